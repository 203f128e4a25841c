import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ImportRefused } from '../refusal.ts';
import { type Encoding, EncodingCensus, markedEncoding } from './encodings.ts';

export type FileFormat =
  | { type: 'CSV' | 'JSON_LINES'; encoding: Encoding }
  | { type: 'XLSX' }
  | { type: 'XLS' };

/** What a file is, told from its bytes and not from its name. */
export type FileInspection = {
  /** SHA-256 of its bytes, hexadecimal. */
  hash: string;
  sizeInBytes: number;
  format: FileFormat;
};

const startBytes = 1_024;

/**
 * Reads the file once from end to end.
 *
 * @param wantedEncoding what the caller says; null lets the bytes say it
 * @throws ImportRefused
 */
export async function inspectFile(path: string, wantedEncoding: Encoding | null): Promise<FileInspection> {
  const hash = createHash('sha256');
  const census = new EncodingCensus();
  let start = Buffer.alloc(0);
  let sizeInBytes = 0;
  for await (const chunk of bytesOf(path)) {
    if (start.length < startBytes) start = Buffer.concat([start, chunk.subarray(0, startBytes)]);
    hash.update(chunk);
    // A spreadsheet is no text: nothing is counted in it.
    if (spreadsheetOf(start) === null) census.add(chunk);
    sizeInBytes += chunk.length;
  }
  if (sizeInBytes === 0) throw new ImportRefused('NO_ROWS', 'the file is empty');
  const format = formatOf(start) ?? {
    type: isJson(start) ? 'JSON_LINES' : 'CSV',
    encoding: wantedEncoding ?? encodingOf(start, census),
  };
  return { hash: hash.digest('hex'), sizeInBytes, format };
}

/** The bytes of a file, piece by piece. */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ImportRefused('FILE_UNREADABLE', `the file cannot be read (${code})`, { cause: error });
  }
}

const xlsxSignature = Buffer.from('PK\u0003\u0004');
const oleSignature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** What is no table that is read, by how it begins. Web pages and XML are often sent under the name of a spreadsheet. */
const otherFormats: readonly [RegExp, string][] = [
  [/^%PDF/, 'a PDF'],
  [/^PK\p{Cc}{2}/u, 'an archive with nothing in it'],
  [/^(?:Rar!|7z\u00bc\u00af|\p{Cc}\u008b|BZh)/u, 'a compressed archive; unpack it'],
  [/^\s*\{\\rtf/, 'a text document'],
  [/^\s*<(?:!doctype\s+html|html|head|body|table|style|meta)\b/i, 'a web page, whatever its name'],
  [/^\s*<\?xml|^\s*<Workbook\b/i, 'XML, whatever its name'],
  [/^\s*\[/, 'a JSON array; write each fact on a line of its own'],
];

function spreadsheetOf(start: Buffer): FileFormat | null {
  const begins = (signature: Buffer) => start.subarray(0, signature.length).equals(signature);
  if (begins(xlsxSignature)) return { type: 'XLSX' };
  return begins(oleSignature) ? { type: 'XLS' } : null;
}

const withoutMark = (start: Buffer): string => start.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');

/** A table does not begin with a brace. */
const isJson = (start: Buffer): boolean => /^\s*\{/.test(withoutMark(start));

function formatOf(start: Buffer): FileFormat | null {
  const spreadsheet = spreadsheetOf(start);
  if (spreadsheet) return spreadsheet;
  const other = otherFormats.find(([beginning]) => beginning.test(withoutMark(start)));
  if (!other) return null;
  throw new ImportRefused('FORMAT_UNKNOWN', `this is ${other[1]}; save it as .xlsx or as CSV UTF-8`);
}

function encodingOf(start: Buffer, census: EncodingCensus): Encoding {
  const marked = markedEncoding(start);
  const encoding = marked === null ? census.end() : marked;
  if (encoding === null || encoding === 'utf-32') {
    throw new ImportRefused(
      'ENCODING_UNKNOWN',
      'the text is neither UTF-8 nor GB 18030 (it may be Big5, or UTF-16 without its mark); save it as CSV UTF-8',
    );
  }
  return encoding;
}
