import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ImportRefused } from '../refusal.ts';

/** Text encodings that departments send. */
export const encodings = ['utf-8', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

export type FileFormat = { type: 'CSV'; encoding: Encoding } | { type: 'XLSX' };

/** What a file is, told from its bytes and not from its name. */
export type FileInspection = {
  /** SHA-256 of its bytes, hexadecimal. */
  hash: string;
  sizeInBytes: number;
  format: FileFormat;
};

const zipSignature = Buffer.from('PK\u0003\u0004');
const oleSignature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const utf16Signatures = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/**
 * Reads the file once from end to end. Bytes that are valid UTF-8 throughout are UTF-8, for GB 18030 text hardly
 * ever is; all else is taken for GB 18030.
 *
 * @param wantedEncoding what the caller says; null lets the bytes say it
 * @throws ImportRefused
 */
export async function inspectFile(path: string, wantedEncoding: Encoding | null): Promise<FileInspection> {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  let start = Buffer.alloc(0);
  let sizeInBytes = 0;
  for await (const chunk of bytesOf(path)) {
    if (start.length < 4) start = Buffer.concat([start, chunk.subarray(0, 4)]);
    hash.update(chunk);
    utf8.add(chunk);
    sizeInBytes += chunk.length;
  }
  if (sizeInBytes === 0) throw new ImportRefused('NO_ROWS', 'the file is empty');
  const format = formatOf(start, wantedEncoding ?? (utf8.end() ? 'utf-8' : 'gb18030'));
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

function formatOf(start: Buffer, encoding: Encoding): FileFormat {
  const startsWith = (signature: Buffer) => start.subarray(0, signature.length).equals(signature);
  if (startsWith(zipSignature)) return { type: 'XLSX' };
  if (startsWith(oleSignature)) {
    throw new ImportRefused(
      'XLS_NOT_READ',
      'this is an old or encrypted spreadsheet; save it as .xlsx without a password, or as CSV',
    );
  }
  if (utf16Signatures.some(startsWith)) {
    throw new ImportRefused('ENCODING_UNKNOWN', 'this is UTF-16 text; save it as CSV UTF-8');
  }
  return { type: 'CSV', encoding };
}

class Utf8Check {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #valid = true;

  add(chunk: Buffer): void {
    if (this.#valid) this.#valid = decodes(() => this.#decoder.decode(chunk, { stream: true }));
  }

  /** Whether all of it was UTF-8; a character cut off at the end is none. */
  end(): boolean {
    return this.#valid && decodes(() => this.#decoder.decode());
  }
}

function decodes(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}
