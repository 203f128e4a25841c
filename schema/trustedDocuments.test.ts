import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiSchemaOf } from './composition/apiSchema.ts';
import { trustedDocumentFits } from './composition/checks/trustedDocumentFits.ts';
import { composeSupergraph } from './composition/composeSupergraph.ts';
import { readClassifications } from './composition/readClassifications.ts';
import { department, hub, subjectFields } from './composition/subgraphFixture.ts';
import { loadPolicy } from './policy/loadPolicy.ts';
import { loadTrustedDocuments, trustedDocument } from './trustedDocuments.ts';

const policy = loadPolicy();
const holder = department(
  'tax',
  `${subjectFields(`
    owner: Owner @classified(as: PUBLIC)
    notes(about: About @classified(as: PUBLIC)): [Note!] @classified(as: PUBLIC)
    grade(number: String @classified(as: RESIDENT_ID)): String @classified(as: SHARED)
  `)}
  type Owner { number: String @classified(as: RESIDENT_ID) kind: String @classified(as: PUBLIC) }
  input About { number: String @classified(as: RESIDENT_ID) }
  interface Note { text: String @classified(as: PUBLIC) }
  type Open implements Note { text: String @classified(as: PUBLIC) }
  type Closed implements Note { text: String @classified(as: RESTRICTED) }`,
);
const supergraphSdl = composeSupergraph([hub, holder]).supergraphSdl as string;
const apiSchema = apiSchemaOf(supergraphSdl);
const index = readClassifications(supergraphSdl, policy);

function problemsOf(roles: string, fields: string, more = '') {
  const text = `# roles: ${roles}\n# purposes: HANDLING\nquery A { marketSubject(code: "91350100M000100Y43") { ${fields} } } ${more}`;
  return trustedDocumentFits(trustedDocument('a', text), apiSchema, index, policy);
}

test.each([
  ['a field', 'BANK', 'owner { x: number }', 'Owner.number'],
  ['a field in a fragment', 'BANK', '...F', 'Owner.number'],
  ['an argument', 'HALL, BANK', 'owner { kind } grade(number: "1")', 'MarketSubject.grade(number:)'],
  ['an input field', 'BANK', 'notes(about: { number: "1" }) { __typename }', 'About.number'],
  ['a field through an interface, one of whose types is closed', 'PUBLIC', 'notes { text }', 'Note.text'],
  ['a field, for one of the two', 'HALL, PUBLIC', 'grade', 'MarketSubject.grade'],
])(
  'a trusted document is refused for %s that a role it serves can never read',
  (_, roles, fields, coordinate) => {
    const fragment = fields === '...F' ? 'fragment F on MarketSubject { owner { number } }' : '';
    expect(problemsOf(roles, fields, fragment)).toContainEqual(
      expect.objectContaining({
        code: 'DOCUMENT_ASKS_TOO_MUCH',
        coordinate,
        file: 'schema/trusted-documents/a.graphql',
      }),
    );
  },
);

test.each([
  ['all its roles may read it, if in a mask', 'HALL, REGULATOR', 'owner { number kind } grade'],
  ['it asks for type names', 'PUBLIC', '__typename notes { __typename }'],
])('a trusted document fits where %s', (_, roles, fields) => {
  expect(problemsOf(roles, fields)).toEqual([]);
});

test.each([
  ['it asks what does not exist', 'missing', ''],
  ['it holds two operations', 'code', 'query B { marketSubject(code: "91350100M000100Y43") { code } }'],
  ['it is no GraphQL', 'code', '{'],
])('a trusted document is invalid where %s', (_, fields, more) => {
  expect(problemsOf('HALL', fields, more)).toMatchObject([{ code: 'DOCUMENT_INVALID' }]);
});

test.each([
  ['roles', '# purposes: HANDLING\n{ a }'],
  ['roles', '# roles: KING\n# purposes: HANDLING\n{ a }'],
  ['purposes', '# roles: HALL\n{ a }'],
])('a trusted document without right %s is refused', (line, text) => {
  expect(() => trustedDocument('a', text)).toThrow(`trusted document a needs a line "# ${line}: `);
});

test('the handling check is registered under the hash of its text, for those who handle', () => {
  const text = readFileSync(new URL('trusted-documents/handling-check.graphql', import.meta.url), 'utf8');
  expect(loadTrustedDocuments().get(createHash('sha256').update(text).digest('hex'))).toEqual({
    id: expect.any(String),
    name: 'handling-check',
    roles: ['HALL', 'CREDIT_OFFICE', 'REGULATOR'],
    purposes: ['HANDLING'],
    text,
  });
});
