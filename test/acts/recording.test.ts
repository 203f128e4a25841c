/** Facts that officers record, through the hub: what the next answer, record and advice say of them, and who may. */
import { subjectAt } from '@credit-hub/kit/demonstration';
import { makeUnifiedSocialCreditCode } from '@credit-hub/schema/identifiers';
import { describe, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';

const hubs = inject('hubs');

type Run = keyof typeof hubs;
type Result = {
  outcome: string;
  fact: string | null;
  revision: number | null;
  problems: { field: string; code: string }[];
};
type Acts = { outcome: string; results: Result[] };

const results = 'outcome results { outcome fact revision problems { field code } }';
const recordDocument = `mutation ($facts: [MajorTaxViolationInput!]!, $key: String!) {
  recordMajorTaxViolations(facts: $facts, idempotencyKey: $key) { ${results} }
}`;
const withdrawDocument = `mutation ($withdrawals: [FactWithdrawal!]!, $key: String!) {
  withdrawMajorTaxViolations(withdrawals: $withdrawals, idempotencyKey: $key) { ${results} }
}`;
const readDocument = `query ($code: UnifiedSocialCreditCode!) {
  marketSubject(unifiedSocialCreditCode: $code) {
    creditRecord { kind factId state documentNumber }
    majorTaxViolations { id documentNumber revision revisions { act revisedBy auditIndex } }
    handlingAdvice(matter: "bidding") { outcome hits { kind documentNumber } }
  }
}`;

const violation = (code: string, number: number, told: object = {}) => ({
  unifiedSocialCreditCode: code,
  decidedOn: '2026-03-02',
  documentNumber: `云税稽罚〔2026〕${number}号`,
  authority: '国家税务总局云州市税务局稽查局',
  basis: '重大税收违法失信主体信息公布管理办法',
  listing: 'BLACK',
  listedOn: '2026-03-20',
  violationKind: '偷税',
  amount: '1250000.00',
  facts: '在账簿上多列支出',
  ...told,
});

const supervision = 'SUPERVISION';
const handling = 'HANDLING;matter="bidding";case="2026-A-1"';

async function act(run: Run, caller: string, query: string, variables: object, purpose = supervision) {
  const { body } = await ask(hubs[run], { caller, purpose, query, variables: { ...variables } });
  return { acts: (Object.values(body.data ?? {})[0] ?? null) as Acts | null, body };
}

type Subject = {
  creditRecord: { kind: string; factId: string; state: string; documentNumber: string }[];
  majorTaxViolations: {
    id: string;
    documentNumber: string;
    revision: number;
    revisions: { act: string; revisedBy: string; auditIndex: number }[];
  }[];
  handlingAdvice: { outcome: string; hits: { kind: string; documentNumber: string }[] };
};

async function read(run: Run, code: string): Promise<Subject> {
  const { body } = await ask(hubs[run], {
    caller: 'hall-clerk',
    purpose: handling,
    query: readDocument,
    variables: { code },
  });
  expect(body.errors).toBeUndefined();
  return body.data?.marketSubject as Subject;
}

/** A subject of the crowd whom nothing restricts. */
async function unrestricted(run: Run): Promise<{ code: string; before: Subject }> {
  for (let index = 40; index < 60; index++) {
    const code = subjectAt(index).unifiedSocialCreditCode;
    const before = await read(run, code);
    if (before.handlingAdvice.outcome === 'NORMAL') return { code, before };
  }
  throw new Error('everybody of the crowd is restricted');
}

let number = 0;
const nextNumber = () => ++number;
const firm = (place: string) => makeUnifiedSocialCreditCode('91000000', `ACT${place}`);

describe.each<[Run, string]>([
  ['in-process', '00001'],
  ['processes', '00002'],
])('departments run %s', (run, place) => {
  const code = firm(place);
  const key = `${run}-recording`;

  test('what an officer records is in the next answer, record and advice, and what is withdrawn is gone from them', async () => {
    const { code: clean, before } = await unrestricted(run);
    const fact = violation(clean, 9_000 + Number(place) * 10 + nextNumber());
    const { acts, body } = await act(run, 'tax-officer', recordDocument, { facts: [fact], key });
    expect(acts).toMatchObject({ outcome: 'DONE', results: [{ outcome: 'RECORDED', revision: 1 }] });
    const id = acts?.results[0]?.fact as string;

    const { documentNumber } = fact;
    const during = await read(run, clean);
    const entry = { kind: 'MajorTaxViolation', factId: id, state: 'ACTIVE', documentNumber };
    expect(during.creditRecord).toHaveLength(before.creditRecord.length + 1);
    expect(during.creditRecord).toContainEqual(entry);
    expect(during.handlingAdvice.outcome).toBe('RESTRICTED');
    expect(during.handlingAdvice.hits).toContainEqual({ kind: 'MajorTaxViolation', documentNumber });
    // Its provenance names the request by which it came, as that request's receipt does.
    expect(during.majorTaxViolations[0]?.revisions).toEqual([
      {
        act: 'RECORD',
        revisedBy: expect.stringMatching(/^[0-9A-Z]{18}$/),
        auditIndex: intentIndexOf(body.extensions?.receipt),
      },
    ]);

    const withdrawals = [
      {
        unifiedSocialCreditCode: clean,
        fact: id,
        revision: 1,
        reason: '行政复议撤销',
        documentNumber: '云复决〔2026〕1号',
      },
    ];
    const withdrawn = await act(run, 'tax-officer', withdrawDocument, { withdrawals, key: `${key}-w` });
    expect(withdrawn.acts).toMatchObject({
      outcome: 'DONE',
      results: [{ outcome: 'WITHDRAWN', revision: 2 }],
    });
    const after = await read(run, clean);
    expect(after.creditRecord).toEqual(before.creditRecord);
    expect(after.handlingAdvice).toEqual(before.handlingAdvice);
  });

  test("a department's machine records what it reads masked", async () => {
    const fact = violation(code, 9_500 + Number(place) * 10 + nextNumber(), { facts: '联系电话13800138000' });
    const { acts } = await act(run, 'tax-system', recordDocument, { facts: [fact], key: `${key}-machine` });
    expect(acts?.results).toMatchObject([{ outcome: 'RECORDED', problems: [] }]);
  });

  test('a thousand facts with long texts are recorded at once', async () => {
    const facts = Array.from({ length: 1_000 }, (_, at) =>
      violation(code, Number(place) * 100_000 + at, { facts: '在账簿上多列支出'.repeat(100) }),
    );
    const { acts } = await act(run, 'tax-system', recordDocument, { facts, key: `${key}-thousand` });
    expect(acts?.outcome).toBe('DONE');
    expect(acts?.results).toHaveLength(1_000);
  });

  test.each<[string, string, string]>([
    ['another department', 'housing-officer', supervision],
    ["another department's machine", 'housing-system', supervision],
    ['an officer who handles a matter', 'tax-officer', handling],
    ['the credit office', 'credit-office', supervision],
    ['a clerk', 'hall-clerk', handling],
    ['a bank', 'bank', 'CREDIT_GRANTING'],
    ['an auditor', 'auditor', 'AUDIT'],
    ['a subject', 'subject', 'SELF'],
    ['nobody', 'public', 'INQUIRY'],
  ])('no fact of a department is recorded by %s', async (_, caller, purpose) => {
    const fact = violation(code, 9_900 + nextNumber());
    const { acts, body } = await act(
      run,
      caller,
      recordDocument,
      { facts: [fact], key: `${key}-stranger` },
      purpose,
    );
    expect(acts).toBeNull();
    expect(body.errors?.length).toBeGreaterThan(0);
    const documents = (await read(run, code)).creditRecord.map(({ documentNumber }) => documentNumber);
    expect(documents).not.toContain(fact.documentNumber);
  });
});

/** The receipt is an SD-JWT: what it tells of this request stands open behind the signature. */
function intentIndexOf(receipt: unknown): number {
  const [, disclosure = ''] = String(receipt).split('~');
  const [, , told] = JSON.parse(Buffer.from(disclosure, 'base64url').toString());
  return told.intentIndex;
}
