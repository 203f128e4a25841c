/** Who read a fact that turned out wrong is told, by the access log; who did not, is told nothing. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';

const hub = inject('hubs').processes;
const { unknown, deregistered } = scenarioSubjects();
const code = unknown.unifiedSocialCreditCode;
const supervision = 'SUPERVISION';
const handling = 'HANDLING;matter="bidding";case="2026-R-1"';

async function asked<Told>(caller: string, purpose: string, query: string, variables: object): Promise<Told> {
  const { body } = await ask(hub, { caller, purpose, query, variables: { ...variables } });
  expect(body.errors).toBeUndefined();
  return Object.values(body.data ?? {})[0] as Told;
}

const purposes = {
  bank: 'CREDIT_GRANTING',
  association: 'MEMBERSHIP',
  'credit-agency': 'REPORT',
  'hall-clerk': handling,
  'tax-officer': supervision,
  'courts-officer': supervision,
  'housing-officer': supervision,
  'credit-office': supervision,
  subject: 'SELF',
} as const;
type Caller = keyof typeof purposes;

type Notice = { id: string; item: string; textKey: string; readAt: string | null };

const noticesOf = async (caller: Caller, item: string, more = '') => {
  const { notices } = await asked<{ notices: Notice[] }>(
    caller,
    purposes[caller],
    `{ notices(first: 500${more}) { notices {
      id unifiedSocialCreditCode procedure item textKey chineseText targetDepartment targetKind targetDocumentNumber readAt
    } } }`,
    {},
  );
  return notices.filter((notice) => notice.item === item && notice.textKey.startsWith('fact.'));
};

const reads = (caller: string, purpose: string, section: string, of = code) =>
  asked(
    caller,
    purpose,
    `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) { ${section} } }`,
    { code: of },
  );

async function withdrawnByObjection(fact: string): Promise<string> {
  const target = `targetDepartment: "tax", targetKind: "MajorTaxViolation", targetFactId: $fact`;
  const act = async (caller: Caller, mutation: string, given: string, variables: object) => {
    const { item, problems } = await asked<{ item: { id: string }; problems: object[] }>(
      ...[caller, purposes[caller]],
      `mutation ($code: UnifiedSocialCreditCode!${'fact' in variables ? ', $fact: ID' : ', $objection: ID!'}) {
        ${mutation}(unifiedSocialCreditCode: $code, ${given}) { item: objection { id } problems { code field } }
      }`,
      { code, ...variables },
    );
    expect(problems).toEqual([]);
    return item.id;
  };
  const filing = `${target}, grounds: WRONG, content: "该案已经撤销", documentNumber: "纸1号"`;
  const objection = await act('hall-clerk', 'fileObjection', filing, { fact });
  await act('credit-office', 'acceptObjection', 'objection: $objection', { objection });
  const upheld = 'objection: $objection, remedy: WITHDRAWN, reason: "经核实", documentNumber: "云税复1号"';
  await act('tax-officer', 'upholdObjection', upheld, { objection });
  return objection;
}

test('those who read a fact that is withdrawn are told, each once, and nobody else', async () => {
  const { results } = await asked<{ results: { fact: string; problems: object[] }[] }>(
    'tax-officer',
    supervision,
    `mutation ($facts: [MajorTaxViolationInput!]!, $key: String!) {
      recordMajorTaxViolations(facts: $facts, idempotencyKey: $key) { results { fact problems { code field } } }
    }`,
    {
      key: randomUUID(),
      facts: [
        {
          ...{
            unifiedSocialCreditCode: code,
            decidedOn: '2026-03-03',
            severity: 'SERIOUS',
            listing: 'BLACK',
          },
          documentNumber: `云税稽罚〔2026〕${randomUUID()}号`,
          ...{ authority: '国家税务总局云州市税务局稽查局', basis: '重大税收违法失信主体信息公布管理办法' },
          ...{
            listedOn: '2026-03-20',
            violationKind: '偷税',
            amount: '1250000.00',
            facts: '在账簿上多列支出',
          },
        },
      ],
    },
  );
  expect(results[0]?.problems).toEqual([]);

  const violations = 'majorTaxViolations { id documentNumber }';
  await reads('bank', purposes.bank, violations);
  await reads('bank', 'INQUIRY', violations);
  await reads('hall-clerk', handling, 'handlingAdvice(matter: "bidding") { outcome }');
  await reads('courts-officer', supervision, 'creditRecord { documentNumber }');
  await reads('tax-officer', supervision, violations);
  await reads('credit-office', supervision, violations);
  await reads('public', 'INQUIRY', violations);
  // Another kind of fact, and the same of another subject.
  await reads('association', purposes.association, 'registration { name }');
  await reads('housing-officer', supervision, violations, deregistered.unifiedSocialCreditCode);

  const item = await withdrawnByObjection(results[0]?.fact as string);
  const deadline = Date.now() + 20_000;
  while ((await noticesOf('bank', item)).length === 0 && Date.now() < deadline) await pause(50);
  for (const caller of ['bank', 'hall-clerk', 'courts-officer'] as const)
    expect([caller, await noticesOf(caller, item)]).toEqual([
      caller,
      [
        {
          ...{ id: expect.any(String), unifiedSocialCreditCode: code, procedure: 'objection', item },
          ...{ textKey: 'fact.withdrawn', chineseText: expect.stringContaining('已撤销'), readAt: null },
          ...{ targetDepartment: 'tax', targetKind: 'MajorTaxViolation', targetDocumentNumber: null },
        },
      ],
    ]);
  for (const caller of [
    ...([
      'association',
      'credit-agency',
      'housing-officer',
      'tax-officer',
      'credit-office',
      'subject',
    ] as const),
  ])
    expect([caller, await noticesOf(caller, item)]).toEqual([caller, []]);

  const [{ id }] = (await noticesOf('bank', item)) as [Notice];
  const mark = 'mutation ($ids: [ID!]!) { markNoticesRead(ids: $ids) }';
  expect(await asked('association', purposes.association, mark, { ids: [id] })).toEqual([]);
  expect(await asked('bank', purposes.bank, mark, { ids: [id] })).toEqual([id]);
  expect(await noticesOf('bank', item, ', unread: true')).toEqual([]);
});

test.each([
  ['public', 'INQUIRY'],
  ['auditor', 'AUDIT'],
  ['bank', 'INQUIRY'],
  ['hall-clerk', 'INQUIRY'],
])('%s has no notices for %s', async (caller, purpose) => {
  const { body } = await ask(hub, { caller, purpose, query: '{ notices { notices { id } } }' });
  const codes = body.errors?.map(({ extensions }) => extensions?.code);
  const denied = JSON.stringify(body.extensions ?? {}).includes('"form":"DENIED"');
  expect({ page: body.data?.notices ?? null, codes, denied }).toEqual(
    denied
      ? { page: null, codes: undefined, denied }
      : { page: null, codes: ['GRAPHQL_VALIDATION_FAILED'], denied },
  );
});
