import { appendFile, cp, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { ArchivedLeaf } from '../archive/block.ts';
import { type LeafMembers, membersOf } from '../archive/leafMembers.ts';
import type { ArchiveRow } from '../archive/recordedSegments.ts';
import { fileOfSegment } from '../archive/segmentForm.ts';
import { openSegment } from '../archive/segmentReader.ts';
import { openSegmentWriter, type WrittenSegment } from '../archive/segmentWriter.ts';
import type { SharedText } from '../leaf.ts';
import { emptyTree } from '../merkle/growingTree.ts';
import { archived, recordTogether, segmentsFolderIn, verified } from '../testing/archiving.ts';
import { openTestStore, type TestStore } from '../testing/store.ts';
import { openDatabaseLog } from './databaseLog.ts';
import { dumpLines } from './dump.ts';
import { verifyAsAsked } from './verifyAsAsked.ts';

/** A log with a segment of September and one of October, which begins within a block; November is in the database. */
const openArchived = async (): Promise<{
  store: TestStore;
  folder: string;
  segments: readonly ArchiveRow[];
}> => {
  const store = await openTestStore(inject('postgresUrl'));
  const folder = await segmentsFolderIn(store);
  let now = '2026-09-22T08:00:00.000Z';
  const log = await store.open({ clock: () => new Date(now), segmentsFolder: folder });
  await recordTogether(log, 550);
  now = '2026-10-22T08:00:00.000Z';
  await recordTogether(log, 600);
  now = '2026-11-22T08:00:00.000Z';
  await recordTogether(log, 10);
  await log.checkpoint();
  const segments = await archived(store, folder, '2026-11');
  await log.checkpoint();
  return { store, folder, segments };
};

let store: TestStore;
let folder: string;
let september: ArchiveRow;
let october: ArchiveRow;
let another: Awaited<ReturnType<typeof openArchived>>;
let untouched: string;
let sharedTexts: readonly SharedText[];
beforeAll(async () => {
  another = await openArchived();
  const made = await openArchived();
  store = made.store;
  untouched = made.folder;
  sharedTexts = (await store.query<{ text: string }>('select text from audit_texts')).map(({ text }) => ({
    name: text,
    text,
  }));
  [september, october] = made.segments as [ArchiveRow, ArchiveRow];
});
afterAll(async () => {
  await store.close();
  await another.store.close();
});
beforeEach(async () => {
  folder = await segmentsFolderIn(store);
  await cp(untouched, folder, { recursive: true });
});
afterEach(async () => {
  await store.tamper(`delete from audit_segments`);
  for (const { from, to, digest, peaks } of [september, october])
    await store.tamper(
      `insert into audit_segments values (${from}, ${to}, ${bytea(digest)}, ${bytea(Buffer.concat(peaks))})`,
    );
});

const bytea = (bytes: Buffer) => `'\\x${bytes.toString('hex')}'`;
const fileOf = (segment: ArchiveRow) => path.join(folder, fileOfSegment(segment));
const findings = async () => (await verified(store, folder)).filter((line) => /^[A-Z_]+ at /.test(line));

const flip = async (file: string, offset: number): Promise<void> => {
  const bytes = await readFile(file);
  const at = offset < 0 ? bytes.length + offset : offset;
  bytes[at] = (bytes[at] as number) ^ 1;
  await writeFile(file, bytes);
};

/** Writes September anew, as somebody would who changes it and knows how segments are made, and records it. */
const forge = async (
  change: (leaf: ArchivedLeaf) => ArchivedLeaf,
  searched: (members: LeafMembers) => LeafMembers = (members) => members,
  texts: readonly SharedText[] = sharedTexts,
): Promise<void> => {
  const segment = await openSegment(folder, september);
  const writer = await openSegmentWriter(path.join(folder, 'forged'), emptyTree, null);
  for (const entry of await segment.blocks()) {
    const block = await segment.block(entry);
    for (let index = block.from; index < block.to; index++) {
      const leaf = change({ index, text: block.textOf(index), subjects: block.subjectsOf(index) });
      await writer.add(leaf, searched(membersOf(leaf.text)), texts);
    }
  }
  const forged: WrittenSegment = await writer.finish();
  await rename(path.join(folder, 'forged'), fileOf(september));
  await recordAs(0, { ...september, digest: forged.digest, peaks: forged.tree.peaks });
};

test('of an archive that nobody touched nothing is found', async () => {
  expect(await findings()).toEqual([]);
});

const inSeptember = 'segment-000000000000-000000001100.seg';
const inOctober = 'segment-000000001100-000000002300.seg';
const noLeaves = (range: string) => `LEAVES_MISSING at ${range}: removed from the log`;
const notSigned =
  'CHECKPOINT_CONTRADICTED at 0–2319: these rows are not those that were signed on 2026-11-22T08:00:00.000Z';
const otherSegments =
  'ARCHIVE_CONTRADICTED at 0–2299: the recorded segments of these leaves are not those that were signed on 2026-11-22T08:00:00.000Z';
const octoberLost = [noLeaves('1100–2299'), notSigned];
const changed = (file: string, problem: string) => `SEGMENT_CHANGED at ${file}: ${problem}`;
const otherEnd = changed(inOctober, 'it does not end as a segment does');

const recordAs = (from: number, { digest, peaks }: ArchiveRow) =>
  store.tamper(
    `update audit_segments set digest = ${bytea(digest)}, peaks = ${bytea(Buffer.concat(peaks))} where from_index = ${from}`,
  );

test.each<[string, () => Promise<unknown>, string[]]>([
  [
    'missing',
    () => rm(fileOf(october)),
    [...octoberLost, `SEGMENT_MISSING at ${inOctober}: it is not in the folder of segments`],
  ],
  [
    'cut by a byte',
    async () => truncate(fileOf(october), (await stat(fileOf(october))).size - 1),
    [...octoberLost, otherEnd],
  ],
  ['cut to half', async () => truncate(fileOf(october), 5_000), [...octoberLost, otherEnd]],
  ['empty', async () => truncate(fileOf(october)), [...octoberLost, otherEnd]],
  ['longer by a byte', () => appendFile(fileOf(october), 'x'), [...octoberLost, otherEnd]],
  [
    'altered in its first bytes',
    () => flip(fileOf(september), 3),
    [changed(inSeptember, 'the bytes 0 to 32 are not those that were written')],
  ],
  [
    'altered in a block',
    () => flip(fileOf(september), 5_000),
    [
      noLeaves('0–1023'),
      expect.stringMatching(
        `^SEGMENT_CHANGED at ${inSeptember}: the bytes 32 to \\d+ are not those that were written$`,
      ),
      `SEGMENT_CHANGED at 0–1023: this part of ${inSeptember} is not as it was written`,
    ],
  ],
  [
    'swapped with another',
    async () => {
      await rename(fileOf(september), path.join(folder, 'x'));
      await rename(fileOf(october), fileOf(september));
      await rename(path.join(folder, 'x'), fileOf(october));
    },
    [
      noLeaves('0–2299'),
      notSigned,
      `SEGMENT_SWAPPED at ${inSeptember}: it holds the leaves 1100–2299`,
      `SEGMENT_SWAPPED at ${inOctober}: it holds the leaves 0–1099`,
    ],
  ],
  [
    'of another log',
    () => cp(path.join(another.folder, inSeptember), fileOf(september)),
    [noLeaves('0–1099'), `SEGMENT_OF_ANOTHER_LOG at ${inSeptember}: its first leaf is that of another log`],
  ],
  [
    'of another log and recorded as if it were not',
    async () => {
      await cp(path.join(another.folder, inOctober), fileOf(october));
      await recordAs(october.from, another.segments[1] as ArchiveRow);
    },
    [
      ...octoberLost,
      `SEGMENT_OF_ANOTHER_LOG at ${inOctober}: its first leaf is that of another log`,
      otherSegments,
    ],
  ],
  [
    'recorded to hold what the one before does',
    async () => {
      await store.tamper('update audit_segments set from_index = from_index - 100 where from_index > 0');
      await rename(fileOf(october), fileOf({ ...october, from: october.from - 100 }));
    },
    [
      ...octoberLost,
      'SEGMENTS_OVERLAP at 1000–1099: segment-000000001000-000000002300.seg holds what the segment before it does',
      'SEGMENT_SWAPPED at segment-000000001000-000000002300.seg: it holds the leaves 1100–2299',
    ],
  ],
  [
    'written anew with another leaf, and recorded',
    () => forge((leaf) => (leaf.index === 4 ? { ...leaf, text: leaf.text.replace('HALL', 'BANK') } : leaf)),
    [
      'HASHES_CHANGED at 0–2047: the stored hashes do not follow from each other: one of these rows was moved or rewritten',
      otherSegments,
    ],
  ],
  [
    'written anew with another subject, and recorded',
    () => forge((leaf) => (leaf.index === 4 ? { ...leaf, subjects: ['x'.repeat(32)] } : leaf)),
    [
      'SUBJECTS_CHANGED at 4: the subjects filed for the leaf are not those it was written with',
      otherSegments,
    ],
  ],
  [
    'written anew to be searched by something else, and recorded',
    () =>
      forge(
        (leaf) => leaf,
        (members) => ('role' in members ? { ...members, role: 'BANK' } : members),
      ),
    [`SEGMENT_INDEX_CHANGED at ${inSeptember}: it is searched by what its leaves do not say`, otherSegments],
  ],
  [
    'written anew to conclude something else, and recorded',
    () =>
      forge(
        (leaf) => leaf,
        (members) => (members.kind === 'OUTCOME' ? { ...members, intent: members.intent + 1 } : members),
      ),
    [
      `SEGMENT_INDEX_CHANGED at ${inSeptember}: it is searched by what its leaves do not say`,
      `SEGMENT_INDEX_CHANGED at ${inSeptember}: it tells of outcomes that are not those of its leaves`,
      otherSegments,
    ],
  ],
  [
    'written anew without its texts, and recorded',
    () =>
      forge(
        (leaf) => leaf,
        (members) => members,
        [],
      ),
    [`TEXT_CHANGED at ${inSeptember}: coordinates that its leaves name are not in it`, otherSegments],
  ],
  [
    'recorded with other peaks',
    () => recordAs(0, { ...september, peaks: september.peaks.toReversed() }),
    [
      'SEGMENT_CHANGED at 1100: the peaks that are recorded with the segment that ends here are not those of its leaves',
    ],
  ],
  [
    'recorded no more',
    () => store.tamper('delete from audit_segments where from_index > 0'),
    [...octoberLost, otherSegments],
  ],
])('a segment that is %s is named', async (_, change, named) => {
  await change();
  expect(await findings()).toEqual(named);
});

test('a dump of what is archived is verified as the log is', async () => {
  const dumped = async () => {
    const { log, close } = await openDatabaseLog(store.databaseUrl, folder);
    const lines = await Array.fromAsync(dumpLines(log)).finally(close);
    const file = path.join(folder, 'dump');
    await writeFile(file, lines.join('\n'));
    return (await verifyAsAsked(['--checkpoints', store.folder, '--dump', file], undefined)).lines;
  };
  expect(await dumped()).toEqual(await verified(store, folder));
  await forge((leaf) => (leaf.index === 4 ? { ...leaf, text: leaf.text.replace('HALL', 'BANK') } : leaf));
  expect(await dumped()).toEqual(await verified(store, folder));
});

test('what is archived is not verified without its folder', async () => {
  await expect(openDatabaseLog(store.databaseUrl)).rejects.toThrow(
    '--segments FOLDER is needed: the leaves up to 2300 are archived',
  );
});
