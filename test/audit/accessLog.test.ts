import { scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { callers } from '../constellation/callers.ts';
import { ask, type HubAnswer, type Question, type TestHub, tokenOf } from '../house/testHub.ts';
import { recorded, termsFor } from '../relations/books.ts';
import { startTwoHubs, type TwoHubs } from '../relations/twoHubs.ts';
import { askers } from '../security/askers.ts';
import { send, stated } from '../security/hub.ts';
import { type Planting, startPlantedHub } from '../security/plantedHub.ts';
import { cutOff, logSize, tamper } from './hubDatabase.ts';
import { type Access, accessesOf, asAuditor, askLogOf, searchLog } from './logReading.ts';
import { checkpointOf, continues, includes, receiptIn } from './proofs.ts';
import { verifyLog } from './verifyLog.ts';

let both: TwoHubs;
let hub: TestHub;
let hubUrl: string;
beforeAll(async () => {
  both = await startTwoHubs(inject('postgresUrl'));
  [hub] = both.hubs;
  hubUrl = hub.databaseUrls.hub as string;
});
afterAll(() => both?.stop());

const own = callers.subject?.organization as string;
const other = scenarioSubjects()['dishonest-debtor'].unifiedSocialCreditCode;
const bank = callers.bank?.organization as string;
const hall = callers['hall-clerk']?.organization as string;

const asClerk = { caller: 'hall-clerk', purpose: 'HANDLING;matter="construction-permit";case="2026-A-1"' };
const asBank = { caller: 'bank', purpose: 'CREDIT_GRANTING' };
const about = (code: string, fields: string) => ({
  query: `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) { ${fields} } }`,
  variables: { code },
});
const evaluationOf = (code: string): Question => ({
  ...asBank,
  ...about(code, 'publicCreditEvaluation { grade }'),
});
const searched: Question = {
  ...asBank,
  query: `{ searchMarketSubjects(name: "云州", first: 60) { marketSubjects {
    unifiedSocialCreditCode registration { name } publicCreditEvaluation { grade }
  } } }`,
};
const answered = async (question: Question, at = hub): Promise<HubAnswer> => {
  const answer = await ask(at, question);
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  return answer;
};
const subjectIn = <Shape>({ body }: HubAnswer): Shape =>
  (body.data as { marketSubject: Shape }).marketSubject;
/** What an access was told: each class with its form, and by what. */
const told = ({ disclosed }: Access) =>
  disclosed.map(({ classification, form, by }) => [classification, form, by].filter(Boolean).join(' '));

describe('a subject reads who asked about it', () => {
  test('with time, organization, role, purpose, and each class in the form in which it was told', async () => {
    const before = await accessesOf(hub, own);
    await answered({
      ...asClerk,
      ...about(own, 'registration { name legalRepresentative { name residentIdNumber } }'),
    });
    await answered(evaluationOf(own));
    await answered({ ...asClerk, ...about(other, 'registration { legalRepresentative { name } }') });
    await answered(evaluationOf(other));

    const [self, byBank, byClerk, ...earlier] = await accessesOf(hub, own);
    expect(earlier.map(({ auditIndex }) => auditIndex)).toEqual(before.map(({ auditIndex }) => auditIndex));
    expect(self).toMatchObject({ role: 'SUBJECT', organization: own, purpose: 'SELF', outcome: 'UNKNOWN' });
    expect(byBank).toMatchObject({
      ...{ role: 'BANK', organization: bank, purpose: 'CREDIT_GRANTING', matter: null },
      ...{ outcome: 'ANSWERED', completeness: 'COMPLETE', refusal: null, subjectCount: 1 },
    });
    expect(told(byBank as Access)).toEqual(['EVALUATION CLEAR']);
    expect(byClerk).toMatchObject({
      ...{ role: 'HALL', organization: hall, purpose: 'HANDLING', matter: 'construction-permit' },
      ...{ outcome: 'ANSWERED', time: expect.stringMatching(/^2026-09-15T\d\d:\d\d:\d\d\.\d{3}Z$/) },
    });
    expect(told(byClerk as Access)).toEqual([
      'PERSON_NAME CLEAR',
      'PUBLIC CLEAR',
      'RESIDENT_ID MASKED residentId',
    ]);
  });

  test('what was kept back of it is told as kept back', async () => {
    await answered(evaluationOf(other));
    const [, byBank] = await accessesOf(hub, other, asAuditor);
    expect(byBank).toMatchObject({ organization: bank, outcome: 'ANSWERED' });
    expect(told(byBank as Access)).toEqual(['EVALUATION DENIED']);
  });

  test('a search that found it, and what the search told of it', async () => {
    const { body } = await answered(searched);
    const found = body.data?.searchMarketSubjects as {
      marketSubjects: { unifiedSocialCreditCode: string }[];
    };
    expect(found.marketSubjects.map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode)).toEqual(
      expect.arrayContaining([own, other]),
    );
    const [, ofOwn] = await accessesOf(hub, own);
    expect(ofOwn).toMatchObject({ organization: bank, purpose: 'CREDIT_GRANTING' });
    expect(told(ofOwn as Access)).toEqual(['EVALUATION CLEAR', 'PUBLIC CLEAR']);
    const [, ofOther] = await accessesOf(hub, other, asAuditor);
    expect(ofOther?.auditIndex).toBe(ofOwn?.auditIndex);
    expect(told(ofOther as Access)).toEqual(['EVALUATION DENIED', 'PUBLIC CLEAR']);
  });

  test('page by page', async () => {
    const page = async (after: string | null) => {
      const answer = await ask(hub, {
        ...asAuditor,
        query: `query ($code: UnifiedSocialCreditCode!, $after: String) { marketSubject(unifiedSocialCreditCode: $code) {
          accessLog(first: 2, after: $after) { accesses { auditIndex } cursor }
        } }`,
        variables: { code: own, after },
      });

      return subjectIn<{ accessLog: { accesses: Access[]; cursor: string | null } }>(answer).accessLog;
    };
    const known = (await accessesOf(hub, own, asAuditor)).map(({ auditIndex }) => auditIndex);
    const read: number[] = [];
    let after: string | null = null;
    do {
      const { accesses, cursor } = await page(after);
      read.push(...accesses.map(({ auditIndex }) => auditIndex));
      after = cursor;
    } while (after !== null);
    // Each page that is read is an access of its own: they stand before those that were known.
    expect(read.filter((index) => known.includes(index))).toEqual(known);
  });

  test('and nobody else does but auditors and the credit office', async () => {
    const readers: string[] = [];
    for (const { called, name, purpose } of askers) {
      const { body } = await askLogOf(hub, own, { caller: name, purpose: stated(purpose) });
      const subject = body.data?.marketSubject as { accessLog: unknown } | null | undefined;
      if (subject?.accessLog) readers.push(`${called} ${purpose}`);
    }
    expect(readers).toEqual([
      'subject SELF',
      'auditor AUDIT',
      'credit-office SUPERVISION',
      'second-officer SUPERVISION',
    ]);
  });

  test('of another subject a subject reads nothing', async () => {
    const { body } = await askLogOf(hub, other, { caller: 'subject', purpose: 'SELF' });
    expect(body.data).toEqual({ marketSubject: { accessLog: null } });
  });

  test('and nobody searches it but auditors and the credit office', async () => {
    const searchers: string[] = [];
    for (const { called, name, purpose } of askers) {
      const query = '{ searchAccessLog { accesses { organization } } }';
      const { body } = await ask(hub, { caller: name, purpose: stated(purpose), query });
      if (body.data?.searchAccessLog) searchers.push(`${called} ${purpose}`);
    }
    expect(searchers).toEqual(['auditor AUDIT', 'credit-office SUPERVISION', 'second-officer SUPERVISION']);
  });
});

describe('what was refused is in the log under its code', () => {
  const name = about(own, 'registration { name }');
  const cases: [string, number, Parameters<typeof send>[1]][] = [
    ['UNAUTHENTICATED', 401, { headers: { authorization: 'Bearer e30.e30.e30' }, body: name }],
    ['PURPOSE_NOT_ALLOWED', 403, { caller: 'bank', purpose: 'AUDIT', body: name }],
    ['PURPOSE_INCOMPLETE', 400, { caller: 'hall-clerk', purpose: 'HANDLING', body: name }],
    ['GRAPHQL_VALIDATION_FAILED', 400, { ...asBank, body: about(own, 'noSuchField') }],
    ['GRAPHQL_PARSE_FAILED', 400, { ...asBank, body: { query: '{' } }],
  ];
  test.each(cases)('%s', async (code, status, request) => {
    const before = await searchLog(hub, { refusal: code });
    expect((await send(hub, request)).status).toBe(status);
    const after = await searchLog(hub, { refusal: code });
    expect(after.length).toBe(before.length + 1);
    expect(after[0]).toMatchObject({ outcome: 'REFUSED', refusal: code, disclosed: [] });
  });

  test('a change that the caller may not make', async () => {
    const { body } = await ask(hub, {
      ...{ caller: 'subject', purpose: 'SELF' },
      query:
        'mutation ($code: UnifiedSocialCreditCode!) { giveDataUseConsent(unifiedSocialCreditCode: $code, artefact: "x") { state } }',
      variables: { code: other },
    });
    const [error] = body.errors ?? [];
    const [denied] = await searchLog(hub, { refusal: String(error?.extensions?.code) });
    expect(denied).toMatchObject({ outcome: 'REFUSED', role: 'SUBJECT', organization: own, purpose: 'SELF' });
    expect(String(error?.extensions?.code)).toMatch(/^(ARGUMENT|MUTATION)_DENIED$/);
  });

  test('searches narrow to all of what is searched by', async () => {
    const found = await searchLog(hub, { organization: bank, purpose: 'CREDIT_GRANTING', role: 'BANK' });
    expect(found.length).toBeGreaterThan(2);
    for (const access of found)
      expect(access).toMatchObject({ organization: bank, purpose: 'CREDIT_GRANTING', role: 'BANK' });
    expect(await searchLog(hub, { organization: bank, role: 'HALL' })).toEqual([]);
    expect(await searchLog(hub, { until: '2026-09-15T00:00:00.000Z' })).toEqual([]);
  });
});

describe('every answer that tells something carries a receipt', () => {
  const questions: [string, Question][] = [
    ['of one subject', { ...asClerk, ...about(own, 'registration { name }') }],
    ['of the record', { ...asClerk, ...about(own, 'creditRecord { kind }') }],
    ['of a search', searched],
    ['to whoever shows no token', about(own, 'registration { name }')],
    ['of the departments', { query: '{ departments { name state } }' }],
    ['of the log itself', { ...asAuditor, query: '{ searchAccessLog { accesses { time } } }' }],
    ['with nothing in it but what was kept back', evaluationOf(other)],
  ];
  test('and the hub proves each to be in the log, and the log to go on from there', async () => {
    const receipts: Awaited<ReturnType<typeof receiptIn>>[] = [];
    for (const [, question] of questions) receipts.push(await receiptIn(hub, await answered(question)));
    const checkpoint = await checkpointOf(hub);
    const proven: [string, boolean, boolean][] = [];
    for (const [at, receipt] of receipts.entries()) {
      const elsewhere = { ...receipt, auditIndex: receipt.intentIndex };
      const inLog = await includes(hub, checkpoint, receipt);
      proven.push([questions[at]?.[0] as string, inLog, await includes(hub, checkpoint, elsewhere)]);
    }
    expect(proven).toEqual(questions.map(([what]) => [what, true, false]));

    await answered(evaluationOf(own));
    // A gateway tells a checkpoint again for ten seconds: the second one's is newer.
    const later = await checkpointOf(both.hubs[1]);
    expect(later.treeSize).toBeGreaterThan(checkpoint.treeSize);
    expect(await continues(hub, checkpoint, later)).toBe(true);
    expect(await continues(hub, { ...checkpoint, rootHash: later.rootHash }, later)).toBe(false);
  });

  test('one request is one intent and one outcome, however often the hub asks itself for it', async () => {
    const before = await logSize(hubUrl);
    const answer = await answered({
      ...asClerk,
      ...about(own, 'creditRecord { kind } registration { name }'),
    });
    expect(subjectIn<{ creditRecord: unknown[] }>(answer).creditRecord.length).toBeGreaterThan(0);
    expect(await logSize(hubUrl)).toBe(before + 2);
  });

  test('what the schema is asked of itself tells of nobody and is not recorded', async () => {
    const before = await logSize(hubUrl);
    const { body } = await answered({ query: '{ __schema { queryType { name } } }' });
    expect(body.extensions?.receipt).toBeUndefined();
    expect(await logSize(hubUrl)).toBe(before);
  });
});

test.each([
  ['a leaf behind the tree', '{ accessLogInclusionProof(index: 3, treeSize: 3) { rootHash } }'],
  [
    'a tree that is not there yet',
    '{ accessLogInclusionProof(index: 0, treeSize: 2000000000) { rootHash } }',
  ],
  ['trees in the wrong order', '{ accessLogConsistencyProof(firstSize: 3, secondSize: 1) { rootHash } }'],
])('a proof of %s is a mistake of who asks, and nobody is told to be missing', async (_, query) => {
  const { status, body } = await ask(hub, { query });
  expect(status).toBe(400);
  expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  expect(body.extensions).toBeUndefined();
});

describe('two gateways', () => {
  test('write one log, and both tell the same of it', async () => {
    const code = subjectAt(41).unifiedSocialCreditCode;
    const before = await logSize(hubUrl);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        answered({ ...asClerk, ...about(code, 'registration { name }') }, both.hubs[at % 2]),
      ),
    );
    const receipts = await Promise.all(answers.map((answer) => receiptIn(hub, answer)));
    const places = receipts.flatMap(({ intentIndex, auditIndex }) => [intentIndex, auditIndex]);
    expect(places.sort((one, other) => one - other)).toEqual(
      Array.from({ length: 80 }, (_, offset) => before + offset),
    );
    const [first, second] = await Promise.all(both.hubs.map((each) => accessesOf(each, code, asAuditor)));
    const byClerk = (accesses: Access[] | undefined) => accesses?.filter(({ role }) => role === 'HALL');
    expect(byClerk(first)).toHaveLength(40);
    expect(byClerk(second)).toEqual(byClerk(first));
  });

  test('count a consent for once a single time, and the log tells which access had it', async () => {
    const code = subjectAt(42).unifiedSocialCreditCode;
    await recorded(hub, code, termsFor(bank, { use: 'ONCE' }), '云授-日志');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => ask(both.hubs[at % 2] as TestHub, evaluationOf(code))),
    );
    const opened = answers.filter(
      (answer) => subjectIn<{ publicCreditEvaluation: unknown }>(answer).publicCreditEvaluation !== null,
    );
    const accesses = (await accessesOf(hub, code, asAuditor)).filter(
      // Searches found it, too; they named nobody.
      ({ role, subjectCount }) => role === 'BANK' && subjectCount === 1,
    );
    expect(accesses).toHaveLength(20);
    const had = accesses.filter((access) => told(access).includes('EVALUATION CLEAR'));
    expect([opened.length, had.length]).toEqual([1, 1]);
    expect(await receiptIn(hub, opened[0] as HubAnswer)).toMatchObject({ intentIndex: had[0]?.auditIndex });
  });
});

describe('while the log takes nothing', () => {
  const asked: [string, Parameters<typeof send>[1]][] = [
    ['an answer', { ...asClerk, body: about(own, 'registration { name }') }],
    ['a search', { ...asBank, body: searched }],
    ['who asks without a token', { body: about(own, 'registration { name }') }],
    ['a refusal', { caller: 'bank', purpose: 'AUDIT', body: about(own, 'registration { name }') }],
  ];
  test('nothing leaves and the hub says why; when it is back everything is answered, and nothing is missing', async () => {
    const before = await logSize(hubUrl);
    const cut = await cutOff(hubUrl);
    try {
      for (const [what, request] of asked) {
        const { status, text } = await send(hub, request);
        expect({ what, status, ...JSON.parse(text) }).toEqual({
          ...{ what, status: 503 },
          errors: [
            {
              message: expect.any(String),
              extensions: expect.objectContaining({ code: 'ACCESS_LOG_UNAVAILABLE' }),
            },
          ],
        });
        expect(text).not.toMatch(/云州|127\.0\.0\.1|postgres|allow|database/i);
      }
      expect((await fetch(`${hub.gatewayUrl}/health/ready`)).status).toBe(503);
    } finally {
      await cut.giveBack();
    }
    const again = () => ask(hub, { ...asClerk, ...about(own, 'registration { name }') });
    await expect.poll(async () => (await again()).status, { timeout: 5_000 }).toBe(200);
    const { auditIndex } = await receiptIn(hub, await again());
    expect(auditIndex).toBe((await logSize(hubUrl)) - 1);
    expect(auditIndex).toBeGreaterThan(before);
  });
});

describe('when the log is lost', () => {
  const registered = { ...asClerk, ...about(own, 'registration { name }') };
  const lost = (at: HubAnswer) => [at.status, at.body.data, at.body.errors?.[0]?.extensions?.code];
  const refused = [503, undefined, 'ACCESS_LOG_UNAVAILABLE'];

  test('before anything is fetched, nothing is fetched', async () => {
    const watched = await startPlantedHub(hub);
    try {
      await answered(registered, watched);
      expect(watched.received.length).toBeGreaterThan(0);
      watched.received.splice(0);
      const cut = await cutOff(hubUrl);
      const answer = await ask(watched, registered).finally(cut.giveBack);
      expect(lost(answer)).toEqual(refused);
      // Who may ask is looked up first; it tells nothing of the subject.
      expect(watched.received.filter(({ query }) => !query.includes('relationsHeld'))).toEqual([]);
    } finally {
      await watched.stop();
    }
  });

  test('after something was fetched, it does not leave, and the log tells that somebody tried', async () => {
    let cut: Awaited<ReturnType<typeof cutOff>> | null = null;
    const interrupted = await startPlantedHub(hub, {
      transport: (department, real) => ({
        ...real,
        exchange: async (exchange, onAnswer, signal) => {
          const answers: Parameters<typeof onAnswer>[] = [];
          await real.exchange(exchange, (...answer) => void answers.push(answer), signal);
          if (department === 'market-regulation') cut = await cutOff(hubUrl);
          for (const answer of answers) onAnswer(...answer);
        },
      }),
    });
    try {
      const [before] = await searchLog(hub, { role: 'HALL' });
      const answer = await ask(interrupted, registered).finally(() => cut?.giveBack());
      expect(lost(answer)).toEqual(refused);
      await expect
        .poll(() => searchLog(hub, { role: 'HALL' }).then(([newest]) => newest?.outcome))
        .toBe('UNKNOWN');
      const [newest] = await searchLog(hub, { role: 'HALL' });
      expect(newest?.auditIndex).toBeGreaterThan(before?.auditIndex as number);
    } finally {
      await interrupted.stop();
    }
  });
});

test.each([0, -5, 501])('a page of %d accesses is refused, and what a page is is told', async (first) => {
  const answer = await ask(hub, { ...asAuditor, query: `{ searchAccessLog(first: ${first}) { cursor } }` });
  expect(answer.body).not.toHaveProperty('data');
  expect({ status: answer.status, ...answer.body }).toMatchObject({
    status: 400,
    errors: [
      {
        message: expect.stringContaining('a page has 1 to 500 entries'),
        extensions: { code: 'INVALID_PAGE' },
      },
    ],
  });
});

test('who leaves before the answer is recorded as one who left, and no failure is told of', async () => {
  const waitsForEver: Planting['transport'] = (_department, real) => ({
    ...real,
    exchange: (_exchange, _onAnswer, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        leaving.abort();
      }),
  });
  const leaving = new AbortController();
  const planted = await startPlantedHub(hub, { transport: waitsForEver });
  try {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf(hub, 'hall-clerk')}`,
      'credit-purpose': asClerk.purpose,
    };
    const body = JSON.stringify(about(own, 'registration { name }'));
    const { signal } = leaving;
    const asked = fetch(`${planted.gatewayUrl}/graphql`, { method: 'POST', headers, body, signal });
    await expect(asked).rejects.toThrow('aborted');
    await expect
      .poll(() => searchLog(hub, { role: 'HALL' }).then(([newest]) => newest))
      .toMatchObject({ outcome: 'REFUSED', refusal: 'CALLER_LEFT', disclosed: [] });
    expect(planted.logged.filter((line) => line.includes('a request failed'))).toEqual([]);
  } finally {
    await planted.stop();
  }
});

describe('pnpm audit:verify', () => {
  test('finds the log of all this as it was signed', async () => {
    expect(await verifyLog(hub)).toEqual({
      exitCode: 0,
      output: expect.stringMatching(
        /\d+ leaves, [1-9]\d* checkpoints\.[\s\S]*The log is as it was signed\.\n$/,
      ),
    });
  });

  // Last, for the log is no longer what it was.
  test('names a row that was rewritten', async () => {
    await tamper(
      hubUrl,
      `update audit_leaves set leaf = replace(leaf, '${bank}', '${hall}')
        where leaf_index = (select min(leaf_index) from audit_leaves where organization = '${bank}')`,
    );
    const { exitCode, output } = await verifyLog(hub);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/LEAF_REWRITTEN at \d+/);
  });
});
