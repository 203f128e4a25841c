import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../policy/loadPolicy.ts';
import { policyOf } from '../../policy/policy.ts';
import { trustedDocument } from '../../trustedDocuments.ts';
import { apiSchemaOf } from '../apiSchema.ts';
import { composeSupergraph } from '../composeSupergraph.ts';
import { readClassifications } from '../readClassifications.ts';
import { department, hub, subjectFields } from '../subgraphFixture.ts';
import { trustedDocumentFits } from './trustedDocumentFits.ts';

const policy = loadPolicy();
const supergraphSdl = composeSupergraph([
  hub,
  department(
    'tax',
    `${subjectFields(`
       grade(year: Int @classified(as: EVALUATION), filter: Filter @classified(as: PUBLIC)): String @classified(as: PUBLIC)
       inspection: String @classified(as: RESTRICTED)
       secret: String @classified(as: COMMERCIAL_SECRET)
       notes: [Note!] @classified(as: PUBLIC)`)}
     interface Note { text: String @classified(as: PUBLIC) }
     type Open implements Note { text: String @classified(as: PUBLIC) }
     type Closed implements Note { text: String @classified(as: SHARED) }
     input Filter { kind: String @classified(as: PUBLIC) amount: Money @classified(as: AMOUNT) within: Filter @classified(as: PUBLIC) }
     extend type Query { note: String @classified(as: INTERNAL) noted(by: String @classified(as: INTERNAL)): String @classified(as: PUBLIC) }
     extend type Mutation { write(note: String @classified(as: INTERNAL)): String @classified(as: PUBLIC) }`,
  ),
]).supergraphSdl as string;
const apiSchema = apiSchemaOf(supergraphSdl);
const index = readClassifications(supergraphSdl, policy);

const problemsOf = (text: string, roles = 'PUBLIC', purposes = 'INQUIRY', by = policy) =>
  trustedDocumentFits(
    trustedDocument('check', `# roles: ${roles}\n# purposes: ${purposes}\n${text}`),
    apiSchema,
    index,
    by,
  );
const subject = (selection: string) => `marketSubject(code: "91350100M000100Y43") { ${selection} }`;

describe('a document is invalid', () => {
  test.each([
    ['that is no GraphQL', '{ a', 'Syntax Error'],
    [
      'of several operations',
      `query A { ${subject('code')} } query B { ${subject('code')} }`,
      'not one operation',
    ],
    ['of none', 'fragment F on Query { __typename }', 'not one operation'],
    ['that asks what is not there', `{ ${subject('height')} }`, 'Cannot query field "height"'],
    ['that does not name whom it asks of', '{ marketSubject { code } }', '"code"'],
  ])('%s', (_, text, message) => {
    expect(problemsOf(text)).toEqual([
      {
        code: 'DOCUMENT_INVALID',
        file: 'schema/trusted-documents/check.graphql',
        coordinate: null,
        message: expect.stringContaining(message),
        mend: 'write one operation that validates against the supergraph',
      },
    ]);
  });

  test('once for each thing that is wrong with it', () => {
    expect(problemsOf(`{ ${subject('height width')} }`)).toHaveLength(2);
  });
});

describe('of what it asks, what one of its roles can never read is named', () => {
  const refused = (text: string, roles?: string, purposes?: string) =>
    problemsOf(text, roles, purposes).map(({ code, coordinate, message }) => {
      expect(code).toBe('DOCUMENT_ASKS_TOO_MUCH');
      return `${coordinate} ${/serves (\w+)/.exec(message)?.[1]}`;
    });

  test.each<[string, string, string, string, string[]]>([
    ['nothing where all is open', `{ ${subject('code grade')} }`, 'PUBLIC', 'INQUIRY', []],
    ['a field', `{ ${subject('inspection')} }`, 'PUBLIC', 'INQUIRY', ['MarketSubject.inspection PUBLIC']],
    [
      'a field, for each role that may not',
      `{ ${subject('inspection')} }`,
      'CREDIT_OFFICE, BANK, PUBLIC',
      'SUPERVISION',
      ['MarketSubject.inspection BANK', 'MarketSubject.inspection PUBLIC'],
    ],
    [
      'a field once, under whatever alias and in whatever fragment',
      `{ ${subject('a: inspection inspection ... { inspection } ...F')} } fragment F on MarketSubject { inspection }`,
      'PUBLIC',
      'INQUIRY',
      ['MarketSubject.inspection PUBLIC'],
    ],
    [
      'a field that its purposes do not open',
      `{ ${subject('inspection')} }`,
      'CREDIT_OFFICE',
      'INQUIRY',
      ['MarketSubject.inspection CREDIT_OFFICE'],
    ],
    [
      'nothing that one of its purposes opens',
      `{ ${subject('inspection')} }`,
      'CREDIT_OFFICE',
      'INQUIRY, HANDLING',
      [],
    ],
    ['nothing that a relation opens', `{ ${subject('inspection')} }`, 'SUBJECT', 'SELF', []],
    [
      'what a regulator reads at home alone',
      `{ ${subject('secret')} }`,
      'REGULATOR',
      'HANDLING',
      ['MarketSubject.secret REGULATOR'],
    ],
    [
      'nothing that another department opens to it by a case',
      `{ ${subject('secret')} }`,
      'REGULATOR',
      'SUPERVISION',
      [],
    ],
    [
      'through an interface what one of its types hides',
      `{ ${subject('notes { text }')} }`,
      'PUBLIC',
      'INQUIRY',
      ['Note.text PUBLIC'],
    ],
    [
      'on a type what it has itself',
      `{ ${subject('notes { ... on Open { text } }')} }`,
      'PUBLIC',
      'INQUIRY',
      [],
    ],
    [
      'an argument',
      `{ ${subject('grade(year: 1)')} }`,
      'PUBLIC',
      'INQUIRY',
      ['MarketSubject.grade(year:) PUBLIC'],
    ],
    [
      'a field of an input, however deep',
      `{ ${subject('grade(filter: { kind: "x", within: { amount: "1.00" } })')} }`,
      'PUBLIC',
      'INQUIRY',
      ['Filter.amount PUBLIC'],
    ],
    [
      'nothing of conditions',
      `{ ${subject('grade @skip(if: true) code @include(if: true)')} }`,
      'PUBLIC',
      'INQUIRY',
      [],
    ],
    [
      'nothing of the schema itself',
      '{ __typename __schema { queryType { name } } __type(name: "Query") { name } }',
      'PUBLIC',
      'INQUIRY',
      [],
    ],
    ['what is nobody’s', '{ note }', 'CREDIT_OFFICE', 'SUPERVISION', ['Query.note CREDIT_OFFICE']],
  ])('%s', (_, text, roles, purposes, coordinates) => {
    expect(refused(text, roles, purposes)).toEqual(coordinates);
  });

  test('in words that say what to take out', () => {
    expect(problemsOf(`{ ${subject('inspection')} }`, 'BANK', 'INQUIRY, REPORT')).toEqual([
      {
        code: 'DOCUMENT_ASKS_TOO_MUCH',
        file: 'schema/trusted-documents/check.graphql',
        coordinate: 'MarketSubject.inspection',
        message: 'it serves BANK, who can never read this under INQUIRY or REPORT',
        mend: 'take the field out, or BANK off the roles it serves',
      },
    ]);
  });
});

test('a document may give in a mutation what a role may write, and ask by nothing of that class', () => {
  const rules = [{ id: 'written', relation: null, basis: [] }];
  const writing = [{ classification: 'INTERNAL', role: 'PUBLIC', purpose: 'INQUIRY', rules }] as const;
  const written = policyOf({ ...policy.table, writing });
  const refused = (text: string, by = written, purposes = 'INQUIRY') =>
    problemsOf(text, 'PUBLIC', purposes, by).map(({ coordinate }) => coordinate);
  const writes = 'mutation { write(note: "x") }';
  expect(refused(writes)).toEqual([]);
  expect(refused(writes, policy)).toEqual(['Mutation.write(note:)']);
  expect(refused(writes, written, 'SELF')).toEqual(['Mutation.write(note:)']);
  expect(refused('{ noted(by: "x") }')).toEqual(['Query.noted(by:)']);
});
