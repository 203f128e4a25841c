import { LRUCache } from 'lru-cache';
import type { ClientBase, Pool } from 'pg';
import type { BlindIndex } from '../commitments.ts';
import { AccessLogError } from '../errors.ts';
import { hashLeaf, hashNode } from '../merkle/hashes.ts';
import { leafThatCompletes, type NodeAddress, peaksOf } from '../merkle/ranges.ts';
import type { Block } from './block.ts';
import { type ArchiveRow, endOf, readRecordedSegments } from './recordedSegments.ts';
import { openCopies, type SecondFolder } from './segmentCopies.ts';
import { blockLevel, leavesOfBlock } from './segmentForm.ts';
import type { RecordedSegment, Segment } from './segmentReader.ts';

type Queryable = Pool | ClientBase;

/** A leaf of the archive. */
export type FoundLeaf = {
  readonly index: number;
  readonly text: string;
  readonly subjects: readonly BlindIndex[];
};

/** The segments that were recorded at one moment, and what they hold. */
export type ArchiveAt = {
  /** Leaves below it are archived. */
  readonly size: number;
  readonly segments: readonly ArchiveRow[];
  open(segment: RecordedSegment): Promise<Segment>;
  block(segment: RecordedSegment, nth: number): Promise<Block>;
  leaf(index: number): Promise<FoundLeaf>;
  /** The outcome in the archive of an archived intent; null where there is none. */
  outcomeOf(intent: number): Promise<number | null>;
};

/** What left the database. Without a folder everything of it is missing. */
export type Archive = {
  /** As it is recorded now. Ask it after the database: what left the database before it was asked is in it. */
  now(client: Queryable): Promise<ArchiveAt>;
  /** Those of the subtrees that lie in the archive as a whole, by `keyOf` their address. */
  nodes(client: Queryable, addresses: readonly NodeAddress[]): Promise<ReadonlyMap<string, Buffer>>;
};

export const keyOf = ({ level, position }: NodeAddress): string => `${level} ${position}`;

/** Bytes that are kept in memory of what was read of segments: of their tables, and of their blocks. */
const mostBytesKept = 64 * 2 ** 20;
/** What is kept takes so many times what it takes in the file: 484 KB of a block of 50 KB, of accesses with one subject. */
const growth = 10;

/** @param second where what the folder lacks is read instead */
export const openArchive = (folder: string | null, second: SecondFolder | null = null): Archive => {
  const segments = new LRUCache<string, Segment>({ maxSize: mostBytesKept });
  const opening = new Map<string, Promise<Segment>>();
  const blocks = new LRUCache<string, Block>({ maxSize: mostBytesKept });

  const open = async (recorded: RecordedSegment): Promise<Segment> => {
    if (folder === null)
      throw new AccessLogError(
        'AUDIT_SEGMENT_MISSING',
        'no folder of segments is set, and leaves are archived',
      );
    const key = recorded.digest.toString('hex');
    const known = segments.get(key);
    if (known !== undefined) return known;
    // Once for all who wait for it.
    const opened =
      opening.get(key) ?? openCopies(folder, second, recorded).finally(() => opening.delete(key));
    opening.set(key, opened);
    const segment = await opened;
    segments.set(key, segment, { size: growth * bytesOfTables(segment) });
    return segment;
  };

  const block = async (recorded: RecordedSegment, nth: number): Promise<Block> => {
    const key = `${recorded.digest.toString('hex')} ${nth}`;
    const found = blocks.get(key);
    if (found !== undefined) return found;
    const segment = await open(recorded);
    const entry = (await segment.blocks())[nth];
    if (entry === undefined) throw notIn(recorded, nth);
    const read = await segment.block(entry);
    blocks.set(key, read, { size: growth * entry.length });
    return read;
  };

  const at = (recorded: readonly ArchiveRow[]): ArchiveAt => {
    const size = endOf(recorded);
    const segmentOf = (index: number): ArchiveRow => {
      const found = recorded.find(({ from, to }) => from <= index && index < to);
      if (found === undefined)
        throw new AccessLogError('AUDIT_LOG_REWRITTEN', `no segment holds leaf ${index}`);
      return found;
    };
    const blockOf = (index: number): Promise<Block> => {
      const segment = segmentOf(index);
      return block(segment, Math.floor(index / leavesOfBlock) - Math.floor(segment.from / leavesOfBlock));
    };
    return {
      size,
      segments: recorded,
      open,
      block,
      leaf: async (index) => {
        const found = await blockOf(index);
        return { index, text: found.textOf(index), subjects: found.subjectsOf(index) };
      },
      outcomeOf: async (intent) => {
        const beside = (await blockOf(intent)).outcomeOf(intent);
        if (beside !== null) return beside;
        for (const segment of recorded.slice(recorded.indexOf(segmentOf(intent)))) {
          const { footer, outcomeOf } = await open(segment);
          const mayHold =
            segment.from <= intent || (footer.concludesFrom ?? Number.POSITIVE_INFINITY) <= intent;
          const outcome = mayHold ? await outcomeOf(intent) : null;
          if (outcome !== null) return outcome;
        }
        return null;
      },
    };
  };

  /** The hash of a subtree that is smaller than a block, from the leaves themselves. */
  const rootWithin = async (archive: ArchiveAt, { level, position }: NodeAddress): Promise<Buffer> => {
    const start = position * 2 ** level;
    let hashes: Buffer[] = [];
    for (let index = start; index < start + 2 ** level; index++)
      hashes.push(hashLeaf((await archive.leaf(index)).text));
    for (; hashes.length > 1; hashes = pairsOf(hashes));
    return hashes[0] as Buffer;
  };

  const node = async (archive: ArchiveAt, address: NodeAddress): Promise<Buffer> => {
    const peak = peaksOf({ from: 0, to: archive.size }).findIndex((each) => keyOf(each) === keyOf(address));
    // Whoever appends needs no file.
    if (peak >= 0) return archive.segments.at(-1)?.peaks[peak] ?? Buffer.alloc(0);
    if (address.level < blockLevel) return rootWithin(archive, address);
    const last = leafThatCompletes(address);
    const recorded = archive.segments.find(({ from, to }) => from <= last && last < to) as ArchiveRow;
    const { blocks: table } = await open(recorded);
    const nth = Math.floor(last / leavesOfBlock) - Math.floor(recorded.from / leavesOfBlock);
    const found = (await table())[nth]?.nodes[address.level - blockLevel];
    if (found === undefined) throw notIn(recorded, nth);
    return found;
  };

  const now = async (client: Queryable): Promise<ArchiveAt> => at(await readRecordedSegments(client));

  return {
    now,
    nodes: async (client, addresses) => {
      if (addresses.length === 0) return new Map();
      const archive = await now(client);
      const within = addresses.filter((address) => leafThatCompletes(address) < archive.size);
      return new Map(
        await Promise.all(
          within.map(async (address) => [keyOf(address), await node(archive, address)] as const),
        ),
      );
    },
  };
};

const bytesOfTables = ({ footer: { tables } }: Segment): number =>
  tables.blocks.length + tables.pages.length + tables.outcomes.length;

const pairsOf = (hashes: readonly Buffer[]): Buffer[] =>
  Array.from({ length: hashes.length / 2 }, (_, nth) =>
    hashNode(hashes[2 * nth] as Buffer, hashes[2 * nth + 1] as Buffer),
  );

const notIn = ({ from, to }: RecordedSegment, nth: number): AccessLogError =>
  new AccessLogError('AUDIT_SEGMENT_CHANGED', `the segment from ${from} up to ${to} has no block ${nth}`);
