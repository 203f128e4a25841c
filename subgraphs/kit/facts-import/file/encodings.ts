import { isAscii, isUtf8 } from 'node:buffer';

/** Text encodings that departments send. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

const marks: readonly [Encoding, Buffer][] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];
const markOfUtf32 = Buffer.from([0xff, 0xfe, 0, 0]);

/** The encoding that a byte order mark at the beginning of a file names; null without a mark. */
export function markedEncoding(start: Buffer): Encoding | 'utf-32' | null {
  const begins = (mark: Buffer) => start.subarray(0, mark.length).equals(mark);
  if (begins(markOfUtf32)) return 'utf-32';
  return marks.find(([, mark]) => begins(mark))?.[0] ?? null;
}

/** What the bytes of a text without a mark count for each encoding that it may be in. */
type Census = {
  /** Characters of more than one byte that are UTF-8, and bytes beyond ASCII that are not. */
  utf8: number;
  notUtf8: number;
  /** Pairs of bytes that are common characters or marks in GB 18030, and the same in Big5; and all pairs. */
  gb: number;
  big5: number;
  pairs: number;
  /** Sequences that no GB 18030 text holds. */
  notGb: number;
  zeros: number;
};

/** A text of which more than this share of what is not ASCII is no UTF-8 was not meant to be. */
const mostSlipsInUtf8 = 0.1;
const mostSlipsInGb = 0.02;
/** However rare its words, more than this share of a text in GB 18030 is of characters and marks in daily use. */
const leastCommonInGb = 0.2;

/**
 * Tells UTF-8, GB 18030 and what is neither from all bytes of a text. UTF-8 is told by its own pattern, which GB 18030
 * hardly ever has; a few bad bytes in it are slips, to be told by their rows. Big5 is told from GB 18030 by its common
 * characters: what is written in one is rubbish of rare characters in the other.
 */
export class EncodingCensus {
  readonly #census: Census = { utf8: 0, notUtf8: 0, gb: 0, big5: 0, pairs: 0, notGb: 0, zeros: 0 };
  /** Bytes of a character that is cut off by the end of a piece. */
  #restOfUtf8: Buffer = Buffer.alloc(0);
  #restOfGb: Buffer = Buffer.alloc(0);

  add(chunk: Buffer): void {
    if (chunk.includes(0)) this.#census.zeros += 1;
    if (this.#restOfUtf8.length === 0 && this.#restOfGb.length === 0 && isAscii(chunk)) return;
    const bytes = Buffer.concat([this.#restOfUtf8, chunk]);
    // What is UTF-8 throughout need not be counted byte by byte.
    const whole = bytes.length - lengthOfCutCharacter(bytes);
    if (isUtf8(bytes.subarray(0, whole))) {
      this.#census.utf8 += Math.ceil(whole / longestInUtf8);
      this.#restOfUtf8 = bytes.subarray(whole);
      return;
    }
    this.#restOfUtf8 = countUtf8(bytes, this.#census);
    this.#restOfGb = countPairs(Buffer.concat([this.#restOfGb, chunk]), this.#census);
  }

  /** Null where the text is in no encoding that is read. */
  end(): Encoding | null {
    const { utf8, gb, big5, pairs, notGb, zeros } = this.#census;
    const notUtf8 = this.#census.notUtf8 + this.#restOfUtf8.length;
    if (zeros > 0) return null;
    if (utf8 + notUtf8 === 0) return 'utf-8';
    if (notUtf8 <= utf8 * mostSlipsInUtf8) return 'utf-8';
    if (notGb > pairs * mostSlipsInGb || big5 > gb || gb < pairs * leastCommonInGb) return null;
    return 'gb18030';
  }
}

const longestInUtf8 = 4;

/** Bytes at the end that begin a character and do not end it. */
function lengthOfCutCharacter(bytes: Buffer): number {
  for (let length = 1; length < longestInUtf8 && length <= bytes.length; length++) {
    const byte = bytes[bytes.length - length] as number;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return needed > length ? length : 0;
  }
  return 0;
}

function countUtf8(bytes: Buffer, census: Census): Buffer {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length > 0 && at + length > bytes.length) return bytes.subarray(at);
    let good = length > 0;
    for (let next = at + 1; good && next < at + length; next++)
      good = ((bytes[next] as number) & 0xc0) === 0x80;
    if (good) census.utf8 += 1;
    else census.notUtf8 += 1;
    at += good ? length : 1;
  }
  return Buffer.alloc(0);
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

function countPairs(bytes: Buffer, census: Census): Buffer {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    if (at + 1 >= bytes.length) return bytes.subarray(at);
    const trail = bytes[at + 1] as number;
    if (isDigit(trail)) {
      if (at + 4 > bytes.length) return bytes.subarray(at);
      const third = bytes[at + 2] as number;
      const fourth = bytes[at + 3] as number;
      const four = lead > 0x80 && lead < 0xff && third > 0x80 && third < 0xff && isDigit(fourth);
      census.pairs += 1;
      if (!four) census.notGb += 1;
      at += four ? 4 : 1;
      continue;
    }
    census.pairs += 1;
    const isPair = lead > 0x80 && lead < 0xff && trail >= 0x40 && trail < 0xff && trail !== 0x7f;
    if (!isPair) census.notGb += 1;
    // GB 2312: rows of marks (A1, A3) and of the characters in daily use (B0–F7).
    if (trail >= 0xa1 && (lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xf7))) census.gb += 1;
    // Big5: marks (A1) and the characters in daily use (A4–C6).
    if (isPair && (lead === 0xa1 || (lead >= 0xa4 && lead <= 0xc6))) census.big5 += 1;
    at += isPair ? 2 : 1;
  }
  return Buffer.alloc(0);
}
