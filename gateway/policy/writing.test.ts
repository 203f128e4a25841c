import {
  type Classification,
  classifications,
  loadPolicy,
  type PolicyRole,
  policyRolesOf,
  purposeKinds,
  type Relation,
  relationSets,
  roles,
} from '@credit-hub/schema';
import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { type CallerKind, inputFieldEverUsable } from './everReadable.ts';
import { fixture } from './fixture/schema.ts';
import { type StandingName, standings } from './fixture/standings.ts';
import type { GovernedSchema } from './governedSchema.ts';
import { permit } from './permit.ts';
import { relationsTowards, type Standing } from './standing.ts';

const file = (given: string) => `mutation { file(code: "1", ${given}) { code } }`;
const inHandling: Standing = { ...standings.taxOfficer, purpose: 'HANDLING' };
/** The same fixture, where filing is open to everyone. */
const openToFile: GovernedSchema = {
  ...fixture,
  classificationOf: (at) => (at === 'Mutation.file' ? 'PUBLIC' : fixture.classificationOf(at)),
};

const refused = (query: string, standing: Standing, variables: Record<string, unknown> = {}) =>
  permit({ document: parse(query) }, standing, openToFile)
    .refusals(variables)
    .map(({ coordinate, reason }) => [coordinate, reason]);

describe('in a mutation', () => {
  test.each<[string, Standing, string, unknown[]]>([
    ['who reads the class in clear gives it', standings.registryOfficer, 'remark: "x"', []],
    ['who reads it masked, and writes it, gives it', standings.clerk, 'remark: "x"', []],
    [
      'in an input object, at any depth',
      standings.clerk,
      'paper: { statement: "x", annexes: [{ statement: "y" }] }',
      [],
    ],
    [
      'what it does not write it does not give there',
      standings.clerk,
      'paper: { annexes: [{ statement: "y", residentIdNumber: "1" }] }',
      [['Paper.residentIdNumber', null]],
    ],
    [
      'who writes it for another purpose is told so',
      standings.taxOfficer,
      'remark: "x"',
      [['Mutation.file(remark:)', 'PURPOSE_REQUIRED']],
    ],
    ['and gives it for that one', inHandling, 'remark: "x"', []],
    [
      'who writes it with a relation is told which is missing',
      standings.subject,
      'remark: "x"',
      [['Mutation.file(remark:)', 'OWN_RECORD_REQUIRED']],
    ],
    ['and gives it with that', standings.subjectItself, 'remark: "x", paper: { statement: "x" }', []],
    [
      'who only reads it masked does not give it',
      standings.public,
      'remark: "x"',
      [['Mutation.file(remark:)', null]],
    ],
    ['nor who reads nothing of it', standings.bank, 'remark: "x"', [['Mutation.file(remark:)', 'NEVER']]],
  ])('%s', (_, standing, given, expected) => {
    expect(refused(file(given), standing)).toEqual(expected);
  });

  test('what is asked by within its answer is not written', () => {
    const filing = 'mutation { file(code: "1", remark: "x") { facts { related(first: 1) { id } } } }';
    const closed = (at: string): Classification =>
      at.endsWith('related(first:)') ? 'FREE_TEXT' : openToFile.classificationOf(at);
    const { refusals } = permit({ document: parse(filing) }, standings.clerk, {
      ...openToFile,
      classificationOf: closed,
    });
    expect(refusals({})).toEqual([
      { code: 'ARGUMENT_DENIED', coordinate: 'Fact.related(first:)', reason: null },
    ]);
  });

  test('the same number of a person that a text may not hold is refused of who writes it', () => {
    const paper = 'query ($f: SearchFilter) { search(filter: $f) { code } }';
    expect(refused(paper, standings.clerk, { f: { kind: '13800138000' } })).toHaveLength(1);
    expect(refused(file('paper: { title: "13800138000" }'), standings.clerk)).toEqual([
      ['Paper.title', null],
    ]);
  });

  test('what is given depends on relations by which it may be written, in an input object, too', () => {
    const dependsOn = (query: string, standing: StandingName) => [
      ...permit({ document: parse(query) }, standings[standing], openToFile).dependsOn,
    ];
    expect(dependsOn(file('remark: "x"'), 'subject')).toEqual(['OWN_RECORD']);
    expect(dependsOn('mutation ($p: Paper) { file(code: "1", paper: $p) { code } }', 'subject')).toEqual([
      'OWN_RECORD',
    ]);
    expect(dependsOn('mutation { file(code: "1") { code } }', 'subject')).toEqual([]);
    expect(dependsOn('{ search(filter: { kind: "x" }) { code } }', 'subject')).toEqual([]);
  });
});

describe('there exists for who writes it', () => {
  const kind = (name: StandingName): CallerKind => standings[name];

  test.each<[string, CallerKind, string, boolean]>([
    ['an input field of a mutation', kind('clerk'), 'Paper.statement', true],
    [
      'not for who may state no such purpose',
      { ...kind('clerk'), mayState: new Set() },
      'Paper.statement',
      false,
    ],
    ['not for who only reads it masked', kind('public'), 'Paper.statement', false],
    ['not one that it does not write', kind('clerk'), 'Paper.residentIdNumber', false],
  ])('%s', (_, caller, coordinate, usable) => {
    expect(inputFieldEverUsable(coordinate, caller, fixture)).toBe(usable);
  });

  test('nothing that is given in a query alone', () => {
    const closed: GovernedSchema = {
      ...fixture,
      classificationOf: (at) => (at === 'SearchFilter.kind' ? 'FREE_TEXT' : fixture.classificationOf(at)),
    };
    expect(inputFieldEverUsable('SearchFilter.kind', kind('clerk'), closed)).toBe(false);
    expect(inputFieldEverUsable('SearchFilter.kind', kind('registryOfficer'), closed)).toBe(true);
  });
});

/** The house's table over the fixture, in which what is given is of this class and all else public. */
const ofClass = (classification: Classification): GovernedSchema => ({
  ...fixture,
  policy,
  classificationOf: (at) =>
    /remark:|Paper\.statement|SearchFilter\.kind|search\(name:/.test(at) ? classification : 'PUBLIC',
});
const policy = loadPolicy();
const givenTo: Record<'query' | 'mutation', readonly string[]> = {
  query: ['{ search(name: "x") { code } }', '{ search(filter: { either: [{ kind: "x" }] }) { code } }'],
  mutation: [file('remark: "x"'), file('paper: { annexes: [{ statement: "x" }] }')],
};

test('whoever asks, for whatever purpose: a rule for writers opens no argument of a query, and of a mutation none is open but to who reads its class in clear or writes it', () => {
  const places = fc.constantFrom(
    ...(['query', 'mutation'] as const).flatMap((operation) =>
      givenTo[operation].map((text) => ({ operation, document: parse(text) })),
    ),
  );
  const standing = fc.record({
    role: fc.constantFrom(...roles),
    department: fc.constantFrom(null, 'registry', 'tax'),
    purpose: fc.constantFrom(...purposeKinds),
    relations: fc.constantFrom(...relationSets),
  });
  let writtenOnly = 0;
  fc.assert(
    fc.property(
      places,
      standing,
      fc.constantFrom(...classifications),
      ({ operation, document }, caller, classification) => {
        const asking: Standing = {
          ...caller,
          mayState: new Set(purposeKinds),
          consentedTo: new Set(classifications),
        };
        const isOpen = permit({ document }, asking, ofClass(classification)).refusals({}).length === 0;
        const role = roleOf(asking);
        const held = (whose: 'ANOTHER' | 'SUBJECT'): ReadonlySet<Relation> =>
          relationsTowards(classification, whose, asking);
        const reads = policy.decide(classification, role, asking.purpose, held('ANOTHER')).form === 'CLEAR';
        const writes = policy
          .writingRulesOf(classification, role, asking.purpose)
          .some(({ relation }) => relation === null || held('SUBJECT').has(relation));
        expect(isOpen).toBe(reads || (operation === 'mutation' && writes));
        if (isOpen && !reads) writtenOnly += 1;
      },
    ),
    { numRuns: 4_000 },
  );
  expect(writtenOnly > 0).toBe(policy.table.writing.length > 0);
});

/** Every field of the fixture's roots is the registry's. */
function roleOf({ role, department }: Standing): PolicyRole {
  const [own, other = own] = policyRolesOf(role);
  return (department === 'registry' ? own : other) as PolicyRole;
}
