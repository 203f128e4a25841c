/** A new firm of a person whom the network knows is not clean (易地开张); and nobody learns who, or whose. */
import { findCanaries, type ScenarioName, scenarioSubjects } from '@credit-hub/kit/demonstration';
import { describe, expect, inject, test } from 'vitest';
import { callers } from '../constellation/callers.ts';
import { ask } from '../house/testHub.ts';

const hubs = inject('hubs');
const codeOf = (scenario: ScenarioName) => scenarioSubjects()[scenario].unifiedSocialCreditCode;
const fresh = codeOf('new-firm-of-dishonest-debtor');
const debtor = codeOf('dishonest-debtor');
const handling = 'HANDLING;matter="food-licence";case="2026-P-1"';
const advice = `handlingAdvice(matter: "food-licence") { outcome reasons missingDepartments
  hits { through department kind listing severity documentNumber } }`;
type Advice = { outcome: string; reasons: string[]; hits: Record<string, unknown>[] | null };

const adviceOn = async (run: keyof typeof hubs, code: string, caller = 'hall-clerk', purpose = handling) => {
  const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { ${advice} } }`;
  const { body } = await ask(hubs[run], { caller, purpose, query });
  const subject = body.data?.marketSubject as { handlingAdvice: Advice } | null | undefined;
  return { advice: subject?.handlingAdvice, body };
};

describe.each(['in-process', 'processes'] as const)('departments run %s', (run) => {
  test('a new firm of whom the courts keep from spending is told of, and not preferred', async () => {
    const { advice: told, body } = await adviceOn(run, fresh);
    expect(told).toMatchObject({ outcome: 'NORMAL', reasons: ['ADVERSE_RECORD'] });
    expect(told?.hits).toEqual([
      {
        ...{ through: 'LEGAL_REPRESENTATIVE', department: 'courts', kind: 'ConsumptionRestriction' },
        ...{ listing: null, severity: 'SERIOUS', documentNumber: expect.stringContaining('限消令') },
      },
      {
        ...{ through: 'LEGAL_REPRESENTATIVE', department: 'courts', kind: 'DishonestDebtorListing' },
        ...{ listing: 'BLACK', severity: 'SERIOUS', documentNumber: expect.stringContaining('执') },
      },
    ]);
    // Neither the person nor the other firm.
    expect(findCanaries(JSON.stringify(body))).toEqual([]);
    expect(JSON.stringify(body)).not.toContain(debtor);
    expect(JSON.stringify(body)).not.toContain(scenarioSubjects()['dishonest-debtor'].name);
  });

  test('what is a subject’s own is met as its own, and in a batch each meets its own', async () => {
    const query = `query ($codes: [UnifiedSocialCreditCode!]!) {
      marketSubjects(unifiedSocialCreditCodes: $codes) { ${advice} }
    }`;
    const codes = [debtor, fresh, codeOf('clean-and-red-listed')];
    const { body } = await ask(hubs[run], {
      caller: 'hall-clerk',
      purpose: handling,
      query,
      variables: { codes },
    });
    const subjects = body.data?.marketSubjects as { handlingAdvice: Advice }[];
    const through = subjects.map(({ handlingAdvice }) => handlingAdvice.hits?.map((hit) => hit.through));
    expect(through[0]?.every((role) => role === null)).toBe(true);
    expect(through[1]).toEqual(['LEGAL_REPRESENTATIVE', 'LEGAL_REPRESENTATIVE']);
    expect(subjects[2]?.handlingAdvice.outcome).toBe('GREEN_CHANNEL');
  });
});

const internal = [
  `leadingPersons(unifiedSocialCreditCodes: ["${fresh}"]) { person }`,
  `factsThroughPersons(persons: [], unifiedSocialCreditCodes: ["${fresh}"]) { kind }`,
  `marketSubject(unifiedSocialCreditCode: "${fresh}") { wholeRecord { throughPersons { kind } } }`,
];
test.each(Object.keys(callers).flatMap((caller) => internal.map((field) => [caller, field] as const)))(
  'for %s there is no %s',
  async (caller, field) => {
    const { body } = await ask(hubs['in-process'], { caller, query: `{ ${field} }` });
    expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
  },
);

test('nothing of it stands in what a caller sees of the schema', async () => {
  const query = '{ __schema { types { name fields(includeDeprecated: true) { name } } } }';
  for (const caller of Object.keys(callers)) {
    const { body } = await ask(hubs['in-process'], { caller, query });
    expect(JSON.stringify(body)).not.toMatch(
      /leadingPersons|LeadingPerson|factsThroughPersons|ThroughPerson|wholeRecord/,
    );
  }
});
