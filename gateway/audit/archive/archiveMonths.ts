import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import type { Checkpoint } from '../checkpoint.ts';
import { blindIndexOfBytes } from '../commitments.ts';
import { AccessLogError } from '../errors.ts';
import { emptyTree, type GrowingTree, rootOf } from '../merkle/growingTree.ts';
import { consistencyPath } from '../merkle/proofs.ts';
import { provesConsistency } from '../merkle/verifyProof.ts';
import { readHead, readRanges } from '../store/treeReader.ts';
import { readLeaf, searchedFits, subjectsFit, textsOf } from '../verification/leafContent.ts';
import type { StoredRow } from '../verification/storedLog.ts';
import { readStoredRows } from '../verification/storedRows.ts';
import { type Archive, openArchive } from './archive.ts';
import { assertSecondFolder, completeCopies, sync, writeCopy } from './copySegments.ts';
import { membersOf } from './leafMembers.ts';
import { endOfMonth, type Month, monthOf } from './months.ts';
import { type ArchiveRow, endOf, readRecordedSegments, recordSegment, statesOf } from './recordedSegments.ts';
import { fileOfSegment } from './segmentForm.ts';
import { openSegment, openSegmentFile } from './segmentReader.ts';
import { openSegmentWriter, type WrittenSegment } from './segmentWriter.ts';
import { createSharedTexts } from './sharedTexts.ts';
import { assertWhole } from './wholeSegment.ts';

/** What was done, as it is done. After each of them the archiving may be broken off and begun again. */
export type ArchivingStep =
  | { readonly step: 'READ'; readonly index: number }
  | { readonly step: 'WRITTEN'; readonly file: string }
  | { readonly step: 'COPIED'; readonly file: string }
  | { readonly step: 'NAMED'; readonly file: string }
  | { readonly step: 'RECORDED'; readonly file: string; readonly from: number; readonly to: number }
  | { readonly step: 'REMOVED'; readonly below: number };

/** Leaves that would be archived together. */
export type Closed = { readonly month: Month; readonly from: number; readonly to: number };

export type ArchivingOptions = {
  readonly databaseUrl: string;
  /** Those whose signature was checked. */
  readonly checkpoints: readonly Checkpoint[];
  readonly segmentsFolder: string;
  /** A second folder, which holds every segment before a row of it is removed; null where there is none. */
  readonly copyFolder: string | null;
  /** Months before it are archived. */
  readonly before: Month;
  readonly tell: (step: ArchivingStep) => void;
};

/** Of this command alone, whichever database of the server it is. */
const lock = 'credit-hub audit:archive';
const rowsAtATime = 5_000;

/** The months that are closed and not archived yet. Rejects as `archiveMonths` where the log is not as it was signed. */
export const closedMonths = (options: ArchivingOptions): Promise<readonly Closed[]> =>
  archiving(options, async ({ client, recorded, signed }) => {
    const closed: Closed[] = [];
    for (let from = endOf(recorded); ; ) {
      const next = await nextClosed(client, from, options.before);
      if (next === null) return closed;
      assertSigned(next, signed);
      closed.push(next);
      from = next.to;
    }
  });

/**
 * Moves closed months out of the database into segments: each is written and on disk before it is recorded, and
 * recorded before a row of it is removed. What an earlier run left is done first.
 *
 * Rejects with AUDIT_LOG_REWRITTEN where the log is not the one that was signed, AUDIT_NOT_ARCHIVABLE where leaves have
 * no checkpoint above them yet or another archiving runs, AUDIT_SEGMENT_MISSING or AUDIT_SEGMENT_CHANGED where segments
 * are not as they were recorded.
 */
export const archiveMonths = (options: ArchivingOptions): Promise<readonly ArchiveRow[]> =>
  archiving(options, async (work) => {
    const { segmentsFolder, copyFolder, before, tell } = options;
    await mkdir(segmentsFolder, { recursive: true });
    const folders = copyFolder === null ? [segmentsFolder] : [segmentsFolder, copyFolder];
    if (copyFolder !== null) await assertSecondFolder(segmentsFolder, copyFolder);
    for (const folder of folders) await removeDrafts(folder);
    if (copyFolder !== null)
      await completeCopies(segmentsFolder, copyFolder, work.recorded, (file) =>
        tell({ step: 'COPIED', file }),
      );
    await removeArchived(work, folders, tell);
    const made: ArchiveRow[] = [];
    for (;;) {
      const recorded = [...work.recorded, ...made];
      const closed = await nextClosed(work.client, endOf(recorded), before);
      if (closed === null) return made;
      assertSigned(closed, work.signed);
      const segment = await writeSegment({ ...work, recorded }, closed, options);
      await recordSegment(work.client, segment);
      tell({ step: 'RECORDED', file: fileOfSegment(segment), ...segment });
      made.push(segment);
      await removeRows(work.client, segment.to, tell);
    }
  });

type Work = {
  readonly client: Client;
  readonly archive: Archive;
  readonly recorded: readonly ArchiveRow[];
  /** The greatest checkpoint, which the log continues. */
  readonly signed: Checkpoint;
};

const archiving = async <Result>(
  { databaseUrl, checkpoints, segmentsFolder, copyFolder }: ArchivingOptions,
  work: (work: Work) => Promise<Result>,
): Promise<Result> => {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  // What breaks while nothing is asked is told to the next query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ free: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as free',
      [lock],
    );
    if (rows[0]?.free !== true)
      throw new AccessLogError('AUDIT_NOT_ARCHIVABLE', 'another archiving of this log runs');
    const second = copyFolder === null ? null : { folder: copyFolder, onUse: () => undefined };
    const archive = openArchive(segmentsFolder, second);
    const recorded = await readRecordedSegments(client);
    const signed = await assertContinues(client, archive, recorded, checkpoints);
    return await work({ client, archive, recorded, signed });
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** @returns the greatest checkpoint; throws AUDIT_LOG_REWRITTEN where the log or its archive do not continue it */
const assertContinues = async (
  client: Client,
  archive: Archive,
  recorded: readonly ArchiveRow[],
  checkpoints: readonly Checkpoint[],
): Promise<Checkpoint> => {
  const signed = checkpoints.reduce<Checkpoint | null>(
    (one, other) => (one && one.treeSize > other.treeSize ? one : other),
    null,
  );
  if (signed === null) throw new AccessLogError('AUDIT_NOT_ARCHIVABLE', 'the folder holds no checkpoint');
  const states = statesOf(recorded);
  const unknown = checkpoints.find(
    ({ archive: told }) =>
      told && !states.some(({ size, digest }) => size === told.size && digest.equals(told.digest)),
  );
  if (unknown !== undefined)
    throw new AccessLogError(
      'AUDIT_LOG_REWRITTEN',
      `the recorded segments are not those that were signed on ${unknown.signedAt}`,
    );
  const { size } = await readHead(client);
  const [root] =
    size < signed.treeSize ? [] : await readRanges(client, archive, [{ from: 0, to: signed.treeSize }]);
  if (!root?.equals(signed.root))
    throw new AccessLogError(
      'AUDIT_LOG_REWRITTEN',
      `the stored log does not continue the checkpoint at ${signed.treeSize}`,
    );
  return signed;
};

/** The leaves from there that are of a closed month: up to the first one behind it. */
const nextClosed = async (client: Client, from: number, before: Month): Promise<Closed | null> => {
  const { rows: first } = await client.query<{ recorded_at: string }>(
    'select recorded_at from audit_leaves where leaf_index = $1',
    [from],
  );
  if (first[0] === undefined) return null;
  const month = monthOf(first[0].recorded_at);
  if (month >= before) return null;
  const { rows: behind } = await client.query<{ index: string | null }>(
    `select coalesce(
      (select min(leaf_index) from audit_leaves where leaf_index > $1 and recorded_at >= $2),
      (select max(leaf_index) + 1 from audit_leaves)
    ) as index`,
    [from, endOfMonth(month)],
  );
  return { month, from, to: Number(behind[0]?.index) };
};

const assertSigned = ({ month, to }: Closed, { treeSize }: Checkpoint): void => {
  if (to > treeSize)
    throw new AccessLogError(
      'AUDIT_NOT_ARCHIVABLE',
      `no checkpoint stands above the leaves ${treeSize} to ${to - 1} of ${month} yet`,
    );
};

const writeSegment = async (
  { client, archive, recorded, signed }: Work,
  closed: Closed,
  { segmentsFolder: folder, copyFolder, tell }: ArchivingOptions,
): Promise<ArchiveRow> => {
  const last = recorded.at(-1);
  const log = last === undefined ? null : (await openSegment(folder, last)).footer.log;
  const draft = path.join(folder, `segment-${closed.from}.draft`);
  const before: GrowingTree = last === undefined ? emptyTree : { size: last.to, peaks: last.peaks };
  const writer = await openSegmentWriter(draft, before, log);
  const written = await copyLeaves(client, writer, closed, tell).finally(writer.close);
  await assertPrecedes(client, archive, written, signed);
  await assertWhole(await openSegmentFile(draft, written));
  tell({ step: 'WRITTEN', file: draft });
  const file = path.join(folder, fileOfSegment(written));
  if (copyFolder !== null) {
    await writeCopy(draft, copyFolder, written);
    tell({ step: 'COPIED', file: path.join(copyFolder, path.basename(file)) });
  }
  await rename(draft, file);
  await sync(folder);
  tell({ step: 'NAMED', file });
  return { from: written.from, to: written.to, digest: written.digest, peaks: written.tree.peaks };
};

const copyLeaves = async (
  client: Client,
  writer: Awaited<ReturnType<typeof openSegmentWriter>>,
  { from, to }: Closed,
  tell: ArchivingOptions['tell'],
): Promise<WrittenSegment> => {
  const texts = createSharedTexts(client);
  let next = from;
  while (next < to && !writer.isFull()) {
    const rows = await readStoredRows(client, { from: next, to: Math.min(next + rowsAtATime, to) });
    if (rows.length === 0) throw rewritten(next, 'is gone');
    for (const row of rows) {
      if (writer.isFull()) break;
      if (row.index !== next) throw rewritten(next, 'is gone');
      await addRow(writer, row, texts);
      next += 1;
    }
    tell({ step: 'READ', index: next });
  }
  return writer.finish();
};

/** What is not as it was written stays where it is, as the evidence that it is. */
const addRow = async (
  writer: Awaited<ReturnType<typeof openSegmentWriter>>,
  { index, leaf, hashes, searched, subjects }: StoredRow,
  texts: ReturnType<typeof createSharedTexts>,
): Promise<void> => {
  const content = readLeaf(leaf);
  if (content === null || !subjectsFit(content, subjects) || !searchedFits(content, searched))
    throw rewritten(index, 'is not as it was written');
  const own = await texts.named(textsOf(content));
  if (own === null) throw rewritten(index, 'names coordinates that are gone or rewritten');
  const completed = await writer.add(
    { index, text: leaf, subjects: subjects.map(blindIndexOfBytes) },
    membersOf(leaf),
    own,
  );
  if (!Buffer.concat(completed).equals(hashes)) throw rewritten(index, 'is not the one that was hashed');
};

const rewritten = (index: number, what: string): AccessLogError =>
  new AccessLogError('AUDIT_LOG_REWRITTEN', `leaf ${index} ${what}; pnpm audit:verify names all that is`);

/** The leaves of the segment are those that were signed: the log as far as they go is the beginning of the checkpoint's. */
const assertPrecedes = async (
  client: Client,
  archive: Archive,
  { to, tree }: WrittenSegment,
  { treeSize, root }: Checkpoint,
): Promise<void> => {
  const proof = await readRanges(client, archive, consistencyPath(to, treeSize));
  const claim = { firstSize: to, firstRoot: rootOf(tree), secondSize: treeSize, secondRoot: root };
  if (!provesConsistency(claim, proof))
    throw new AccessLogError('AUDIT_LOG_REWRITTEN', `the leaves up to ${to} are not those that were signed`);
};

const removeDrafts = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) if (name.endsWith('.draft')) await rm(path.join(folder, name));
};

/** Rows that are archived and still there, once every segment that holds some of them is known to be whole, in each folder. */
const removeArchived = async (
  { client, recorded }: Work,
  folders: readonly string[],
  tell: ArchivingOptions['tell'],
): Promise<void> => {
  const first = await firstStored(client);
  if (first === null || first >= endOf(recorded)) return;
  for (const segment of recorded)
    for (const folder of segment.to > first ? folders : [])
      await assertWhole(await openSegment(folder, segment));
  await removeRows(client, endOf(recorded), tell);
};

const removeRows = async (client: Client, end: number, tell: ArchivingOptions['tell']): Promise<void> => {
  for (
    let first = await firstStored(client);
    first !== null && first < end;
    first = await firstStored(client)
  ) {
    const below = Math.min(first + rowsAtATime, end);
    await client.query('delete from audit_leaves where leaf_index < $1', [below]);
    tell({ step: 'REMOVED', below });
  }
};

const firstStored = async (client: Client): Promise<number | null> => {
  const { rows } = await client.query<{ first: string | null }>(
    'select min(leaf_index) as first from audit_leaves',
  );
  const first = rows[0]?.first ?? null;
  return first === null ? null : Number(first);
};
