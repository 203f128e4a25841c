import { parse, Source } from 'graphql';
import { describe, expect, test } from 'vitest';
import { classifications } from '../policy/classification.ts';
import { loadPolicy } from '../policy/loadPolicy.ts';
import type { Subgraph } from '../subgraphs.ts';
import { checkSubgraphs, checkSupergraph } from './checks.ts';
import { composeSupergraph } from './composeSupergraph.ts';
import { department, hub, own, subjectFields } from './subgraphFixture.ts';

const policy = loadPolicy();
const codesOf = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const tax = (fields: string, types = '') => department('tax', `${subjectFields(fields)} ${types}`);
const shop = (name: string, field: string) => department(name, `type Shop @shareable { ${field} }`);

/** For each check the least that it refuses, and that no other does. */
const refused: [code: string, subgraphs: Subgraph[]][] = [
  ['UNCLASSIFIED', [tax('grade: String')]],
  [
    'CLASS_LOOSER_THAN_INTERFACE',
    [tax('', 'type Talk implements CreditFact { revisions: [FactRevision!] @classified(as: PUBLIC) }')],
  ],
  ['PERSONAL_KEY', [tax('', 'type Person @key(fields: "phone") { phone: String @classified(as: PHONE) }')]],
  ['DENIABLE_NON_NULL', [tax('grade: String! @classified(as: SHARED)')]],
  ['MASK_CANNOT_KEEP_TYPE', [tax('phone: Int @classified(as: PHONE)')]],
  [
    'AMOUNT_BESIDE_BAND',
    [tax('', 'type Case { owed: Money @classified(as: AMOUNT) claim: Money @classified(as: SHARED) }')],
  ],
  [
    'CLASSES_CONFLICT',
    [
      shop('tax', 'sign: String @classified(as: PUBLIC)'),
      shop('courts', 'sign: String @classified(as: SHARED)'),
    ],
  ],
  [
    'PERSONS_CONFLICT',
    [
      shop('tax', 'owner: String @classified(as: PERSON_NAME) @tells(of: SUBJECT)'),
      shop('courts', 'owner: String @classified(as: PERSON_NAME)'),
    ],
  ],
];

describe('what is wrong with subgraphs is found by the check for it, and by no other', () => {
  test.each(refused)('%s', (code, subgraphs) => {
    expect(codesOf(checkSubgraphs([hub, ...subgraphs], policy))).toEqual([code]);
  });

  test('whichever subgraph it stands in, and all of it', () => {
    const all = refused.flatMap(([, subgraphs]) => subgraphs);
    const codes = codesOf(checkSubgraphs([...all, hub], policy));
    expect(new Set(codes)).toEqual(new Set(refused.map(([code]) => code)));
  });

  test('nothing is wrong with sound ones', () => {
    expect(checkSubgraphs([hub, tax('grade: String @classified(as: SHARED)')], policy)).toEqual([]);
  });
});

describe('what is wrong with what they compose to is found by the check for it', () => {
  const holder = tax(
    'grade: String @classified(as: EVALUATION) score: Int @inaccessible @classified(as: EVALUATION)',
  );
  const office = (fields: string) => department('credit-office', subjectFields(fields));
  const forgetful = own(
    'courts',
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])
       @link(url: "https://credit-hub.example/classified/v1.0", import: ["@classified"])
     directive @classified(as: Classification!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
     enum Classification { ${classifications.join(' ')} }
     scalar UnifiedSocialCreditCode
     type MarketSubject @key(fields: "code") { code: UnifiedSocialCreditCode! @classified(as: PUBLIC) ruling: Int @classified(as: SHARED) }`,
  );
  const cases: [string, Subgraph[]][] = [
    ['CLASS_LOST', [forgetful]],
    [
      'DERIVED_LOOSER',
      [holder, office('score: Int @external tier: Int @requires(fields: "score") @classified(as: PUBLIC)')],
    ],
    [
      'REQUIRED_BY_CALLERS',
      [
        holder,
        office('grade: String @external tier: Int @requires(fields: "grade") @classified(as: EVALUATION)'),
      ],
    ],
  ];

  test.each(cases)('%s', (code, subgraphs) => {
    const { supergraphSdl, problems } = composeSupergraph([hub, ...subgraphs], policy);
    expect(codesOf(problems)).toEqual([code]);
    expect(codesOf(checkSupergraph(supergraphSdl as string, [hub, ...subgraphs], policy))).toEqual([code]);
  });
});

/** What who has to mend it is told: where, what is wrong, what to write instead. */
const told: Record<string, [coordinate: string, message: string[], mend: string[]]> = {
  UNCLASSIFIED: ['MarketSubject.grade', ['field', 'no class'], ['@classified(as: …)']],
  CLASS_LOOSER_THAN_INTERFACE: [
    'Talk.revisions',
    ['PUBLIC', 'SHARED', 'CreditFact.revisions'],
    ['SHARED', 'leave'],
  ],
  PERSONAL_KEY: ['Person.phone', ['a key of Person', 'PHONE'], ['credit code']],
  DENIABLE_NON_NULL: ['MarketSubject.grade', ['not be null', 'SHARED', 'PUBLIC under'], ['!']],
  MASK_CANNOT_KEEP_TYPE: ['MarketSubject.phone', ['PHONE', 'MASKED', 'Int'], ['String']],
  AMOUNT_BESIDE_BAND: ['Case.claim', ['SHARED', 'banded'], ['AMOUNT']],
  CLASSES_CONFLICT: [
    'Shop.sign',
    ['tax says PUBLIC', 'courts says SHARED', 'SHARED, the strictest, wins'],
    ['one class'],
  ],
  PERSONS_CONFLICT: [
    'Shop.owner',
    ['tax says', 'SUBJECT', 'courts of ANOTHER', 'protected most'],
    ['@tells(of: …)'],
  ],
};

test.each(refused)(
  'who mends %s is told in which file and line, where in it, what is wrong, and what to write',
  (code, subgraphs) => {
    const [coordinate, message, mend] = told[code] ?? [];
    const [problem] = checkSubgraphs([hub, ...subgraphs], policy);
    expect(problem?.coordinate).toBe(coordinate);
    expect(problem?.file).toMatch(/^subgraphs\/(tax|courts)\/schema\.graphql:1$/);
    for (const part of message ?? ['?']) expect(problem?.message).toContain(part);
    for (const part of mend ?? ['?']) expect(problem?.mend).toContain(part);
  },
);

test('what is wrong in a file that several subgraphs share is told once, in each other file once more', () => {
  const wrong = (name: string, file: string): Subgraph => ({
    name,
    document: parse(new Source('type A @shareable { b: Int }', file)),
  });
  const shared = ['tax', 'courts'].map((name) => wrong(name, 'schema/shared.graphql'));
  const others = ['tax', 'courts'].map((name) => wrong(name, `subgraphs/${name}/schema.graphql`));
  expect(checkSubgraphs(shared, policy).map(({ file }) => file)).toEqual(['schema/shared.graphql:1']);
  expect(checkSubgraphs(others, policy).map(({ file }) => file)).toEqual([
    'subgraphs/tax/schema.graphql:1',
    'subgraphs/courts/schema.graphql:1',
  ]);
});
