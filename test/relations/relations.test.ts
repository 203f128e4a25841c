import { scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { callers } from '../constellation/callers.ts';
import { ask, type HubAnswer, type Question, type TestHub } from '../house/testHub.ts';
import {
  changeConsent,
  recordConsent,
  recorded,
  reviewConsent,
  subjectKey,
  type Terms,
  termsFor,
} from './books.ts';
import { startTwoHubs, type TwoHubs } from './twoHubs.ts';

let both: TwoHubs;
let hub: TestHub;
beforeAll(async () => {
  both = await startTwoHubs(inject('postgresUrl'));
  [hub] = both.hubs;
});
afterAll(() => both?.stop());

const bank = callers.bank?.organization as string;
const otherBank = callers['credit-agency']?.organization as string;
const codeOf = (name: keyof ReturnType<typeof scenarioSubjects>) =>
  scenarioSubjects()[name].unifiedSocialCreditCode;
const consented = codeOf('clean-and-red-listed');
const without = codeOf('dishonest-debtor');
const ordinary = (index: number) => subjectAt(index).unifiedSocialCreditCode;

const evaluationOf = `query ($code: UnifiedSocialCreditCode!) {
  marketSubject(unifiedSocialCreditCode: $code) { publicCreditEvaluation { grade } }
}`;

const reader = {
  bank: { caller: 'bank', purpose: 'CREDIT_GRANTING' },
  association: { caller: 'association', purpose: 'MEMBERSHIP' },
  'credit-agency': { caller: 'credit-agency', purpose: 'REPORT' },
} as const satisfies Record<string, Omit<Question, 'query'>>;

async function readsEvaluation(as: keyof typeof reader, code: string, at: TestHub | undefined = hub) {
  const { body } = await ask(at, { ...reader[as], query: evaluationOf, variables: { code } });
  return { grade: gradeIn(body), reasons: reasonsIn(body), completeness: body.extensions?.completeness };
}

const gradeIn = ({ data }: HubAnswer['body']): string | null =>
  (data?.marketSubject as { publicCreditEvaluation: { grade: string } | null } | undefined)
    ?.publicCreditEvaluation?.grade ?? null;
const reasonsIn = ({ extensions }: HubAnswer['body']) =>
  ((extensions?.decisions ?? []) as { reason: string | null }[]).flatMap(({ reason }) => reason ?? []);

const bankReads = async (code: string) => (await readsEvaluation('bank', code)).grade !== null;

describe('an evaluation goes to whom something stands between it and the subject', () => {
  test.each([
    ['bank', 'CONSENT_REQUIRED'],
    ['association', 'MEMBERSHIP_REQUIRED'],
    ['credit-agency', 'AGREEMENT_REQUIRED'],
  ] as const)('the %s', async (as, reason) => {
    expect(await readsEvaluation(as, consented)).toEqual({
      grade: 'EXCELLENT',
      reasons: [],
      completeness: 'COMPLETE',
    });
    expect(await readsEvaluation(as, without)).toEqual({
      grade: null,
      reasons: [reason],
      completeness: 'COMPLETE',
    });
  });

  test('row by row, and each decision says of which rows it is', async () => {
    const query = `query ($codes: [UnifiedSocialCreditCode!]!) {
      marketSubjects(unifiedSocialCreditCodes: $codes) { publicCreditEvaluation { grade } }
    }`;
    const codes = [without, consented, codeOf('focus-list')];
    const { body } = await ask(hub, { ...reader.bank, query, variables: { codes } });
    expect(body.data?.marketSubjects).toEqual([
      { publicCreditEvaluation: null },
      { publicCreditEvaluation: { grade: 'EXCELLENT' } },
      { publicCreditEvaluation: null },
    ]);
    expect(body.extensions?.decisions).toMatchObject([{ reason: 'CONSENT_REQUIRED', rows: [0, 2] }]);
  });

  test('lacking nothing where a department, too, refuses of one row what is asked for another', async () => {
    const own = callers.subject?.organization as string;
    const query = `query ($codes: [UnifiedSocialCreditCode!]!) {
      marketSubjects(unifiedSocialCreditCodes: $codes) { taxArrears { taxKind } again: taxArrears { amount } }
    }`;
    const asked = {
      caller: 'subject',
      purpose: 'SELF',
      query,
      variables: { codes: [without, own, without] },
    };
    const { body } = await ask(hub, asked);
    const denied = { taxArrears: null, again: null };
    expect(body).toMatchObject({
      data: { marketSubjects: [denied, { taxArrears: expect.any(Array) }, denied] },
      extensions: {
        completeness: 'COMPLETE',
        missingDepartments: [],
        decisions: [
          { path: ['marketSubjects', 'taxArrears'], form: 'DENIED', rows: [0, 2] },
          { path: ['marketSubjects', 'again'], form: 'DENIED', rows: [0, 2] },
        ],
      },
    });
    expect(body.errors).toBeUndefined();
  });

  test('and tells nothing of how much there is of a row that it is not given', async () => {
    const query = `query ($codes: [UnifiedSocialCreditCode!]!) {
      marketSubjects(unifiedSocialCreditCodes: $codes) { publicCreditEvaluations { grade } }
    }`;
    const codes = [without, consented, codeOf('focus-list')];
    const { body } = await ask(hub, { ...reader.bank, query, variables: { codes } });
    expect(body.data?.marketSubjects).toEqual([
      { publicCreditEvaluations: null },
      { publicCreditEvaluations: expect.arrayContaining([{ grade: 'EXCELLENT' }]) },
      { publicCreditEvaluations: null },
    ]);
  });

  test('in what was searched for, too', async () => {
    const query = `{ searchMarketSubjects(name: "云州", first: 60) { marketSubjects {
      unifiedSocialCreditCode publicCreditEvaluation { grade } registration { registeredAddress }
    } } }`;
    const { body } = await ask(hub, { ...reader.bank, query });
    const found = body.data?.searchMarketSubjects as {
      marketSubjects: { unifiedSocialCreditCode: string; publicCreditEvaluation: unknown }[];
    };
    const rows = found.marketSubjects;
    const opened = rows.filter(({ publicCreditEvaluation }) => publicCreditEvaluation !== null);
    expect(opened.map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode)).toContain(consented);
    const direct = await Promise.all(
      rows.map(({ unifiedSocialCreditCode }) => bankReads(unifiedSocialCreditCode)),
    );
    expect(rows.map(({ publicCreditEvaluation }) => publicCreditEvaluation !== null)).toEqual(direct);
  });

  test('in the record, too', async () => {
    const query = `query ($codes: [UnifiedSocialCreditCode!]!) {
      marketSubjects(unifiedSocialCreditCodes: $codes) { creditRecord(kinds: ["PublicCreditEvaluation"]) { kind } }
    }`;
    const { body } = await ask(hub, { ...reader.bank, query, variables: { codes: [without, consented] } });
    const [none, some] = (body.data?.marketSubjects ?? []) as { creditRecord: unknown[] | null }[];
    expect([none?.creditRecord, some?.creditRecord?.length]).toEqual([[], 2]);
  });
});

describe('a consent counts for what it says and for nothing else', () => {
  const cases: [string, Partial<Terms>, boolean][] = [
    ['as it stands', {}, true],
    ['given to another', { recipient: otherBank }, false],
    ['for another purpose', { purpose: 'MEMBERSHIP' }, false],
    ['for other classes', { dataClasses: ['ADDRESS', 'AMOUNT'] }, false],
    ['that has not begun', { validFrom: '2026-12-01' }, false],
  ];
  test.each(cases.map((each, at) => [...each, ordinary(20 + at)] as const))(
    '%s',
    async (name, terms, opens, code) => {
      const before = await bankReads(code);
      await recorded(hub, code, termsFor(bank, terms), `云授-${name}`);
      expect({ before, after: await bankReads(code) }).toEqual({ before: false, after: opens });
    },
  );

  test.each([
    ['whose days are over', { validUntil: '2026-09-02' }],
    ['whose days are reversed', { validFrom: '2027-01-01', validUntil: '2026-12-01' }],
    ['for a purpose that nobody knows', { purpose: 'CURIOSITY' }],
    ['for classes that nobody knows', { dataClasses: ['EVERYTHING'] }],
    ['for no class', { dataClasses: [] }],
    ['for what is nobody’s', { dataClasses: ['INTERNAL'] }],
  ])('one %s is not taken', async (_, terms) => {
    const { body } = await recordConsent(hub, ordinary(30), termsFor(bank, terms), '云授-错');
    expect(body.data?.recordDataUseConsent).toBeNull();
    expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['TERMS_INVALID']);
    expect(await bankReads(ordinary(30))).toBe(false);
  });
});

test('what becomes of a consent counts from the next request on, and is told', async () => {
  const code = ordinary(31);
  const consent = await recorded(hub, code, termsFor(bank), '云授-变');
  const seen = [await bankReads(code)];
  for (const change of ['PAUSE', 'RESUME', 'REVOKE']) {
    await changeConsent(hub, code, consent, change);
    if (change === 'RESUME') await reviewConsent(hub, code, consent);
    seen.push(await bankReads(code));
  }
  expect(seen).toEqual([true, false, true, false]);
  const { body } = await changeConsent(hub, code, consent, 'RESUME');
  expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['RELATION_ENDED']);
  const { body: told } = await ask(hub, {
    caller: 'credit-office',
    purpose: 'SUPERVISION',
    query: `query ($code: UnifiedSocialCreditCode!) {
      marketSubject(unifiedSocialCreditCode: $code) { dataUseConsents { state revisions { reason } } }
    }`,
    variables: { code },
  });
  expect(told.data?.marketSubject).toEqual({
    dataUseConsents: [
      {
        state: 'REVOKED',
        revisions: ['撤回', '复核通过', '申请恢复', '暂停', '复核通过', '出具'].map((reason) => ({ reason })),
      },
    ],
  });
});

describe('a consent for once', () => {
  test('opens one answer of fifty that two gateways give at once', async () => {
    const code = ordinary(32);
    await recorded(hub, code, termsFor(bank, { use: 'ONCE' }), '云授-一次');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => readsEvaluation('bank', code, both.hubs[at % 2])),
    );
    expect(answers.filter(({ grade }) => grade !== null)).toHaveLength(1);
    expect(await bankReads(code)).toBe(false);
  });

  test('is not used up by an answer that tells nothing by it', async () => {
    const code = ordinary(33);
    await recorded(hub, code, termsFor(bank, { use: 'ONCE' }), '云授-一次');
    const query = `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) {
      registration { name } financialHint: publicCreditEvaluation @include(if: false) { grade }
    } }`;
    await ask(hub, { ...reader.bank, query, variables: { code } });
    expect(await bankReads(code)).toBe(true);
  });

  test('is used once by an answer that tells by it in the record and beside it', async () => {
    const code = ordinary(35);
    await recorded(hub, code, termsFor(bank, { use: 'ONCE' }), '云授-一次');
    const query = `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) {
      publicCreditEvaluation { grade } creditRecord(kinds: ["PublicCreditEvaluation"]) { kind }
    } }`;
    const tell = async () => {
      const { body } = await ask(hub, { ...reader.bank, query, variables: { code } });
      const subject = body.data?.marketSubject as {
        publicCreditEvaluation: unknown;
        creditRecord: unknown[];
      } | null;
      return [subject?.publicCreditEvaluation !== null, subject?.creditRecord.length];
    };
    expect([await tell(), await tell()]).toEqual([
      [true, 1],
      [false, 0],
    ]);
  });

  test('is used for the rows of a search that tell by it, and for each of them once', async () => {
    const codes = [ordinary(38), ordinary(39)];
    for (const code of codes) await recorded(hub, code, termsFor(bank, { use: 'ONCE' }), '云授-一次');
    const query =
      '{ searchMarketSubjects(name: "云州", first: 60) { marketSubjects { unifiedSocialCreditCode publicCreditEvaluation { grade } } } }';
    const opened = async () => {
      const { body } = await ask(hub, { ...reader.bank, query });
      const found = body.data?.searchMarketSubjects as { marketSubjects: Record<string, unknown>[] };
      return found.marketSubjects
        .filter(({ publicCreditEvaluation }) => publicCreditEvaluation !== null)
        .map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode)
        .filter((code) => codes.includes(code as string))
        .sort();
    };
    expect([await opened(), await opened()]).toEqual([codes.sort(), []]);
  });

  test('given again on the same document is the one that was used', async () => {
    const code = ordinary(34);
    const terms = termsFor(bank, { use: 'ONCE' });
    const first = await recorded(hub, code, terms, '云授-同');
    expect(await bankReads(code)).toBe(true);
    expect(await recorded(hub, code, terms, '云授-同')).toBe(first);
    expect(await bankReads(code)).toBe(false);
  });
});

describe('a subject consents by its own signature', () => {
  const asOffice = { caller: 'credit-office', purpose: 'SUPERVISION' };
  /** Registered by one officer and confirmed by another. */
  const registered = async (publicKey: string, documentNumber: string): Promise<string> => {
    const { body } = await ask(hub, {
      ...asOffice,
      query: `mutation ($code: UnifiedSocialCreditCode!, $publicKey: String!, $documentNumber: String!) {
        registerSubjectKey(unifiedSocialCreditCode: $code, publicKey: $publicKey, documentNumber: $documentNumber) { id }
      }`,
      variables: { code: consented, publicKey, documentNumber },
    });
    const { id } = (body.data?.registerSubjectKey ?? {}) as { id: string };
    const { body: reviewed } = await ask(hub, {
      ...{ ...asOffice, caller: 'second-officer' },
      query: `mutation ($code: UnifiedSocialCreditCode!, $id: ID!) {
        reviewSubjectKey(unifiedSocialCreditCode: $code, key: $id, decision: CONFIRM) { awaiting }
      }`,
      variables: { code: consented, id },
    });
    expect(reviewed.data).toEqual({ reviewSubjectKey: { awaiting: null } });
    return id;
  };

  let key: Awaited<ReturnType<typeof subjectKey>>;
  beforeAll(async () => {
    key = await subjectKey();
    await registered(key.publicKey, '云钥-1');
  });

  const give = (artefact: string, code = consented) =>
    ask(hub, {
      caller: 'subject',
      purpose: 'SELF',
      query: `mutation ($code: UnifiedSocialCreditCode!, $artefact: String!) {
        giveDataUseConsent(unifiedSocialCreditCode: $code, artefact: $artefact) { state recipient use }
      }`,
      variables: { code, artefact },
    });
  const claims = (given: object = {}) => ({ subject: consented, ...termsFor(otherBank), ...given });

  test('and reads what it gave', async () => {
    const { body } = await give(await key.sign(claims()));
    expect(body.data).toEqual({
      giveDataUseConsent: { state: 'ACTIVE', recipient: otherBank, use: 'PERIODIC' },
    });
  });

  test.each<[string, () => Promise<string>]>([
    ['by a key that nobody registered', async () => (await subjectKey()).sign(claims())],
    ['for another subject', () => key.sign(claims({ subject: without }))],
    ['signed for another use', () => key.sign(claims(), { typ: 'JWT' })],
    ['altered afterwards', async () => (await key.sign(claims())).replace(/\.[^.]{4}/, '.AAAA')],
    ['that is none', async () => 'not.a.jws'],
  ])('one %s is refused', async (_, artefact) => {
    const { body } = await give(await artefact());
    expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['ARTEFACT_REFUSED']);
  });

  test('one by a key that was revoked is refused', async () => {
    const lost = await subjectKey();
    const registeredKey = await registered(lost.publicKey, '云钥-2');
    await ask(hub, {
      ...asOffice,
      query: `mutation ($code: UnifiedSocialCreditCode!, $key: ID!) {
        revokeSubjectKey(unifiedSocialCreditCode: $code, key: $key, documentNumber: "云钥-3") { revokedOn }
      }`,
      variables: { code: consented, key: registeredKey },
    });
    const { body: given } = await give(await lost.sign(claims({ use: 'ONCE' })));
    expect(given.errors?.map(({ extensions }) => extensions?.code)).toEqual(['ARTEFACT_REFUSED']);
  });

  test('nobody consents for another subject', async () => {
    const { body } = await give(await key.sign(claims({ subject: without })), without);
    expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['MUTATION_DENIED']);
  });
});

describe('a case in hand', () => {
  const code = ordinary(36);
  const purpose = (caseNumber: string) => `HANDLING;matter="construction-permit";case="${caseNumber}"`;
  const asks = (caseNumber: string, query: string) =>
    ask(hub, { caller: 'hall-clerk', purpose: purpose(caseNumber), query, variables: { code } });
  const memberships = `query ($code: UnifiedSocialCreditCode!) {
    marketSubject(unifiedSocialCreditCode: $code) { associationMemberships { id } }
  }`;
  const act = (field: string) =>
    `mutation ($code: UnifiedSocialCreditCode!) { ${field}(unifiedSocialCreditCode: $code) { caseNumber closedOn } }`;
  const reads = async (caseNumber: string) => {
    const { body } = await asks(caseNumber, memberships);
    const subject = body.data?.marketSubject as { associationMemberships: unknown } | undefined;
    return subject !== undefined && subject.associationMemberships !== null;
  };

  test('opens restricted information to whom it is in hand, for that case and while it is open', async () => {
    const seen = [await reads('B-1')];
    await asks('B-1', act('openCase'));
    seen.push(await reads('B-1'), await reads('B-2'));
    await asks('B-1', act('closeCase'));
    seen.push(await reads('B-1'));
    expect(seen).toEqual([false, true, false, false]);
  });

  test('opens what it opens to a request over several, matter and number together, and is closed by its own', async () => {
    const under = async (purposeOfRequest: string, query: string) => {
      const { body } = await ask(hub, {
        ...{ caller: 'hall-clerk', purpose: purposeOfRequest, query },
        variables: { code },
      });
      return body;
    };
    const handling = (matter: string, number: string) => `HANDLING;matter="${matter}";case="${number}"`;
    await under(handling('bidding', 'D-1'), act('openCase'));
    const opens = async (purposeOfRequest: string) => {
      const subject = (await under(purposeOfRequest, memberships)).data?.marketSubject;
      return (subject as { associationMemberships: unknown }).associationMemberships !== null;
    };
    expect(await opens(`${handling('food-licence', 'D-2')}, ${handling('bidding', 'D-1')}`)).toBe(true);
    expect(await opens(`${handling('food-licence', 'D-1')}, ${handling('bidding', 'D-2')}`)).toBe(false);
    const several = `${handling('bidding', 'D-1')}, ${handling('bidding', 'D-3')}`;
    for (const field of ['openCase', 'closeCase'])
      expect((await under(several, act(field))).errors?.map(({ extensions }) => extensions?.code)).toEqual([
        'CASE_INCOMPLETE',
      ]);
  });

  test('that is not open cannot be closed', async () => {
    const { body } = await asks('B-3', act('closeCase'));
    expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['NO_SUCH_RELATION']);
  });
});

describe('the office’s registers', () => {
  const code = ordinary(37);
  const officeAsks = (query: string, variables: object = {}) =>
    ask(hub, { caller: 'credit-office', purpose: 'SUPERVISION', query, variables: { code, ...variables } });

  test('a membership opens the evaluation once a second officer confirmed it, until it ends', async () => {
    const seen = [(await readsEvaluation('association', code)).grade !== null];
    const { body } = await officeAsks(
      `mutation ($code: UnifiedSocialCreditCode!, $association: UnifiedSocialCreditCode!) {
        registerAssociationMembership(unifiedSocialCreditCode: $code, association: $association,
          associationName: "云州示范行业协会", documentNumber: "云会-1") { id }
      }`,
      { association: callers.association?.organization },
    );
    seen.push((await readsEvaluation('association', code)).grade !== null);
    const { id } = (body.data?.registerAssociationMembership ?? {}) as { id?: string };
    await ask(hub, {
      ...{ caller: 'second-officer', purpose: 'SUPERVISION', variables: { code, id } },
      query: `mutation ($code: UnifiedSocialCreditCode!, $id: ID!) {
        reviewAssociationMembership(unifiedSocialCreditCode: $code, membership: $id, decision: CONFIRM) { awaiting }
      }`,
    });
    seen.push((await readsEvaluation('association', code)).grade !== null);
    await officeAsks(
      `mutation ($code: UnifiedSocialCreditCode!, $id: ID!) {
        endAssociationMembership(unifiedSocialCreditCode: $code, membership: $id, documentNumber: "云会-2") { leftOn }
      }`,
      { id },
    );
    seen.push((await readsEvaluation('association', code)).grade !== null);
    expect(seen).toEqual([false, false, true, false]);
  });

  test('a hall registers nothing, even with a case in hand', async () => {
    const purpose = 'HANDLING;matter="consent";case="2026-C-9"';
    const variables = { code, association: callers.association?.organization };
    await ask(hub, {
      ...{ caller: 'hall-clerk', purpose, variables: { code } },
      query:
        'mutation ($code: UnifiedSocialCreditCode!) { openCase(unifiedSocialCreditCode: $code) { caseNumber } }',
    });
    const { body } = await ask(hub, {
      ...{ caller: 'hall-clerk', purpose, variables },
      query: `mutation ($code: UnifiedSocialCreditCode!, $association: UnifiedSocialCreditCode!) {
        registerAssociationMembership(unifiedSocialCreditCode: $code, association: $association,
          associationName: "x", documentNumber: "x") { id }
      }`,
    });
    expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['DEPARTMENT_REFUSED']);
    expect((await readsEvaluation('association', code)).grade).toBeNull();
  });

  test.each(Object.keys(callers))('what the hub asks of them is unknown to %s', async (caller) => {
    const { body } = await ask(hub, {
      caller,
      query: `{ relationsHeld(reader: { role: "BANK", purpose: "CREDIT_GRANTING" }, unifiedSocialCreditCodes: []) { relation } }`,
    });
    expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('of a consent for once that the office cannot use up after it told of it', () => {
  const once = termsFor(bank, { use: 'ONCE' });
  /** While the office's own table is so, the bank asks. */
  const readWhile = async (code: string, begin: string, end: string) => {
    const client = new pg.Client({ connectionString: hub.databaseUrls['credit-office'] });
    await client.connect();
    try {
      await client.query(begin);
      return await readsEvaluation('bank', code);
    } finally {
      await client.query(end);
      await client.end();
    }
  };
  const unknown = { grade: null, reasons: ['RELATION_UNKNOWN'], completeness: 'PARTIAL' };

  test('nothing leaves, where it fails', async () => {
    await recorded(hub, ordinary(48), once, '云授-败');
    expect(
      await readWhile(
        ordinary(48),
        `create function refuse() returns trigger language plpgsql as $$ begin raise 'refused'; end $$;
         create trigger refuse before update on data_use_consents for each row execute function refuse()`,
        'drop trigger refuse on data_use_consents; drop function refuse',
      ),
    ).toEqual(unknown);
    expect(await bankReads(ordinary(48))).toBe(true);
  });

  test('nothing leaves, where it does not answer in time', async () => {
    await recorded(hub, ordinary(49), once, '云授-迟');
    const locked = 'begin; lock table data_use_consents in share mode';
    expect(await readWhile(ordinary(49), locked, 'rollback')).toEqual(unknown);
  });
});

// Last, for it takes the office away.
test('while the office does not answer nothing that rests on its books leaves, and the answer says so', async () => {
  const query = `query ($code: UnifiedSocialCreditCode!) {
    marketSubject(unifiedSocialCreditCode: $code) {
      registration { name registeredAddress } sectorEvaluations { grade }
    }
  }`;
  const asked = { ...reader.bank, query, variables: { code: consented } };
  const before = await ask(hub, asked);
  await both.constellation.stopDepartment('credit-office');
  const { status, body } = await ask(hub, asked);
  const subject = body.data?.marketSubject as typeof before.body.data;
  expect({ status, completeness: body.extensions?.completeness }).toEqual({
    status: 200,
    completeness: 'PARTIAL',
  });
  expect(before.body.extensions?.completeness).toBe('COMPLETE');
  expect((before.body.data?.marketSubject as typeof subject)?.sectorEvaluations).not.toBeNull();
  expect(subject).toMatchObject({ sectorEvaluations: null, registration: { name: expect.any(String) } });
  expect(JSON.stringify(subject)).not.toContain('号');
  expect(new Set(reasonsIn(body))).toEqual(new Set(['RELATION_UNKNOWN']));
  expect(body.errors?.map(({ extensions }) => [extensions?.code, extensions?.department])).toEqual([
    ['DEPARTMENT_UNAVAILABLE', 'credit-office'],
  ]);
});
