import { setTimeout as pause } from 'node:timers/promises';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { verifyLog } from '../audit/verifyLog.ts';
import { departments } from '../constellation/departments.ts';
import { hubDatabase } from '../constellation/settings.ts';
import type { SupervisedProcess } from '../constellation/supervisedProcess.ts';
import type { Question } from '../house/testHub.ts';
import type { CuttableDatabase } from './house/cuttableDatabase.ts';
import { type FaultCount, faultTable } from './house/faultTable.ts';
import { type FragileHub, startFragileHub } from './house/fragileHub.ts';
import { type HubOnOwnServer, startHubOnOwnServer } from './house/hubOnOwnServer.ts';
import { type Asked, answersOf, countsOf, type Expected, loadOn } from './house/load.ts';
import { receiptsNotIn } from './house/receiptsInLog.ts';
import { waitedForCpu } from './house/waitedForCpu.ts';

/** `pnpm test:faults` lets everything fail; a run of all tests one of each kind. */
const everything = process.env.HUB_FAULTS === 'everything';
const rounds = Number(process.env.HUB_FAULTS_ROUNDS ?? 1);
const failingFor = Number(process.env.HUB_FAULTS_FAILING_MILLISECONDS ?? 1_000);
const askers = everything ? 12 : 4;
/**
 * Milliseconds from the order to start what failed, or to give it back, to where all is answered whole again. While a
 * starting process waits for a core that others use the clock is stopped: they are no part of the hub.
 */
const longestRecovery = 5_000;
/** Milliseconds of CPU that a process may use until it listens: on a machine that is busy with others this is steady. */
const dearestStart = 3_000;

let hub: FragileHub;
let own: HubOnOwnServer | undefined;
let expected: readonly Expected[];
beforeAll(async () => {
  own = everything ? await startHubOnOwnServer() : undefined;
  const running = own ?? inject('hubs')['in-process'];
  hub = await startFragileHub(running);
  expected = await answersOf(running, questions);
});
afterAll(async () => {
  await hub?.stop();
  await own?.stop();
});

const told: FaultCount[] = [];
afterAll(() => console.log(`\n${faultTable(told)}\n`));

const { 'dishonest-debtor': debtor, 'clean-and-red-listed': clean } = scenarioSubjects();
const asClerk = { caller: 'hall-clerk', purpose: 'HANDLING;matter="construction-permit";case="2026-1"' };
const questions: Question[] = [debtor, clean].flatMap(({ unifiedSocialCreditCode: code }) => [
  {
    ...asClerk,
    query: `{ marketSubject(unifiedSocialCreditCode: "${code}") {
      registration { name } dishonestDebtorListings { caseNumber } taxArrears { id }
      creditRecord { kind } handlingAdvice(matter: "construction-permit") { outcome missingDepartments }
    } }`,
  },
  {
    ...asClerk,
    query: `{ marketSubject(unifiedSocialCreditCode: "${code}") { dishonestDebtorListings { caseNumber } } }`,
  },
]);

type Fault = {
  readonly what: string;
  fail(): Promise<void> | void;
  heal(): Promise<void> | void;
  /** How long it takes to be there again is not the hub's doing: PostgreSQL reads its log and syncs its files first. */
  readonly isForeign?: true;
  /** The process that is started again. */
  readonly process?: () => SupervisedProcess;
  /** What an answer may be meanwhile, beside whole and partial. */
  readonly mayRefuse?: RegExp;
};

const department = (name: string) => hub.departments.get(name) as SupervisedProcess;
const database = (name: string) => hub.databases.get(name) as CuttableDatabase;
const named = everything ? departments.map(({ name }) => name) : ['courts'];
const killed = (name: string): Fault => ({
  what: `${name} is killed`,
  fail: () => department(name).kill(),
  heal: () => department(name).start(),
  process: () => department(name),
});
const databaseKilled = (name: string): Fault => ({
  what: `the database of ${name} is killed`,
  fail: () => database(name).kill(),
  heal: () => database(name).giveBack(),
});
const sessionsLost = (name: string): Fault => ({
  what: `the database of ${name} loses its sessions`,
  fail: () => database(name).cutSessions(),
  heal: () => {},
});
const mayRefuse = /^REFUSED ACCESS_LOG_UNAVAILABLE$/;
const serverKilled: Fault = {
  what: 'the PostgreSQL server of all is killed',
  fail: () => own?.killServer(),
  heal: () => own?.startServer(),
  isForeign: true,
  mayRefuse,
};
const faults: Fault[] = [
  ...named.flatMap((name) => [killed(name), databaseKilled(name)]),
  { ...databaseKilled(hubDatabase), mayRefuse },
  {
    what: 'the gateway is killed',
    fail: () => hub.gateway.kill(),
    heal: () => hub.gateway.start(),
    process: () => hub.gateway,
    mayRefuse: /^BROKEN$/,
  },
  ...(everything
    ? [...named.map(sessionsLost), { ...sessionsLost(hubDatabase), mayRefuse }, serverKilled]
    : []),
];

/** Milliseconds for which a recovery that is late is waited for, to be told how late it was. */
const patience = 20_000;
/** So many whole answers in a row are no accident. */
const wholeInARow = 8;
/** When the last question was asked that was not answered whole, before the row of those that were; or null. */
const recoveredAt = (asked: readonly Asked[], healedAt: number): number | null => {
  const since = asked.filter(({ at }) => at >= healedAt).sort((one, other) => one.at - other.at);
  const lastFailure = since.findLastIndex(({ verdict }) => verdict !== 'WHOLE');
  return since.length - lastFailure > wholeInARow ? (since[lastFailure + 1]?.at ?? null) : null;
};

describe('nothing false is answered, nothing answered is missing in the log, and all is well soon', () => {
  test.each(Array.from({ length: rounds }, () => faults).flat())(
    'when $what',
    async ({ what, fail, heal, isForeign, process, mayRefuse }) => {
      const load = loadOn(hub, expected, askers);
      let recovery: number | null = null;
      let back = Number.NaN;
      let waited = 0;
      try {
        await pause(300);
        await fail();
        await pause(failingFor);
        const healing = performance.now();
        await heal();
        back = performance.now() - healing;
        const pid = process?.().pid ?? null;
        waited = pid === null ? 0 : await waitedForCpu(pid);
        while (recovery === null && performance.now() - healing < patience) {
          await pause(50);
          const whole = recoveredAt(load.asked, healing);
          recovery = whole === null ? null : whole - healing;
        }
      } finally {
        await load.stop();
      }
      const counts = countsOf(load.asked);
      const receipts = load.asked.flatMap(({ receipt }) => receipt ?? []);
      const lost = await receiptsNotIn(hub.databaseUrls[hubDatabase] as string, receipts);
      const cpu = process?.().cpuMilliseconds ?? null;
      told.push({ fault: what, asked: load.asked, lost: lost.length, back, well: recovery, cpu, waited });
      const strange = Object.keys(counts).filter(
        (verdict) => verdict !== 'WHOLE' && verdict !== 'PARTIAL' && !mayRefuse?.test(verdict),
      );
      expect(strange).toEqual([]);
      expect(lost).toEqual([]);
      expect(counts.WHOLE).toBeGreaterThan(0);
      const notCounted = isForeign ? back : waited;
      expect((recovery ?? Number.POSITIVE_INFINITY) - notCounted).toBeLessThanOrEqual(longestRecovery);
      expect(cpu ?? 0).toBeLessThanOrEqual(dearestStart);
    },
    90_000,
  );
});

test('and in the end the log is as it was signed', async () => {
  const { exitCode, output } = await verifyLog(hub);
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.stringContaining('as it was signed') });
});
