/**
 * How a segment is laid out: a mark, pieces (blocks of leaves, pages of terms, tables), the footer that says where each
 * piece stands and what its SHA-256 is, and the footer's length with a mark. So the SHA-256 of the footer is the
 * segment's digest: it holds for every byte, and whoever reads one piece checks that piece alone.
 */
import { z } from 'zod';
import { logOrigin } from '../checkpoint.ts';
import { hashLength } from '../merkle/hashes.ts';

export const beginning = Buffer.from('credit-hub/access-log segment 1\n');
const ending = Buffer.from('CHALSEG1');
const lengthBytes = 4;
export const trailerLength = lengthBytes + ending.length;

/** Leaves of a block, which begins at a multiple of them: a subtree of the log, but for a segment's first and last. */
export const blockLevel = 10;
export const leavesOfBlock = 2 ** blockLevel;

export const trailerOf = (footer: Buffer): Buffer => {
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(footer.length);
  return Buffer.concat([length, ending]);
};

/** How long the footer before it is; null where it is no segment's end. */
export const footerLengthIn = (trailer: Buffer): number | null =>
  trailer.length === trailerLength && trailer.subarray(lengthBytes).equals(ending)
    ? trailer.readUInt32BE(0)
    : null;

const position = z.int().nonnegative();
const sha256 = z
  .string()
  .transform((text): Buffer => Buffer.from(text, 'base64url'))
  .refine(({ length }) => length === hashLength);

const pieceSchema = z.object({ offset: position, length: position, sha256 });
/** Where a piece stands, and what it is. */
export type Piece = z.infer<typeof pieceSchema>;

export const footerSchema = z.object({
  origin: z.literal(logOrigin),
  form: z.literal(1),
  /** Hash of the log's leaf 0: which log it is. */
  log: sha256,
  from: position,
  /** Behind its last leaf. */
  to: position,
  /** Of its leaves, the earliest and the latest; ISO 8601, UTC. */
  firstTime: z.string(),
  lastTime: z.string(),
  /** The earliest intent of the segments before that an outcome of this one concludes; null where there is none. */
  concludesFrom: position.nullable(),
  /** Of the tree that ends with it. */
  peaks: z.array(sha256),
  tables: z.object({ blocks: pieceSchema, pages: pieceSchema, outcomes: pieceSchema, texts: pieceSchema }),
});
export type Footer = z.infer<typeof footerSchema>;

export const blocksSchema = z.array(
  z.object({
    ...pieceSchema.shape,
    from: position,
    to: position,
    firstTime: z.string(),
    lastTime: z.string(),
    /** Roots of the perfect subtrees that it completes, from its own upwards; none where it is not whole. */
    nodes: z.array(sha256),
  }),
);
export type BlockEntry = z.infer<typeof blocksSchema>[number];

export const pagesSchema = z.array(z.object({ ...pieceSchema.shape, first: position }));

export const textsSchema = z.array(z.string());

/** As JSON, with hashes in base64url. */
export const encodeJson = (value: unknown): Buffer =>
  Buffer.from(
    JSON.stringify(value, (_, member: unknown) =>
      isBufferJson(member) ? Buffer.from(member.data).toString('base64url') : member,
    ),
  );

/** JSON.stringify asks a Buffer for its own JSON before anyone sees it. */
const isBufferJson = (value: unknown): value is { type: 'Buffer'; data: number[] } =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'Buffer' &&
  'data' in value;

/** `segment-000000000000-000000204800.seg`, so that a folder lists them in order. */
export const fileOfSegment = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `segment-${String(from).padStart(12, '0')}-${String(to).padStart(12, '0')}.seg`;
