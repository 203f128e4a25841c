/** The leaves of segments, read for verification: nothing of the files is believed. */
import { hash } from 'node:crypto';
import path from 'node:path';
import type { ArchivedLeaf } from '../archive/block.ts';
import { membersOf } from '../archive/leafMembers.ts';
import type { ArchiveRow } from '../archive/recordedSegments.ts';
import { type BlockEntry, fileOfSegment } from '../archive/segmentForm.ts';
import { createSegmentIndex } from '../archive/segmentIndex.ts';
import { openSegmentFile, readFooter, type Segment } from '../archive/segmentReader.ts';
import { assertWhole } from '../archive/wholeSegment.ts';
import { bytesOfBlindIndex } from '../commitments.ts';
import { AccessLogError } from '../errors.ts';
import type { Searched } from '../leaf.ts';
import { type Finding, indexes } from './finding.ts';
import { type LeafContent, readLeaf, textsOf } from './leafContent.ts';
import type { ArchivedRow, StoredArchive } from './storedLog.ts';

/** A segment whose footer reads as one. */
type Found = { readonly recorded: ArchiveRow; readonly segment: Segment };

/** The archive as the database records it and the folder holds it. */
export const readSegmentRows = (
  folder: string,
  recorded: readonly ArchiveRow[],
): StoredArchive & { rows(): AsyncGenerator<ArchivedRow> } => {
  const findings: Finding[] = [];
  const found = (code: Finding['code'], place: string, problem: string): void => {
    findings.push({ code, place, problem });
  };

  async function* rows(): AsyncGenerator<ArchivedRow> {
    const log = await logOf(folder, recorded);
    let end = 0;
    for (const segment of recorded) {
      if (segment.from < end)
        found(
          'SEGMENTS_OVERLAP',
          indexes(segment.from, Math.min(end, segment.to) - 1),
          `${fileOfSegment(segment)} holds what the segment before it does`,
        );
      const opened = await openFound(folder, segment, log, found);
      if (opened !== null) yield* rowsOf(opened, end, found);
      end = Math.max(end, segment.to);
    }
  }

  return { segments: recorded, findings: () => findings, rows };
};

type Tell = (code: Finding['code'], place: string, problem: string) => void;

/** Which log it is, by the first segment that is the one that was recorded; null where none is. */
const logOf = async (folder: string, recorded: readonly ArchiveRow[]): Promise<Buffer | null> => {
  for (const segment of recorded) {
    const read = await readFooter(path.join(folder, fileOfSegment(segment))).catch(() => null);
    if (read?.digest.equals(segment.digest)) return read.footer.log;
  }
  return null;
};

/** Null where the file is none whose leaves could be those that are recorded. */
const openFound = async (
  folder: string,
  recorded: ArchiveRow,
  log: Buffer | null,
  found: Tell,
): Promise<Found | null> => {
  const file = path.join(folder, fileOfSegment(recorded));
  const name = path.basename(file);
  try {
    const { footer, digest } = await readFooter(file);
    if (log !== null && !footer.log.equals(log))
      found('SEGMENT_OF_ANOTHER_LOG', name, 'its first leaf is that of another log');
    else if (footer.from !== recorded.from || footer.to !== recorded.to)
      found('SEGMENT_SWAPPED', name, `it holds the leaves ${indexes(footer.from, footer.to - 1)}`);
    else {
      if (!digest.equals(recorded.digest))
        found('SEGMENT_CHANGED', name, 'it is not the one that was recorded');
      return { recorded, segment: await openSegmentFile(file, { ...recorded, digest }) };
    }
  } catch (error) {
    tellFailure(error, name, found);
  }
  return null;
};

const tellFailure = (error: unknown, place: string, found: Tell): void => {
  if (!(error instanceof AccessLogError)) throw error;
  if (error.code === 'AUDIT_SEGMENT_MISSING')
    found('SEGMENT_MISSING', place, 'it is not in the folder of segments');
  else if (error.code === 'AUDIT_SEGMENT_CHANGED')
    found('SEGMENT_CHANGED', place, error.problem.replace(`${place}: `, ''));
  else throw error;
};

async function* rowsOf({ recorded, segment }: Found, end: number, found: Tell): AsyncGenerator<ArchivedRow> {
  const name = fileOfSegment(recorded);
  const index = createSegmentIndex(recorded.from);
  const named = new Set<string>();
  let whole = true;
  try {
    await assertWhole(segment);
  } catch (error) {
    whole = false;
    tellFailure(error, name, found);
  }
  for (const entry of await segment.blocks().catch(() => [])) {
    const leaves = await leavesOf(segment, entry);
    if (leaves === null) {
      whole = false;
      found(
        'SEGMENT_CHANGED',
        indexes(entry.from, entry.to - 1),
        `this part of ${name} is not as it was written`,
      );
    }
    for (const leaf of leaves ?? []) {
      const content = readLeaf(leaf.text);
      if (content !== null) index.note(leaf, membersOf(leaf.text));
      for (const text of content === null ? [] : textsOf(content)) named.add(text);
      if (leaf.index >= end)
        yield rowOf(leaf, searchedIn(content), leaf.index === entry.to - 1 ? entry.nodes : []);
    }
  }
  if (whole) await checkIndex(segment, index, named, found);
}

/** Null where they cannot be read. */
const leavesOf = async (segment: Segment, entry: BlockEntry): Promise<readonly ArchivedLeaf[] | null> => {
  try {
    const block = await segment.block(entry);
    return Array.from({ length: block.to - block.from }, (_, nth) => {
      const index = block.from + nth;
      return { index, text: block.textOf(index), subjects: block.subjectsOf(index) };
    });
  } catch {
    return null;
  }
};

/** An archived leaf has no row beside it that it could be found by: it is found by what it says. */
const rowOf = (
  { index, text, subjects }: ArchivedLeaf,
  searched: Searched,
  nodes: readonly Buffer[],
): ArchivedRow => ({
  index,
  leaf: text,
  hashes: null,
  nodes,
  searched,
  subjects: subjects.map(bytesOfBlindIndex),
});

const nothingSearched: Searched = { time: '', organization: null, person: null, intent: null };

const searchedIn = (content: LeafContent | null): Searched => {
  if (content === null) return nothingSearched;
  return content.kind === 'OUTCOME'
    ? { ...nothingSearched, time: content.time, intent: content.intent }
    : { ...nothingSearched, time: content.time, organization: content.organization, person: content.person };
};

/** Whether the segment is searched by what its leaves say, and holds the texts that they name. */
const checkIndex = async (
  segment: Segment,
  index: ReturnType<typeof createSegmentIndex>,
  named: ReadonlySet<string>,
  found: Tell,
): Promise<void> => {
  const name = path.basename(segment.file);
  const pairs = await segment.pairs();
  const expected = index.pairs();
  const outcomes = index.outcomes();
  const told = await segment.outcomes();
  if (pairs.length !== expected.length || !pairs.every((pair, at) => pair === expected[at]))
    found('SEGMENT_INDEX_CHANGED', name, 'it is searched by what its leaves do not say');
  const tellsOf = ({ intent, outcome }: (typeof outcomes)[number], at: number) =>
    told.intents[at] === intent && told.outcomes[at] === outcome;
  if (told.intents.length !== outcomes.length || !outcomes.every(tellsOf))
    found('SEGMENT_INDEX_CHANGED', name, 'it tells of outcomes that are not those of its leaves');
  const held = new Set((await segment.texts()).map((text) => hash('sha256', text, 'base64url')));
  if (!named.isSubsetOf(held)) found('TEXT_CHANGED', name, 'coordinates that its leaves name are not in it');
};
