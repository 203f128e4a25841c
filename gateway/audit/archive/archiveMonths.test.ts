import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
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
