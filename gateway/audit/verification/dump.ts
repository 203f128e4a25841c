/**
 * The log in a file, for whoever verifies it without the database: JSON lines, first the head and the shared texts,
 * then a line for each leaf.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { logOrigin } from '../checkpoint.ts';
import type { StoredLog, StoredRow } from './storedLog.ts';

const base64url = z.string().transform((text) => Buffer.from(text, 'base64url'));

const headSchema = z.object({
  origin: z.literal(logOrigin),
  head: z.object({ size: z.int().nonnegative(), root: base64url }).nullable(),
  texts: z.array(z.object({ hash: base64url, text: z.string() })),
});
const rowSchema = z.object({
  index: z.int().nonnegative(),
  leaf: z.string(),
  hashes: base64url,
  searched: z.object({
    time: z.string(),
    organization: z.string().nullable(),
    person: z.string().nullable(),
    intent: z.int().nonnegative().nullable(),
  }),
  subjects: z.array(base64url),
});

const encoded = (bytes: Buffer) => bytes.toString('base64url');

export async function* dumpLines(log: StoredLog): AsyncGenerator<string> {
  const { head, texts } = log;
  yield JSON.stringify({
    origin: logOrigin,
    head: head && { size: head.size, root: encoded(head.root) },
    texts: texts.map(({ hash, text }) => ({ hash: encoded(hash), text })),
  });
  for await (const row of log.rows()) yield JSON.stringify(dumpedRow(row));
}

const dumpedRow = ({ index, leaf, hashes, searched, subjects }: StoredRow) => ({
  index,
  leaf,
  hashes: encoded(hashes),
  searched,
  subjects: subjects.map(encoded),
});

/** @throws ZodError or SyntaxError when the file is no dump */
export const readDump = async (file: string): Promise<StoredLog> => {
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })[Symbol.asyncIterator]();
  const first = await lines.next();
  const { head, texts } = headSchema.parse(JSON.parse(first.done ? '' : first.value));
  return { head, texts, rows: () => dumpedRows(lines) };
};

async function* dumpedRows(lines: AsyncIterable<string>): AsyncGenerator<StoredRow> {
  for await (const line of lines) yield rowSchema.parse(JSON.parse(line));
}
