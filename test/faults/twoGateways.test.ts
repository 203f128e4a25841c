import { setTimeout as pause } from 'node:timers/promises';
import { scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessesOf, asAuditor } from '../audit/logReading.ts';
import { verifyLog } from '../audit/verifyLog.ts';
import { callers } from '../constellation/callers.ts';
import { hubDatabase } from '../constellation/settings.ts';
import type { SupervisedProcess } from '../constellation/supervisedProcess.ts';
import { ask, type TestHub } from '../house/testHub.ts';
import { recorded, termsFor } from '../relations/books.ts';
import { type FragileHub, startFragileHub } from './house/fragileHub.ts';
import { gatewayProcess } from './house/gatewayProcess.ts';
import { answersOf, countsOf, loadOn } from './house/load.ts';
import { claimsShownBy, receiptsNotIn } from './house/receiptsInLog.ts';

/** Two gateways as production runs them, on the databases of a hub that `start` started. */
let started: TestHub;
let first: FragileHub;
let second: TestHub;
let secondProcess: SupervisedProcess;
beforeAll(async () => {
  started = inject('hubs')['in-process'];
  first = await startFragileHub(started);
  secondProcess = await gatewayProcess(started, {
    databaseUrl: started.databaseUrls[hubDatabase] as string,
    departmentUrls: Object.fromEntries([...first.departments].map(([name, { url }]) => [name, url])),
  });
  await secondProcess.start();
  second = { ...started, gatewayUrl: secondProcess.url };
});
afterAll(async () => {
  await secondProcess?.stop();
  await first?.stop();
});

const asClerk = { caller: 'hall-clerk', purpose: 'HANDLING;matter="construction-permit";case="2026-2"' };
const registrationOf = (code: string) => ({
  ...asClerk,
  query: `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } }`,
});
const own = scenarioSubjects()['clean-and-red-listed'].unifiedSocialCreditCode;

test('what was asked of a hub that `start` started its subject finds through a gateway of its own settings', async () => {
  const { body } = await ask(started, registrationOf(own));
  const { intentIndex } = claimsShownBy(body.extensions?.receipt as string);
  const indexes = async (hub: TestHub) => (await accessesOf(hub, own)).map(({ auditIndex }) => auditIndex);
  expect(await indexes(started)).toContain(intentIndex);
  expect(await indexes(second)).toContain(intentIndex);
});

test('when one is killed under load the other answers on, and the log has no gap and lacks no answer', async () => {
  const expected = await answersOf(started, [registrationOf(own)]);
  const loads = [loadOn(first, expected, 4), loadOn(second, expected, 4)] as const;
  await pause(1_000);
  await first.gateway.kill();
  await pause(500);
  await first.gateway.start();
  await pause(500);
  await Promise.all(loads.map((load) => load.stop()));
  const [atFirst, atSecond] = loads.map(({ asked }) => countsOf(asked));
  expect(Object.keys(atFirst ?? {}).sort()).toEqual(['BROKEN', 'WHOLE']);
  expect(Object.keys(atSecond ?? {})).toEqual(['WHOLE']);

  const receipts = loads.flatMap(({ asked }) => asked.flatMap(({ receipt }) => receipt ?? []));
  const places = receipts.map((receipt) => claimsShownBy(receipt).auditIndex);
  expect(new Set(places).size).toBe(receipts.length);
  expect(await receiptsNotIn(started.databaseUrls[hubDatabase] as string, receipts)).toEqual([]);
  const { exitCode, output } = await verifyLog(started);
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.stringContaining('as it was signed') });
});

test.each([20, 60, 150])(
  'a consent for once opens one answer at most when one is killed %i ms after both were asked',
  async (milliseconds) => {
    const code = subjectAt(30 + milliseconds / 10).unifiedSocialCreditCode;
    const bank = callers.bank?.organization as string;
    await recorded(second, code, termsFor(bank, { use: 'ONCE' }), `云授-双门-${milliseconds}`);
    const askEvaluation = async (hub: TestHub) => {
      const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { publicCreditEvaluation { grade } } }`;
      const answer = await ask(hub, { caller: 'bank', purpose: 'CREDIT_GRANTING', query }).catch(() => null);
      return answer?.body.data?.marketSubject as { publicCreditEvaluation: unknown } | undefined;
    };
    const pending = Array.from({ length: 40 }, (_, at) => askEvaluation(at % 2 === 0 ? first : second));
    await pause(milliseconds);
    await first.gateway.kill();
    const answers = await Promise.all(pending);
    await first.gateway.start();
    answers.push(await askEvaluation(first), await askEvaluation(second));

    const opened = answers.filter((subject) => subject && subject.publicCreditEvaluation !== null);
    const had = (await accessesOf(second, code, asAuditor)).filter(({ disclosed }) =>
      disclosed.some(({ classification, form }) => classification === 'EVALUATION' && form === 'CLEAR'),
    );
    expect(opened.length).toBeLessThanOrEqual(1);
    expect(had.length).toBeLessThanOrEqual(1);
    // Told it is recorded; recorded it may have been cut off on its way.
    expect(had.length).toBeGreaterThanOrEqual(opened.length);
    expect(answers.at(-1)?.publicCreditEvaluation).toBeNull();
    expect(answers.filter((subject) => subject !== undefined).length).toBeGreaterThanOrEqual(20);
  },
  60_000,
);
