import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import { ImportRefused } from '../../refusal.ts';

const megabyte = 1024 * 1024;
/** What one part may unfold to: a sheet is read piece by piece, the rest is held in memory. */
export const mostBytes = { sheet: 2_048 * megabyte, sharedStrings: 64 * megabyte, other: 16 * megabyte };
const mostEntries = 10_000;

/** A spreadsheet's parts, read from the file as they are wanted and not held in memory. */
export type Archive = {
  has(part: string): boolean;
  /** Bytes of a part as its entry says; 0 where there is none. */
  sizeOf(part: string): number;
  /** The text of a part, piece by piece. @throws ImportRefused `XLSX_TOO_LARGE` or `XLSX_MALFORMED` */
  read(part: string, most: number): AsyncGenerator<string>;
  /** Its bytes. @throws ImportRefused `XLSX_TOO_LARGE` or `XLSX_MALFORMED` */
  readBytes(part: string, most: number): AsyncGenerator<Buffer>;
  close(): void;
};

/** @throws ImportRefused `XLSX_MALFORMED` */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await open(path);
  let entries: Map<string, yauzl.Entry>;
  try {
    entries = await readEntries(zip);
  } catch (error) {
    zip.close();
    throw malformed(error);
  }
  return {
    has: (part) => entries.has(nameOf(part)),
    sizeOf: (part) => entries.get(nameOf(part))?.uncompressedSize ?? 0,
    read: (part, most) => readText(readPart(zip, entries.get(nameOf(part)), most)),
    readBytes: (part, most) => readPart(zip, entries.get(nameOf(part)), most),
    close: () => zip.close(),
  };
}

/** Parts are named without regard to case (ECMA-376, part 2), and some programs write a slash before the name. */
const nameOf = (part: string): string => part.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function open(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, strictFileNames: false }, (error, zip) => {
      if (zip) resolve(zip);
      else reject(malformed(error));
    });
  });
}

function readEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      // Of two parts of one name each program would read another.
      if (entries.has(nameOf(entry.fileName)) || entries.size >= mostEntries) {
        reject(new Error('too many parts'));
        return;
      }
      entries.set(nameOf(entry.fileName), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function* readText(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof ImportRefused ? error : malformed(error);
  }
}

async function* readPart(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry | undefined,
  most: number,
): AsyncGenerator<Buffer> {
  if (!entry) throw malformed(new Error('a part is missing'));
  const tooLarge = () =>
    new ImportRefused(
      'XLSX_TOO_LARGE',
      `a part of the spreadsheet unfolds to more than ${most / megabyte} MiB; send it as CSV`,
    );
  if (entry.uncompressedSize > most) throw tooLarge();
  let check = 0;
  let read = 0;
  try {
    for await (const chunk of await unfolded(zip, entry)) {
      read += chunk.length;
      if (read > most) throw tooLarge();
      if (read > entry.uncompressedSize) break;
      check = crc32(chunk, check);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof ImportRefused ? error : malformed(error);
  }
  // What was changed on the way unfolds to something all the same.
  if (read !== entry.uncompressedSize || check !== entry.crc32)
    throw malformed(new Error('a part is not what its entry says'));
}

/** Each piece that is handed on costs as much on its way as a few rows: the library hands on a quarter of this. */
const bytesAtOnce = 64 * 1024;

async function unfolded(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<AsyncIterable<Buffer>> {
  if (!entry.isCompressed() || entry.isEncrypted()) return streamOf(zip, entry, null);
  const inflated = createInflateRaw({ chunkSize: bytesAtOnce });
  pipeline(await streamOf(zip, entry, { decodeFileData: false }), inflated, () => undefined);
  return inflated;
}

function streamOf(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  options: yauzl.ZipFileOptions | null,
): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, options as yauzl.ZipFileOptions, (error, stream) => {
      if (stream) resolve(stream);
      else reject(error);
    });
  });
}

/** The library's messages quote what they stumbled over. */
export function malformed(cause: unknown): ImportRefused {
  return new ImportRefused('XLSX_MALFORMED', 'the spreadsheet is damaged, encrypted, or none', { cause });
}
