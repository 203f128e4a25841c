/** Two stories through the hub: a fact that is objected to and withdrawn, and one that is repaired. */
import { type ScenarioName, scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';
import { type OwnHub, startOwnHub } from '../messages/ownHub.ts';

/** What is decided here stays: other tests ask the hubs that all share what stands written down of these subjects. */
const runs = ['in-process', 'processes'] as const;
type Run = (typeof runs)[number];
const hubs = {} as Record<Run, OwnHub>;
beforeAll(async () => {
  for (const run of runs) hubs[run] = await startOwnHub(inject('postgresUrl'), run);
});
afterAll(() => Promise.all(Object.values(hubs).map((hub) => hub.stop())));

const codeOf = (scenario: ScenarioName) => scenarioSubjects()[scenario].unifiedSocialCreditCode;
const supervision = 'SUPERVISION';
const handling = 'HANDLING;matter="bidding";case="2026-P-1"';

async function asked(run: Run, caller: string, purpose: string, query: string, variables: object) {
  const { body } = await ask(hubs[run], { caller, purpose, query, variables: { ...variables } });
  const codes = body.errors?.map(({ extensions }) => extensions?.code) ?? [];
  return { told: Object.values(body.data ?? {})[0] as never, codes };
}

type Recorded = { outcome: string; results: { fact: string }[] };

/** A listing by the tax department, decided so long ago that it can be repaired. */
async function recorded(run: Run, code: string, number: number): Promise<string> {
  const { told, codes } = await asked(
    run,
    'tax-officer',
    supervision,
    `mutation ($facts: [MajorTaxViolationInput!]!, $key: String!) {
      told: recordMajorTaxViolations(facts: $facts, idempotencyKey: $key) { outcome results { fact problems { code field } } }
    }`,
    {
      key: `story-${number}`,
      facts: [
        {
          unifiedSocialCreditCode: code,
          decidedOn: '2025-03-03',
          documentNumber: `云税稽罚〔2025〕9${number}号`,
          authority: '国家税务总局云州市税务局稽查局',
          basis: '重大税收违法失信主体信息公布管理办法',
          severity: 'SERIOUS',
          listing: 'BLACK',
          listedOn: '2025-03-20',
          violationKind: '偷税',
          amount: '1250000.00',
          facts: '在账簿上多列支出',
        },
      ],
    },
  );
  expect(codes).toEqual([]);
  const { outcome, results } = told as Recorded;
  expect([outcome, results]).toEqual(['DONE', [expect.objectContaining({ problems: [] })]]);
  return results[0]?.fact as string;
}

type Met = { state: string | undefined; hit: { suspended: boolean } | undefined };

/** What a hall meets of the fact, in its section and in the advice. */
async function met(run: Run, code: string, fact: string, number: number): Promise<Met> {
  const { told, codes } = await asked(
    run,
    'hall-clerk',
    handling,
    `query ($code: UnifiedSocialCreditCode!) {
      told: marketSubject(unifiedSocialCreditCode: $code) {
        majorTaxViolations { id state }
        handlingAdvice(matter: "bidding") { hits { documentNumber suspended } }
      }
    }`,
    { code },
  );
  expect(codes).toEqual([]);
  const { majorTaxViolations, handlingAdvice } = told as {
    majorTaxViolations: { id: string; state: string }[];
    handlingAdvice: { hits: { documentNumber: string; suspended: boolean }[] };
  };
  return {
    state: majorTaxViolations.find(({ id }) => id === fact)?.state,
    hit: handlingAdvice.hits.find(({ documentNumber }) => documentNumber === `云税稽罚〔2025〕9${number}号`),
  };
}

type Acted = { item: { id: string; stage: string }; problems: { code: string; day: string | null }[] };

const types: Record<string, string> = {
  grounds: 'ObjectionGrounds',
  remedy: 'ObjectionRemedy',
  ways: '[RepairWay!]',
  determinedOn: 'Date',
  severity: 'Severity',
  dutiesAreFulfilled: 'Boolean',
  objection: 'ID!',
  repair: 'ID!',
  targetFactId: 'ID',
};

function act(run: Run, caller: string, purpose: string, mutation: string, code: string, given: object) {
  const names = Object.keys(given);
  const item = mutation.endsWith('Repair') ? 'repair' : 'objection';
  return asked(
    run,
    caller,
    purpose,
    `mutation ($code: UnifiedSocialCreditCode!, ${names.map((name) => `$${name}: ${types[name] ?? 'String'}`).join(', ')}) {
      told: ${mutation}(unifiedSocialCreditCode: $code, ${names.map((name) => `${name}: $${name}`).join(', ')}) {
        item: ${item} { id stage openActs { act } history { act reason } } problems { code field day }
      }
    }`,
    { code, ...given },
  ) as Promise<{ told: Acted | null; codes: unknown[] }>;
}

const target = (fact: string) => ({
  targetDepartment: 'tax',
  targetKind: 'MajorTaxViolation',
  targetFactId: fact,
});
const answer = { reason: '经核实', documentNumber: '云税复〔2026〕1号' };

describe.each(runs)('with departments %s', (run) => {
  const place = runs.indexOf(run);

  test('a fact that its subject objects to counts for nothing until it is answered, and is gone when it was wrong', async () => {
    const code = codeOf('under-objection');
    const number = 10 + place;
    const fact = await recorded(run, code, number);
    expect(await met(run, code, fact, number)).toMatchObject({ state: 'ACTIVE', hit: { suspended: false } });

    const given = { ...target(fact), grounds: 'WRONG', content: '该案已经撤销' };
    const filed = await act(run, 'wronged-subject', 'SELF', 'fileObjection', code, given);
    expect(filed).toMatchObject({ codes: [], told: { item: { stage: 'FILED' }, problems: [] } });
    expect(await met(run, code, fact, number)).toMatchObject({
      state: 'UNDER_OBJECTION',
      hit: { suspended: true },
    });

    const objection = filed.told?.item.id;
    const accepted = await act(run, 'credit-office', supervision, 'acceptObjection', code, {
      ...{ objection, documentNumber: '云信异〔2026〕1号' },
    });
    expect(accepted).toMatchObject({ codes: [], told: { item: { stage: 'VERIFIED_BY_OWNER' } } });
    const upheld = { objection, remedy: 'WITHDRAWN', ...answer };
    const strange = await act(run, 'courts-officer', supervision, 'upholdObjection', code, upheld);
    expect(strange.told?.problems).toMatchObject([{ code: 'FORBIDDEN' }]);
    const own = await act(run, 'tax-officer', supervision, 'upholdObjection', code, upheld);
    expect(own).toMatchObject({ codes: [], told: { item: { stage: 'UPHELD' }, problems: [] } });
    expect(await met(run, code, fact, number)).toEqual({ state: undefined, hit: undefined });
  });

  test('a fact that is repaired is met by nobody any more', async () => {
    const code = codeOf('wage-arrears');
    const number = 20 + place;
    const fact = await recorded(run, code, number);
    const applied = await act(run, 'repairing-subject', 'SELF', 'applyForRepair', code, {
      ...target(fact),
      ways: ['COMMITMENT'],
      dutiesFulfilled: '税款和罚款已经缴清',
      commitment: '依法纳税',
    });
    expect(applied).toMatchObject({ codes: [], told: { item: { stage: 'FILED' }, problems: [] } });
    const repair = applied.told?.item.id;
    const determination = { repair, severity: 'SERIOUS', dutiesAreFulfilled: true };
    const early = await act(run, 'tax-officer', supervision, 'acceptRepair', code, {
      ...determination,
      determinedOn: '2026-03-03',
    });
    expect(early.told?.problems).toMatchObject([{ code: 'REPAIR_TOO_EARLY', day: '2027-03-03' }]);
    const accepted = await act(run, 'tax-system', supervision, 'acceptRepair', code, {
      ...determination,
      determinedOn: '2025-03-03',
    });
    expect(accepted).toMatchObject({ codes: [], told: { item: { stage: 'ACCEPTED' }, problems: [] } });
    expect(await met(run, code, fact, number)).toMatchObject({ state: 'ACTIVE', hit: { suspended: false } });
    const approved = await act(run, 'tax-officer', supervision, 'approveRepair', code, { repair, ...answer });
    expect(approved).toMatchObject({ codes: [], told: { item: { stage: 'REPAIRED' }, problems: [] } });
    expect(await met(run, code, fact, number)).toEqual({ state: undefined, hit: undefined });
  });

  test.each([
    ['public', 'INQUIRY'],
    ['bank', 'CREDIT_GRANTING'],
    ['association', 'MEMBERSHIP'],
    ['credit-agency', 'REPORT'],
  ])('for %s there are no such acts', async (caller, purpose) => {
    const given = { ...target('x'), grounds: 'WRONG', content: '不实' };
    const { codes } = await act(run, caller, purpose, 'fileObjection', codeOf('under-objection'), given);
    expect(new Set(codes)).toEqual(new Set([expect.stringMatching(/GRAPHQL_VALIDATION_FAILED|_DENIED/)]));
  });

  test('a subject objects for itself alone, and only for its own sake', async () => {
    const given = { ...target('x'), grounds: 'WRONG', content: '不实' };
    const other = await act(run, 'wronged-subject', 'SELF', 'fileObjection', codeOf('wage-arrears'), given);
    expect(other.codes).toEqual([expect.stringMatching(/_DENIED|FORBIDDEN/)]);
    const own = codeOf('under-objection');
    const inquiring = await act(run, 'wronged-subject', 'INQUIRY', 'fileObjection', own, given);
    expect(inquiring.codes).toEqual([expect.stringMatching(/_DENIED/)]);
  });
});
