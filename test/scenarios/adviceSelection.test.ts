import { type ScenarioName, scenarioNames, scenarioSubjects } from '@credit-hub/kit/demonstration';
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { callers } from '../constellation/callers.ts';
import { ask } from '../house/testHub.ts';

// Advice decides on what a derived field requires. Nothing that a caller writes beside it may choose what that is.

const hub = inject('hubs')['in-process'];
const subjects = scenarioSubjects();
const matter = 'construction-permit';
const advice = `handlingAdvice(matter: "${matter}") { outcome reasons hits { department kind suspended } }`;

async function adviceOn(scenario: ScenarioName, selection: string, more: Record<string, unknown> = {}) {
  const { unifiedSocialCreditCode: code } = subjects[scenario];
  const declared = Object.keys(more).length > 0 ? ', $kinds: [String!], $from: Date, $to: Date' : '';
  const { body } = await ask(hub, {
    caller: 'hall-clerk',
    purpose: `HANDLING;matter="${matter}";case="C-1"`,
    query: `query ($code: UnifiedSocialCreditCode!${declared}) {
      marketSubject(unifiedSocialCreditCode: $code) { ${selection} }
    }`,
    variables: { code, ...more },
  });
  expect(body.errors).toBeUndefined();
  return (body.data?.marketSubject as Record<string, unknown> | null)?.handlingAdvice;
}

const asked = new Map<ScenarioName, Promise<unknown>>();
const askedAlone = (scenario: ScenarioName) => {
  const known = asked.get(scenario) ?? adviceOn(scenario, advice);
  asked.set(scenario, known);
  return known;
};

describe('what is selected beside the advice changes nothing of it', () => {
  const kinds = { kinds: ['RegistrationAct'], from: null, to: null };
  test.each<[string, string, Record<string, unknown>?]>([
    ['kinds', 'creditRecord(kinds: ["RegistrationAct"]) { kind }'],
    ['no kinds', 'creditRecord(kinds: []) { kind }'],
    ['a period in which nothing was decided', 'creditRecord(from: "1990-01-01", to: "1990-01-02") { kind }'],
    ['a first day', 'creditRecord(from: "2026-09-15") { kind listing state }'],
    ['aliases inside the record', 'creditRecord { listing: removedOn severity: removedOn state: kind }'],
    ['entries under other names', 'creditRecord { kind: department department: kind factId: kind }'],
    ['gaps under other names', 'creditRecordGaps { reason department: kind }'],
    ['a fragment', '... on MarketSubject { creditRecord(kinds: ["RegistrationAct"]) { kind } }'],
    [
      'a condition',
      'creditRecord(kinds: ["RegistrationAct"]) @include(if: true) { kind @skip(if: true) state }',
    ],
    ['variables', 'creditRecord(kinds: $kinds, from: $from, to: $to) { kind }', kinds],
    [
      'the record twice',
      'a: creditRecord(kinds: ["SpotCheck"]) { kind } creditRecord(kinds: ["RegistrationAct"]) { kind }',
    ],
  ])('%s, before it and after it', async (_, selection, variables = {}) => {
    for (const scenario of ['major-tax-violation', 'dishonest-debtor', 'clean-and-red-listed'] as const) {
      const alone = await askedAlone(scenario);
      expect(await adviceOn(scenario, `${selection} ${advice}`, variables)).toEqual(alone);
      expect(await adviceOn(scenario, `${advice} ${selection}`, variables)).toEqual(alone);
    }
  });

  test('whatever it is, in whatever order', async () => {
    const key = fc.constantFrom('', 'record: ', 'creditRecord: ', 'departments: ');
    // Which field of an entry stands under which name.
    const names = ['kind', 'listing', 'state', 'removedOn', 'severity', 'department'];
    const leaves = fc
      .tuple(fc.subarray(names, { minLength: 1 }), fc.shuffledSubarray(names, { minLength: names.length }))
      .map(([chosen, shuffled]) =>
        chosen.map((name) => `${name}: ${shuffled[names.indexOf(name)]}`).join(' '),
      );
    const given = fc.constantFrom(
      ...['', '(kinds: ["RegistrationAct"])', '(kinds: ["SpotCheck", "Judgment"])', '(kinds: [])'],
      ...['(from: "2026-09-01")', '(to: "2001-01-01")', '(kinds: ["TaxArrears"], from: "2020-01-01")'],
    );
    const record = fc
      .tuple(key, given, leaves)
      .map(([alias, args, fields]) => `${alias}creditRecord${args} { ${fields} }`);
    const other = fc.constantFrom(
      ...['creditRecordGaps { kind }', 'registration { name state }', 'gaps: creditRecordGaps { reason }'],
      ...['dishonestDebtorListings(first: 1) { id }', 'unifiedSocialCreditCode', '__typename'],
    );
    const beside = fc
      .tuple(record, fc.uniqueArray(other, { maxLength: 2 }), fc.nat(3))
      .map(([written, others, place]) => [written, ...others].toSpliced(place, 0, advice));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...scenarioNames), beside, async (scenario, selections) => {
        expect(await adviceOn(scenario, selections.join(' '))).toEqual(await askedAlone(scenario));
      }),
      { numRuns: 60 },
    );
  });
});

test.each([...Object.keys(callers), undefined])(
  'the record that advice is computed from does not exist for %s',
  async (caller) => {
    const wholeRecord = 'wholeRecord { entries { kind } }';
    const { unifiedSocialCreditCode: code } = subjects['clean-and-red-listed'];
    const about = (selection: string) =>
      `{ marketSubject(unifiedSocialCreditCode: "${code}") { ${selection} } }`;
    const callerQuery = async (query: string) => (await ask(hub, { caller, query })).body;
    const never = await callerQuery(about('wholeRecrod { entries { kind } }'));
    const refused = await callerQuery(about(wholeRecord));
    expect(refused.data).toBeUndefined();
    expect(JSON.stringify(refused.errors).replaceAll('wholeRecord', '')).toBe(
      JSON.stringify(never.errors).replaceAll('wholeRecrod', ''),
    );
    expect(JSON.stringify(never)).not.toMatch(/wholeRecord|did you mean/i);
    const { data } = await callerQuery(
      '{ __schema { types { name description fields { name description } } } }',
    );
    expect(JSON.stringify(data)).toContain('MarketSubject');
    expect(JSON.stringify(data)).not.toMatch(/wholeRecord/i);
    const type = await callerQuery('{ __type(name: "WholeRecord") { name } }');
    expect(type.data).toEqual({ __type: null });
  },
);
