import { hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { AccessLogError } from '../errors.ts';
import { type Block, decodeBlock } from './block.ts';
import { splitColumns, unpack } from './columns.ts';
import { decodeNumbers } from './numbers.ts';
import {
  type BlockEntry,
  blocksSchema,
  type Footer,
  fileOfSegment,
  footerLengthIn,
  footerSchema,
  type Piece,
  pagesSchema,
  textsSchema,
  trailerLength,
} from './segmentForm.ts';
import { blocksWith, decodePairs, pagesWith } from './termIndex.ts';
import type { Term } from './terms.ts';

/** A segment as the database knows it. */
export type RecordedSegment = {
  readonly from: number;
  readonly to: number;
  /** SHA-256 of its footer. */
  readonly digest: Buffer;
};

/** What of a segment is not as it was written: never the file's bytes, always its name. */
export const changed = (file: string, what: string): AccessLogError =>
  new AccessLogError('AUDIT_SEGMENT_CHANGED', `${path.basename(file)}: ${what}`);

const missing = (file: string): AccessLogError =>
  new AccessLogError('AUDIT_SEGMENT_MISSING', `${path.basename(file)} is not in the folder of segments`);

const opened = async <Result>(
  file: string,
  read: (handle: FileHandle) => Promise<Result>,
): Promise<Result> => {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? missing(file)
      : new AccessLogError('AUDIT_UNAVAILABLE', 'a segment of the access log cannot be read', {
          cause: error,
        });
  });
  try {
    return await read(handle);
  } finally {
    await handle.close();
  }
};

const bytesAt = async (handle: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
};

/** The footer as the file ends with it, and its digest. Rejects with AUDIT_SEGMENT_MISSING or AUDIT_SEGMENT_CHANGED. */
export const readFooter = (file: string): Promise<{ footer: Footer; footerLength: number; digest: Buffer }> =>
  opened(file, async (handle) => {
    const { size } = await handle.stat();
    const end = Math.max(0, size - trailerLength);
    const length = footerLengthIn(await bytesAt(handle, end, trailerLength));
    if (length === null || length > end) throw changed(file, 'it does not end as a segment does');
    const bytes = await bytesAt(handle, end - length, length);
    try {
      return {
        footer: footerSchema.parse(JSON.parse(bytes.toString())),
        footerLength: length,
        digest: hash('sha256', bytes, 'buffer'),
      };
    } catch {
      throw changed(file, 'its footer cannot be read');
    }
  });

/** A piece of the file, as it was written. */
export const readPiece = (file: string, { offset, length, sha256 }: Piece): Promise<Buffer> =>
  opened(file, async (handle) => {
    const bytes = await bytesAt(handle, offset, length);
    if (!hash('sha256', bytes, 'buffer').equals(sha256))
      throw changed(file, `the bytes ${offset} to ${offset + length} are not those that were written`);
    return bytes;
  });

/**
 * A segment, read as far as it is asked for. Each method rejects with AUDIT_SEGMENT_MISSING or AUDIT_SEGMENT_CHANGED
 * where the file is not what was recorded.
 */
export type Segment = {
  readonly file: string;
  readonly footer: Footer;
  readonly footerLength: number;
  blocks(): Promise<readonly BlockEntry[]>;
  block(entry: BlockEntry): Promise<Block>;
  /** Where the pages of `pairs` stand. */
  pages(): Promise<readonly Piece[]>;
  /** Numbers of the blocks that hold a term, ascending; another term may bring one that does not. */
  blocksWith(term: Term): Promise<readonly number[]>;
  /** The outcome of an intent that stands in an earlier block than it; null where the segment holds none. */
  outcomeOf(intent: number): Promise<number | null>;
  /** That `outcomeOf` answers from, by intent. */
  outcomes(): Promise<Outcomes>;
  /** The texts that its leaves name by their hash. */
  texts(): Promise<readonly string[]>;
  /** All pairs of term and block, in order. */
  pairs(): Promise<readonly number[]>;
};

export const openSegment = (folder: string, recorded: RecordedSegment): Promise<Segment> =>
  openSegmentFile(path.join(folder, fileOfSegment(recorded)), recorded);

export const openSegmentFile = async (file: string, recorded: RecordedSegment): Promise<Segment> => {
  const { footer, footerLength, digest } = await readFooter(file);
  if (footer.from !== recorded.from || footer.to !== recorded.to)
    throw changed(file, `it holds the leaves from ${footer.from} up to ${footer.to}`);
  if (!digest.equals(recorded.digest)) throw changed(file, 'it is not the one that was recorded');
  const { tables } = footer;

  /** What a piece says; what cannot be read was written by somebody else. */
  const read = async <Result>(piece: Piece, decode: (bytes: Buffer) => Result): Promise<Result> => {
    const bytes = await readPiece(file, piece);
    try {
      return decode(bytes);
    } catch {
      throw changed(file, `the bytes ${piece.offset} to ${piece.offset + piece.length} cannot be read`);
    }
  };
  const json = <Schema extends z.ZodType>(piece: Piece, schema: Schema): Promise<z.infer<Schema>> =>
    read(piece, (bytes) => schema.parse(JSON.parse(unpack(bytes).toString())) as z.infer<Schema>);

  const blocks = once(() => json(tables.blocks, blocksSchema));
  const pages = once(() => json(tables.pages, pagesSchema));
  const outcomes = once(() => read(tables.outcomes, decodeOutcomes));
  const page = (entry: Piece & { first: number }) => read(entry, (bytes) => decodePairs(entry.first, bytes));

  return {
    file,
    footer,
    footerLength,
    blocks,
    pages,
    block: (entry) => read(entry, (bytes) => decodeBlock(bytes, entry.from)),
    blocksWith: async (term) => {
      const all = await pages();
      const firsts = all.map(({ first }) => first);
      const found = await Promise.all(
        pagesWith(firsts, term).map(async (nth) =>
          blocksWith(await page(all[nth] as (typeof all)[number]), term),
        ),
      );
      return found.flat();
    },
    outcomeOf: async (intent) => outcomeIn(await outcomes(), intent),
    outcomes,
    texts: () => json(tables.texts, textsSchema),
    pairs: async () => {
      const all: number[] = [];
      for (const entry of await pages()) for (const pair of await page(entry)) all.push(pair);
      return all;
    },
  };
};

/** Intents, ascending, and the outcome of each in its place: a table of numbers, for it is kept while it is read. */
export type Outcomes = { readonly intents: Float64Array; readonly outcomes: Float64Array };

const decodeOutcomes = (piece: Buffer): Outcomes => {
  const [differences, distances] = splitColumns(piece).map(decodeNumbers) as [number[], number[]];
  let intent = 0;
  const intents = Float64Array.from(differences, (difference) => {
    intent += difference;
    return intent;
  });
  return { intents, outcomes: intents.map((each, at) => each + (distances[at] as number)) };
};

const outcomeIn = ({ intents, outcomes }: Outcomes, intent: number): number | null => {
  let [low, high] = [0, intents.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((intents[middle] as number) < intent) low = middle + 1;
    else high = middle;
  }
  return intents[low] === intent ? (outcomes[low] as number) : null;
};

/** Read when it is asked for first; asked again after it failed. */
export const once = <Result>(read: () => Promise<Result>): (() => Promise<Result>) => {
  let known: Promise<Result> | undefined;
  return () => {
    known ??= read().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
};
