/** What a department tells another is applied once and in order, whoever of those between them fails. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { subjectAt } from '@credit-hub/kit/demonstration';
import { listMessages } from '@credit-hub/kit/messages';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { departments } from '../constellation/departments.ts';
import { hubDatabase } from '../constellation/settings.ts';
import type { SupervisedProcess } from '../constellation/supervisedProcess.ts';
import { type Acting, actAs, makeNotesTable, note, notesOf, query } from '../messages/notes.ts';
import { type OwnHub, startOwnHub } from '../messages/ownHub.ts';
import type { CuttableDatabase } from './house/cuttableDatabase.ts';
import { type FragileHub, startFragileHub } from './house/fragileHub.ts';
import { type HubOnOwnServer, startHubOnOwnServer } from './house/hubOnOwnServer.ts';

/** `pnpm test:faults` lets everything fail; a run of all tests the three that lie between two departments. */
const everything = process.env.HUB_FAULTS === 'everything';
const rounds = Number(process.env.HUB_FAULTS_ROUNDS ?? 1);
const failingFor = Number(process.env.HUB_FAULTS_FAILING_MILLISECONDS ?? 1_000);
/** A claim of who was killed lapses after 15 seconds, and is looked for every five. */
const longestDelivery = 40_000;

const [sender, receiver] = ['housing', 'tax'];
const subjects = Array.from({ length: 5 }, (_, at) => subjectAt(at).unifiedSocialCreditCode);

let own: OwnHub | HubOnOwnServer;
let hub: FragileHub;
let acting: Acting;
beforeAll(async () => {
  own = everything ? await startHubOnOwnServer() : await startOwnHub(inject('postgresUrl'), 'in-process');
  // Of this hub the issuer and the keys are wanted: its departments would send and receive past what fails.
  await Promise.all(departments.map(({ name }) => own.stopDepartment(name)));
  await makeNotesTable(own, receiver);
  await query(own.databaseUrls[sender], 'create table test_deeds (number int primary key)');
  hub = await startFragileHub(own, {}, () => join(import.meta.dirname, '../messages/notingDepartment.ts'));
  acting = await actAs(own, sender);
});
afterAll(async () => {
  await acting?.close();
  await hub?.stop();
  await own?.stop();
});

type Told = { fault: string; acts: number; lost: number; twice: number; outOfOrder: number; after: number };
const told: Told[] = [];
afterAll(() => console.table(told));

type Fault = { what: string; fail(): Promise<void> | void; heal(): Promise<void> | void };
const department = (name: string) => hub.departments.get(name) as SupervisedProcess;
const database = (name: string) => hub.databases.get(name) as CuttableDatabase;
const killed = (what: string, process: () => SupervisedProcess): Fault => ({
  what: `${what} is killed`,
  fail: () => process().kill(),
  heal: () => process().start(),
});
const databaseKilled = (what: string, name: string): Fault => ({
  what: `the database of ${what} is killed`,
  fail: () => database(name).kill(),
  heal: () => database(name).giveBack(),
});
const serverKilled: Fault = {
  what: 'the PostgreSQL server of all is killed',
  fail: () => (own as HubOnOwnServer).killServer(),
  heal: () => (own as HubOnOwnServer).startServer(),
};
const faults: Fault[] = [
  killed('the sender', () => department(sender)),
  killed('the receiver', () => department(receiver)),
  killed('the gateway', () => hub.gateway),
  ...(everything
    ? [
        databaseKilled('the sender', sender),
        databaseKilled('the receiver', receiver),
        databaseKilled('the gateway', hubDatabase),
        serverKilled,
      ]
    : []),
];

let number = 0;
/** Acts ten times a second, one subject after the other. Whether an act that failed committed is known in the end. */
function actOn(): { stop(): Promise<void> } {
  let stopped = false;
  const acted = (async () => {
    while (!stopped) {
      const turn = number++;
      const subject = subjects[turn % subjects.length] as string;
      await acting
        .act([note(receiver, subject, String(turn))], async (transaction) => {
          await transaction.execute(sql`insert into test_deeds (number) values (${turn})`);
        })
        .catch(() => {});
      await pause(100);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await acted;
    },
  };
}

describe('no message of an act that committed is lost, none is applied twice, none of an act that did not', () => {
  test.each(Array.from({ length: rounds }, () => faults).flat())(
    'when $what',
    async ({ what, fail, heal }) => {
      const first = number;
      const acts = actOn();
      await pause(500);
      await fail();
      await pause(failingFor);
      await heal();
      const healed = performance.now();
      await pause(500);
      await acts.stop();
      const waiting = () => listMessages(own.databaseUrls[sender] as string).catch(() => null);
      while ((await waiting())?.length !== 0 && performance.now() - healed < longestDelivery)
        await pause(100);
      const after = Math.round(performance.now() - healed) / 1_000;

      expect(await waiting()).toEqual([]);
      const deeds = (
        await query(
          own.databaseUrls[sender],
          'select number from test_deeds where number >= $1 order by number',
          [first],
        )
      ).map((deed) => Number(deed.number));
      const applied = (await notesOf(own, receiver))
        .map(({ text, subjectCode }) => ({ text: Number(text), subjectCode }))
        .filter(({ text }) => text >= first);
      const numbers = applied.map(({ text }) => text);
      const lost = deeds.filter((deed) => !numbers.includes(deed)).length;
      const twice = numbers.length - new Set(numbers).size;
      const outOfOrder = [...Map.groupBy(applied, ({ subjectCode }) => subjectCode).values()].filter(
        (ofSubject) => ofSubject.some(({ text }, at) => text < (ofSubject[at - 1]?.text ?? 0)),
      ).length;
      told.push({ fault: what, acts: deeds.length, lost, twice, outOfOrder, after });
      expect({ lost, twice, outOfOrder }).toEqual({ lost: 0, twice: 0, outOfOrder: 0 });
      expect(numbers.toSorted((one, other) => one - other)).toEqual(deeds);
      expect(deeds.length).toBeGreaterThan(5);
    },
    90_000,
  );
});
