/**
 * The log in a file, for whoever verifies it without the database: JSON lines, first the head and the shared texts,
 * then a line for each leaf.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { ArchiveRow } from '../archive/recordedSegments.ts';
import { logOrigin } from '../checkpoint.ts';
import type { ArchivedRow, StoredLog, StoredRow } from './storedLog.ts';

const base64url = z.string().transform((text) => Buffer.from(text, 'base64url'));

const headSchema = z.object({
  origin: z.literal(logOrigin),
  head: z.object({ size: z.int().nonnegative(), root: base64url }).nullable(),
  texts: z.array(z.object({ hash: base64url, text: z.string() })),
  /** Of a log that something was archived of. */
  segments: z
    .array(
      z.object({
        from: z.int().nonnegative(),
        to: z.int().nonnegative(),
        digest: base64url,
        peaks: z.array(base64url),
      }),
    )
    .optional(),
});
const leafSchema = z.object({
  index: z.int().nonnegative(),
  leaf: z.string(),
  searched: z.object({
    time: z.string(),
    organization: z.string().nullable(),
    person: z.string().nullable(),
    intent: z.int().nonnegative().nullable(),
  }),
  subjects: z.array(base64url),
});
const rowSchema = z.union([
  leafSchema.extend({ hashes: base64url }),
  leafSchema.extend({ nodes: z.array(base64url), hashes: z.null().default(null) }),
]);

const encoded = (bytes: Buffer) => bytes.toString('base64url');

export async function* dumpLines(log: StoredLog): AsyncGenerator<string> {
  const { head, texts, archive } = log;
  yield JSON.stringify({
    origin: logOrigin,
    head: head && { size: head.size, root: encoded(head.root) },
    texts: texts.map(({ hash, text }) => ({ hash: encoded(hash), text })),
    ...(archive && archive.segments.length > 0 ? { segments: archive.segments.map(dumpedSegment) } : {}),
  });
  for await (const row of log.rows()) yield JSON.stringify(dumpedRow(row));
}

const dumpedSegment = ({ from, to, digest, peaks }: ArchiveRow) => ({
  from,
  to,
  digest: encoded(digest),
  peaks: peaks.map(encoded),
});

const dumpedRow = ({ subjects, ...row }: StoredRow | ArchivedRow) => ({
  index: row.index,
  leaf: row.leaf,
  ...(row.hashes === null ? { nodes: row.nodes.map(encoded) } : { hashes: encoded(row.hashes) }),
  searched: row.searched,
  subjects: subjects.map(encoded),
});

/** @throws ZodError or SyntaxError when the file is no dump */
export const readDump = async (file: string): Promise<StoredLog> => {
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })[Symbol.asyncIterator]();
  const first = await lines.next();
  const { head, texts, segments } = headSchema.parse(JSON.parse(first.done ? '' : first.value));
  return {
    head,
    texts,
    // Its files were looked at when it was dumped.
    ...(segments ? { archive: { segments, findings: () => [] } } : {}),
    rows: () => dumpedRows(lines),
  };
};

async function* dumpedRows(lines: AsyncIterable<string>): AsyncGenerator<StoredRow | ArchivedRow> {
  for await (const line of lines) yield rowSchema.parse(JSON.parse(line));
}
