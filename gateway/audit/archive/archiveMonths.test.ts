import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { AccessLog } from '../accessLog.ts';
import { archived, recordTogether, segmentsFolderIn, toldOf, verified } from '../testing/archiving.ts';
import {
  answered,
  intentAbout,
  openTestStore,
  recordAccesses,
  subjectCode,
  type TestStore,
} from '../testing/store.ts';
import { archiveMonths } from './archiveMonths.ts';

let store: TestStore;
let log: AccessLog;
let folder: string;
let now: string;
beforeEach(async () => {
  store = await openTestStore(inject('postgresUrl'));
  folder = await segmentsFolderIn(store);
  now = '2026-09-22T08:00:00.000Z';
  log = await store.open({ clock: () => new Date(now), segmentsFolder: folder });
});
afterEach(() => store.close());

const rowsLeft = async (): Promise<number[]> =>
  (await store.query<{ leaf_index: string }>('select leaf_index from audit_leaves order by leaf_index')).map(
    ({ leaf_index }) => Number(leaf_index),
  );

/** Of September, October and November; one access is asked in September and answered in October. */
const writeThreeMonths = async (): Promise<void> => {
  await recordTogether(log, 1_500);
  const open = await log.intend(intentAbout(subjectCode(1)));
  await log.intend(intentAbout(subjectCode(49)));
  now = '2026-10-22T08:00:00.000Z';
  await log.conclude(open, { ...answered, refusal: 'X' });
  await recordTogether(log, 700);
  now = '2026-11-22T08:00:00.000Z';
  await recordTogether(log, 40);
};

test('closed months leave the database, and all that is told of them stays the same', async () => {
  await writeThreeMonths();
  const { treeSize } = await log.checkpoint();
  const told = await toldOf(log, treeSize);
  await archived(store, folder, '2026-11');
  expect(await readdir(folder)).toEqual([
    'segment-000000000000-000000003002.seg',
    'segment-000000003002-000000004403.seg',
  ]);
  expect(await rowsLeft()).toEqual(Array.from({ length: 80 }, (_, nth) => 4_403 + nth));
  expect(await toldOf(log, treeSize)).toEqual(told);
  expect(await verified(store, folder)).toEqual([
    '4483 leaves, 2 checkpoints.',
    `As signed on ${now} up to 4483; 0 leaves after it.`,
    '1 intents without an outcome: 3001',
    'The log is as it was signed.',
  ]);
});

test('a log of which everything is archived is appended to, by whoever knew it and by whoever opens it, without a segment', async () => {
  await writeThreeMonths();
  await log.checkpoint();
  await archived(store, folder, '2027-01');
  expect(await rowsLeft()).toEqual([]);
  await recordAccesses(log, 1);
  const other = await store.open({ clock: () => new Date(now) });
  await recordAccesses(other, 1);
  await recordAccesses(log, 1);
  await log.checkpoint();
  expect(await verified(store, folder)).toContain('The log is as it was signed.');
});

/** Ends the archiving where it is told of a step, as a process ends that is killed there. */
class Killed extends Error {}
const killedAt = (place: number) => {
  let steps = 0;
  return () => {
    if (steps++ === place) throw new Killed();
  };
};

const twoSmallMonths = async (): Promise<number> => {
  await recordTogether(log, 30);
  const open = await log.intend(intentAbout(subjectCode(1)));
  now = '2026-10-22T08:00:00.000Z';
  await log.conclude(open, answered);
  await recordTogether(log, 20);
  now = '2026-11-22T08:00:00.000Z';
  await recordTogether(log, 5);
  return (await log.checkpoint()).treeSize;
};
const ofSmallMonths = ['segment-000000000000-000000000061.seg', 'segment-000000000061-000000000102.seg'];

describe('an archiving that is killed', () => {
  /** Of each month: read, written, named, recorded, removed. */
  test.each(Array.from({ length: 10 }, (_, place) => place))(
    'after its step %i loses nothing and is gone on with by the next',
    async (place) => {
      const treeSize = await twoSmallMonths();
      const told = await toldOf(log, treeSize);
      await expect(archived(store, folder, '2026-11', killedAt(place))).rejects.toThrow(Killed);
      expect(await toldOf(log, treeSize)).toEqual(told);
      expect((await verified(store, folder)).at(-1)).toBe('The log is as it was signed.');
      await recordAccesses(log, 1);

      await archived(store, folder, '2026-11');
      expect((await readdir(folder)).sort()).toEqual(ofSmallMonths);
      expect(await rowsLeft()).toEqual(Array.from({ length: 12 }, (_, nth) => 102 + nth));
      expect(await toldOf(log, treeSize)).toEqual(told);
      await log.checkpoint();
      expect((await verified(store, folder)).at(-1)).toBe('The log is as it was signed.');
    },
  );

  test('takes no step more', async () => {
    await twoSmallMonths();
    await archived(store, folder, '2026-11', killedAt(10));
  });
});

const startArchiving = (): { child: ChildProcess; ended: Promise<unknown[]> } => {
  const file = new URL('../commands/archive.ts', import.meta.url).pathname;
  const folders = ['--checkpoints', store.folder, '--segments', folder, '--database-url', store.databaseUrl];
  const child = spawn(process.execPath, [file, ...folders], { stdio: 'ignore' });
  return { child, ended: once(child, 'exit') };
};

/** Kills the command a little later each time, until it came to its end first; how often it was. */
const killedUntilDone = async (meanwhile: () => Promise<void>): Promise<number> => {
  for (let kills = 0; kills < 30; kills++) {
    const { child, ended } = startArchiving();
    const end = performance.now() + 100 * 1.3 ** kills;
    while (child.exitCode === null && child.signalCode === null) {
      await meanwhile();
      if (performance.now() > end) child.kill('SIGKILL');
    }
    const [code] = await ended;
    if (code === 0) return kills;
  }
  throw new Error('it never came to its end');
};

test('it is killed again and again while two gateways append and a subject reads, and all is there', async () => {
  now = '2025-03-10T08:00:00.000Z';
  await recordTogether(log, 3_000);
  await log.conclude(await log.intend(intentAbout(subjectCode(60))), answered);
  // Of a month that is not over, whenever this runs.
  now = '2099-01-10T08:00:00.000Z';
  const other = await store.open({ clock: () => new Date(now), segmentsFolder: folder });
  await log.checkpoint();
  const ofSubject = () => log.accessesOf(subjectCode(60), { first: 10, before: null });
  const told = await ofSubject();
  expect(told.accesses).toHaveLength(1);

  let writing = true;
  const write = async (gateway: AccessLog): Promise<number> => {
    let written = 0;
    for (; writing; written += 5) {
      await recordTogether(gateway, 5);
      await setTimeout(10);
    }
    return written;
  };
  const writers = [log, other].map(write);
  const kills = await killedUntilDone(async () => {
    expect(await ofSubject()).toEqual(told);
    await setTimeout(10);
  }).finally(() => {
    writing = false;
  });
  const [one, another] = await Promise.all(writers);
  expect([kills > 1, (one ?? 0) > 0, (another ?? 0) > 0]).toEqual([true, true, true]);
  const { treeSize } = await log.checkpoint();
  expect(treeSize).toBe(6_002 + 2 * ((one ?? 0) + (another ?? 0)));
  expect((await verified(store, folder)).at(-1)).toBe('The log is as it was signed.');
  expect((await rowsLeft())[0]).toBe(6_002);
}, 240_000);

describe('what is not archived', () => {
  const refused = (code: string, message: string) =>
    expect(archived(store, folder, '2026-11')).rejects.toMatchObject({
      code,
      message: `${code}: ${message}`,
    });
  const rewritten = (index: number, what: string) =>
    refused('AUDIT_LOG_REWRITTEN', `leaf ${index} ${what}; pnpm audit:verify names all that is`);

  test('a log of which nothing is closed', async () => {
    await twoSmallMonths();
    expect(await archived(store, folder, '2026-09')).toEqual([]);
    expect([await readdir(folder), (await rowsLeft()).length]).toEqual([[], 112]);
  });

  test('what no checkpoint stands above', async () => {
    await recordTogether(log, 3);
    await log.checkpoint();
    await recordTogether(log, 1);
    await refused('AUDIT_NOT_ARCHIVABLE', 'no checkpoint stands above the leaves 6 to 7 of 2026-09 yet');
    await log.checkpoint();
    expect(await archived(store, folder, '2026-11')).toMatchObject([{ from: 0, to: 8 }]);
  });

  test('a log without checkpoints', async () => {
    const { databaseUrl } = store;
    const options = {
      databaseUrl,
      checkpoints: [],
      segmentsFolder: folder,
      copyFolder: null,
      before: '2026-11',
      tell: () => undefined,
    };
    await expect(archiveMonths(options)).rejects.toThrow(
      'AUDIT_NOT_ARCHIVABLE: the folder holds no checkpoint',
    );
  });

  test('a log that another archiving is at', async () => {
    await twoSmallMonths();
    const both = await Promise.allSettled([
      archived(store, folder, '2026-11'),
      archived(store, folder, '2026-11'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: 'AUDIT_NOT_ARCHIVABLE: another archiving of this log runs' },
    });
  });

  test.each<[string, string, () => Promise<unknown>]>([
    ['a leaf', "leaf = replace(leaf, 'HALL', 'BANK')", () => rewritten(4, 'is not the one that was hashed')],
    ['its hash', 'hashes = sha256(hashes)', () => rewritten(4, 'is not the one that was hashed')],
    ['its subjects', 'subjects = array[hashes]', () => rewritten(4, 'is not as it was written')],
    ['its organization', 'organization = null', () => rewritten(4, 'is not as it was written')],
    ['its text to none', "leaf = 'gone'", () => rewritten(4, 'is not as it was written')],
    ['its place', 'leaf_index = 9999', () => rewritten(4, 'is gone')],
  ])('a log in which somebody changed %s', async (_, change, refusal) => {
    await twoSmallMonths();
    await store.tamper(`update audit_leaves set ${change} where leaf_index = 4`);
    await refusal();
    expect((await rowsLeft()).length).toBe(112);
  });

  test('a log whose coordinates are gone', async () => {
    await twoSmallMonths();
    await store.tamper('delete from audit_texts');
    await rewritten(30, 'names coordinates that are gone or rewritten');
  });

  test('a log that is not the one that was signed', async () => {
    await twoSmallMonths();
    await store.tamper(
      'update audit_leaves set hashes = overlay(hashes placing sha256(hashes) from 129) where leaf_index = 111',
    );
    await refused('AUDIT_LOG_REWRITTEN', 'the stored log does not continue the checkpoint at 112');
  });

  test('leaves that are not those that were signed, though all hashes of theirs follow', async () => {
    const forger = await openTestStore(inject('postgresUrl'));
    try {
      await twoSmallMonths();
      const forged = await forger.open({ clock: () => new Date('2026-09-22T08:00:00.000Z') });
      await recordTogether(forged, 30);
      await forged.intend(intentAbout(subjectCode(1)));
      const [rows] = await forger.query<{ json: string }>(
        `select replace(json_agg(audit_leaves)::text, '''', '''''') as json from audit_leaves`,
      );
      await store.tamper(`
        delete from audit_leaves where leaf_index < 61;
        insert into audit_leaves select * from json_populate_recordset(null::audit_leaves, '${rows?.json}');
      `);
      await refused('AUDIT_LOG_REWRITTEN', 'the leaves up to 61 are not those that were signed');
      expect((await rowsLeft()).length).toBe(112);
    } finally {
      await forger.close();
    }
  });

  test('more of a log whose segments are not those that were recorded', async () => {
    await twoSmallMonths();
    await expect(archived(store, folder, '2026-11', killedAt(3))).rejects.toThrow(Killed);
    await truncate(path.join(folder, ofSmallMonths[0] as string), 1_000);
    await refused('AUDIT_SEGMENT_CHANGED', `${ofSmallMonths[0]}: it does not end as a segment does`);
    await rm(path.join(folder, ofSmallMonths[0] as string));
    await refused('AUDIT_SEGMENT_MISSING', `${ofSmallMonths[0]} is not in the folder of segments`);
    expect((await rowsLeft()).length).toBe(112);
  });
});

test('segments of which no row is left are not read through again, a month behind them is archived', async () => {
  await recordTogether(log, 30);
  await log.checkpoint();
  await archived(store, folder, '2026-10');
  expect(await rowsLeft()).toEqual([]);
  const file = path.join(folder, (await readdir(folder))[0] as string);
  const bytes = await readFile(file);
  bytes[200] = (bytes[200] as number) ^ 1;
  await writeFile(file, bytes);
  expect(await archived(store, folder, '2026-10')).toEqual([]);
  now = '2026-10-22T08:00:00.000Z';
  await recordTogether(log, 1);
  await log.checkpoint();
  expect(await archived(store, folder, '2026-11')).toMatchObject([{ from: 60, to: 62 }]);
});

test('a file that a killed archiving left is written anew, and drafts are taken away', async () => {
  await twoSmallMonths();
  await writeFile(path.join(folder, ofSmallMonths[0] as string), 'torn');
  await writeFile(path.join(folder, 'segment-0.draft'), 'torn');
  await archived(store, folder, '2026-11');
  expect((await readdir(folder)).sort()).toEqual(ofSmallMonths);
  expect((await verified(store, folder)).at(-1)).toBe('The log is as it was signed.');
});

describe('the database', () => {
  const refuses = (statement: string, message: string) =>
    expect(store.query(statement)).rejects.toThrow(`AUDIT_APPEND_ONLY: ${message}`);

  test('lets nothing go that no segment holds', async () => {
    await twoSmallMonths();
    await expect(archived(store, folder, '2026-11', killedAt(3))).rejects.toThrow(Killed);
    await refuses(
      'delete from audit_leaves where leaf_index = 61',
      'audit_leaves takes no DELETE of what no segment holds',
    );
    await refuses('delete from audit_leaves', 'audit_leaves takes no DELETE of what no segment holds');
    await refuses('update audit_leaves set organization = null', 'audit_leaves takes no UPDATE');
    await refuses('truncate audit_leaves', 'audit_leaves takes no TRUNCATE');
    await store.query('delete from audit_leaves where leaf_index = 60');
  });

  test('takes no segment that does not go on where the last one ended, within the log, and lets none go', async () => {
    await twoSmallMonths();
    await archived(store, folder, '2026-11');
    const goesOn = 'a segment begins where the one before ends, and ends within the log';
    const insert = (from: number, to: number) =>
      `insert into audit_segments (from_index, to_index, digest, peaks) values (${from}, ${to}, '', '')`;
    await refuses(insert(101, 105), goesOn);
    await refuses(insert(103, 105), goesOn);
    await refuses(insert(102, 102), goesOn);
    await refuses(insert(102, 113), goesOn);
    for (const act of ['DELETE from', 'TRUNCATE'])
      await refuses(`${act} audit_segments`, `audit_segments takes no ${act.split(' ')[0]}`);
    await refuses('update audit_segments set to_index = 0', 'audit_segments takes no UPDATE');
  });
});
