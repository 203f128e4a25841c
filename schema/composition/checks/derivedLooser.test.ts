import { concatAST, type DocumentNode, parse, print, Source } from 'graphql';
import { describe, expect, test } from 'vitest';
import { loadSubgraphs } from '../../subgraphs.ts';
import { composeSupergraph } from '../composeSupergraph.ts';
import { department, hub, subjectFields } from '../subgraphFixture.ts';

const holder = department(
  'market-regulation',
  `${subjectFields(`
    score: Int @inaccessible @classified(as: EVALUATION)
    owner: Owner @inaccessible @classified(as: PUBLIC)
    inspection: String @inaccessible @classified(as: RESTRICTED)
    record: [Entry!] @inaccessible @classified(as: PUBLISHED_FACT)
  `)}
  type Owner { phone: String @classified(as: PHONE) kind: String @classified(as: PUBLIC) }
  type Entry { kind: String @classified(as: PUBLISHED_FACT) }`,
);

function derived(fields: string) {
  const office = department('credit-office', subjectFields(fields));
  return composeSupergraph([hub, holder, office]).problems;
}

test.each([
  [
    'a published field computed from an evaluation',
    `score: Int @external @classified(as: EVALUATION)
     tier: Int @requires(fields: "score") @classified(as: PUBLISHED_FACT)`,
    'MarketSubject.score',
  ],
  [
    'a shared field computed from a telephone deep inside',
    `owner: Owner @external @classified(as: PUBLIC)
     reachable: Boolean @requires(fields: "owner { phone }") @classified(as: SHARED)
   } type Owner { phone: String @external @classified(as: PHONE)`,
    'Owner.phone',
  ],
  [
    'what a bank reads with a consent to amounts, computed from an evaluation that it did not consent to',
    `score: Int @external @classified(as: EVALUATION)
     creditLine: Money @requires(fields: "score") @classified(as: AMOUNT)`,
    'MarketSubject.score',
  ],
  [
    'what its own regulators read without a case, computed from what others need one for',
    `inspection: String @external @classified(as: RESTRICTED)
     suspicion: String @requires(fields: "inspection") @classified(as: RESTRICTED)`,
    'MarketSubject.inspection',
  ],
])('%s is refused', (_, fields, source) => {
  const [problem, ...others] = derived(fields);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'DERIVED_LOOSER', file: expect.stringContaining('credit-office') });
  expect(problem?.message).toContain(`it is computed from ${source}`);
});

test('the reader to whom it leaks is named, with what stands between them and the subject', () => {
  const [consent] = derived(`score: Int @external @classified(as: EVALUATION)
    creditLine: Money @requires(fields: "score") @classified(as: AMOUNT)`);
  expect(consent?.message).toBe(
    'AMOUNT gives BANK under CREDIT_GRANTING with CONSENT BANDED by amount, but it is computed from MarketSubject.score, of which EVALUATION gives BANK under CREDIT_GRANTING DENIED',
  );
  const [own] = derived(`inspection: String @external @classified(as: RESTRICTED)
    suspicion: String @requires(fields: "inspection") @classified(as: RESTRICTED)`);
  expect(own?.message).toBe(
    'RESTRICTED gives REGULATOR_OWN_DEPARTMENT under HANDLING CLEAR, but it is computed from MarketSubject.inspection, of which RESTRICTED gives REGULATOR_OTHER_DEPARTMENT under HANDLING DENIED',
  );
});

test.each([
  [
    'as strict as what it requires',
    `score: Int @external @classified(as: EVALUATION)
     tier: Int @requires(fields: "score") @classified(as: EVALUATION)`,
  ],
  [
    'stricter than what it requires',
    `record: [Entry!] @external @classified(as: PUBLISHED_FACT)
     advice: Int @requires(fields: "record { kind }") @classified(as: SHARED)
   } type Entry { kind: String @external @classified(as: PUBLISHED_FACT)`,
  ],
])('a derived field may be %s', (_, fields) => {
  expect(derived(fields)).toEqual([]);
});

describe('in the supergraph as it is', () => {
  const subgraphs = loadSubgraphs();
  const extended = (document: DocumentNode, field: string) =>
    concatAST([document, parse(new Source(`extend type MarketSubject { ${field} }`, 'an extension'))]);
  test('no derived field tells what its sources would not', () => {
    const derivedFields = subgraphs.flatMap(({ document }) => print(document).match(/@requires\(/g) ?? []);
    expect(derivedFields.length).toBeGreaterThan(0);
    expect(composeSupergraph(subgraphs).problems).toEqual([]);
  });

  /** Fields that the credit office might derive from evaluations: their class, type, and whether they tell too much. */
  const derivedTiers = [
    ['EVALUATION', 'String', false],
    ['SHARED', 'String', false],
    ['INTERNAL', 'String', false],
    ['PUBLISHED_FACT', 'String', true],
    ['AMOUNT', 'Money', true],
  ] as const;

  test('of some more derived from evaluations, those that tell more than they do are refused', () => {
    const office = `allSectorEvaluations: [SectorEvaluation!] @external
      ${derivedTiers
        .map(
          ([as, type]) =>
            `tier_${as}: ${type} @requires(fields: "allSectorEvaluations { grade }") @classified(as: ${as})`,
        )
        .join(' ')}
      } type SectorEvaluation { grade: String @external`;
    const given = 'allSectorEvaluations: [SectorEvaluation!] @inaccessible @classified(as: EVALUATION)';
    const { supergraphSdl, problems } = composeSupergraph(
      subgraphs.map(({ name, document }) => {
        if (name === 'credit-office') return { name, document: extended(document, office) };
        return { name, document: name === 'housing' ? extended(document, given) : document };
      }),
    );
    expect(supergraphSdl).not.toBeNull();
    const refused = derivedTiers.filter(([, , isLooser]) => isLooser);
    expect(new Set(problems.map(({ code, coordinate }) => `${code} ${coordinate}`))).toEqual(
      new Set(refused.map(([as]) => `DERIVED_LOOSER MarketSubject.tier_${as}`)),
    );
  });
});
