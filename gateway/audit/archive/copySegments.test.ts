import { copyFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { AccessLog } from '../accessLog.ts';
import { archived, recordTogether, segmentsFolderIn, toldOf, verified } from '../testing/archiving.ts';
import { openTestStore, type TestStore } from '../testing/store.ts';
import type { ArchivingStep } from './archiveMonths.ts';
import { writeCopy } from './copySegments.ts';

let store: TestStore;
let log: AccessLog;
let folder: string;
let copyFolder: string;
let treeSize: number;
beforeEach(async () => {
  store = await openTestStore(inject('postgresUrl'));
  folder = await segmentsFolderIn(store);
  copyFolder = await segmentsFolderIn(store);
  let now = '2026-09-22T08:00:00.000Z';
  log = await store.open({
    clock: () => new Date(now),
    segmentsFolder: folder,
    segmentsCopyFolder: copyFolder,
  });
  await recordTogether(log, 30);
  now = '2026-10-22T08:00:00.000Z';
  await recordTogether(log, 20);
  now = '2026-11-22T08:00:00.000Z';
  await recordTogether(log, 5);
  treeSize = (await log.checkpoint()).treeSize;
});
afterEach(() => store.close());

const files = ['segment-000000000000-000000000060.seg', 'segment-000000000060-000000000100.seg'] as const;
const archive = (tell?: (step: ArchivingStep) => void) =>
  archived(store, folder, '2026-11', tell, copyFolder);
const held = async () => [(await readdir(folder)).sort(), (await readdir(copyFolder)).sort()];
const rowsLeft = async (): Promise<number> => (await store.query('select 1 from audit_leaves')).length;
const flipped = async (file: string, at: number): Promise<void> => {
  const bytes = await readFile(file);
  bytes[at] = (bytes[at] as number) ^ 1;
  await writeFile(file, bytes);
};
const areSound = async () => {
  for (const each of [folder, copyFolder])
    expect((await verified(store, each)).at(-1)).toBe('The log is as it was signed.');
};

/** Ends the archiving where it is told of a step, as a process ends that is killed there. */
class Killed extends Error {}
const killedAt = (place: number) => {
  let steps = 0;
  return () => {
    if (steps++ === place) throw new Killed();
  };
};

test('closed months leave the database once both folders hold them, byte by byte', async () => {
  const steps: string[] = [];
  const told = await toldOf(log, treeSize);
  await archive(({ step }) => steps.push(step));
  const ofOneMonth = ['READ', 'WRITTEN', 'COPIED', 'NAMED', 'RECORDED', 'REMOVED'];
  expect(steps).toEqual([...ofOneMonth, ...ofOneMonth]);
  expect(await held()).toEqual([[...files], [...files]]);
  for (const file of files)
    expect(await readFile(path.join(copyFolder, file))).toEqual(await readFile(path.join(folder, file)));
  expect([await rowsLeft(), await toldOf(log, treeSize)]).toEqual([10, told]);
  await areSound();
});

/** Of each month: read, written, copied, named, recorded, removed. */
test.each(Array.from({ length: 12 }, (_, place) => place))(
  'an archiving that is killed after its step %i has removed no row that both folders do not hold',
  async (place) => {
    const told = await toldOf(log, treeSize);
    await expect(archive(killedAt(place))).rejects.toThrow(Killed);
    const [here = [], there = []] = await held();
    const inBoth = files.filter((file) => here.includes(file) && there.includes(file)).length;
    expect(await rowsLeft()).toBeGreaterThanOrEqual([110, 50, 10][inBoth] as number);
    expect(await toldOf(log, treeSize)).toEqual(told);
    await archive();
    expect([await held(), await rowsLeft()]).toEqual([[[...files], [...files]], 10]);
    await areSound();
  },
);

describe('a second folder', () => {
  const refused = async (second: string, message: string) => {
    await expect(archived(store, folder, '2026-11', undefined, second)).rejects.toMatchObject({
      code: 'AUDIT_MISCONFIGURED',
      message: `AUDIT_MISCONFIGURED: the second folder of segments ${message}`,
    });
    expect([await readdir(folder), await rowsLeft()]).toEqual([[], 110]);
  };

  test('that is not there is not made: it may be a disk that is not mounted', async () => {
    await refused(path.join(copyFolder, 'absent'), 'is no folder that is there');
    expect(await readdir(copyFolder)).toEqual([]);
  });
  test('that is a file is refused', async () => {
    const file = path.join(copyFolder, 'file');
    await writeFile(file, '');
    await refused(file, 'is no folder that is there');
  });
  test('that is the first one under another name is refused', async () => {
    const link = path.join(copyFolder, 'link');
    await symlink(folder, link);
    await refused(link, 'is the first one');
  });
});

describe('a folder that lacks segments', () => {
  test('that were archived before it was set is given them', async () => {
    await archived(store, folder, '2026-10');
    expect(await held()).toEqual([[files[0]], []]);
    await writeFile(path.join(copyFolder, 'segment-0.draft'), 'torn');
    await archive();
    expect(await held()).toEqual([[...files], [...files]]);
    await areSound();
  });

  test.each([
    ['first', () => folder],
    ['second', () => copyFolder],
  ])('is given them from the other, and they are told: the %s', async (_, lacking) => {
    await archive();
    await rm(path.join(lacking(), files[1]));
    const steps: ArchivingStep[] = [];
    expect(await archive((step) => steps.push(step))).toEqual([]);
    expect(steps).toEqual([{ step: 'COPIED', file: path.join(lacking(), files[1]) }]);
    expect(await held()).toEqual([[...files], [...files]]);
    await areSound();
  });

  test('is given nothing that the other does not hold whole', async () => {
    await archive();
    await rm(path.join(copyFolder, files[1]));
    await flipped(path.join(folder, files[1]), 200);
    await expect(archive()).rejects.toMatchObject({ code: 'AUDIT_SEGMENT_CHANGED' });
    expect((await readdir(copyFolder)).filter((name) => name.endsWith('.seg'))).toEqual([files[0]]);
  });

  test('that the other lacks, too, is told what is gone', async () => {
    await archive();
    for (const each of [folder, copyFolder]) await rm(path.join(each, files[1]));
    await expect(archive()).rejects.toThrow(
      `AUDIT_SEGMENT_MISSING: ${files[1]} is not in the folder of segments`,
    );
  });
});

test.each([
  ['first', () => folder],
  ['second', () => copyFolder],
])('a segment that is another than was recorded stays, as evidence: in the %s folder', async (_, of) => {
  await archive();
  const [one, another] = files.map((file) => path.join(of(), file)) as [string, string];
  await copyFile(one, another);
  await expect(archive()).rejects.toMatchObject({ code: 'AUDIT_SEGMENT_CHANGED' });
  expect(await readFile(another)).toEqual(await readFile(one));
});

test.each([
  ['first', () => folder],
  ['second', () => copyFolder],
])('rows that an earlier run left stay while a segment is not whole: in the %s folder', async (_, of) => {
  await expect(archive(killedAt(4))).rejects.toThrow(Killed);
  await flipped(path.join(of(), files[0]), 200);
  await expect(archive()).rejects.toMatchObject({ code: 'AUDIT_SEGMENT_CHANGED' });
  expect(await rowsLeft()).toBe(110);
});

test('a copy that does not read back as it was written gets no name', async () => {
  const [segment] = await archived(store, folder, '2026-10');
  const file = path.join(folder, files[0]);
  await flipped(file, 200);
  const to = path.join(copyFolder, 'to');
  await mkdir(to);
  await expect(writeCopy(file, to, segment as NonNullable<typeof segment>)).rejects.toMatchObject({
    code: 'AUDIT_SEGMENT_CHANGED',
  });
  expect(await readdir(to)).toEqual(['segment-0.draft']);
  await flipped(file, 200);
  await writeCopy(file, to, segment as NonNullable<typeof segment>);
  expect(await readdir(to)).toEqual([files[0]]);
});

test('what is archived goes on where the first folder lost what the log rests on', async () => {
  await archived(store, folder, '2026-10', undefined, copyFolder);
  await rename(path.join(folder, files[0]), path.join(folder, 'away'));
  await archive();
  expect(await held()).toEqual([['away', ...files], [...files]]);
});
