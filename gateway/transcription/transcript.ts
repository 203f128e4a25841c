/** Thrown where an answer is not written as expected, which may be right or wrong: it has to be read to know. */
export const unexpected = new Error('the answer is not written as expected');

const [quote, backslash, letterN, space] = Buffer.from('"\\n ') as unknown as [
  number,
  number,
  number,
  number,
];
const highestBit = 0x80;

/** What a leaf is, as far as its first character tells. */
export type Leaf = 'TEXT' | 'NULL' | 'OTHER';

/** A JSON number, or a boolean (RFC 8259). */
const numberOrBoolean = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false/y;

const nothing = Buffer.from('null');

/**
 * Goes through JSON without blanks, and copies what it passes, piece by piece. Whatever it passes over is JSON.
 *
 * It looks at bytes and cuts text, each character of it one of those bytes: both are what costs least.
 */
export class Transcript {
  readonly #bytes: Buffer;
  readonly #text: string;
  #at = 0;
  /** What it copied of the piece, and from where the rest of it stands as it is. */
  #copied = '';
  #from = 0;
  /** Of the leaf that was passed last. */
  #isEscaped = false;
  #isAscii = true;

  /** @param bytes UTF-8 */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#text = bytes.toString('latin1');
  }

  /** Where it is. */
  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** Passes over what must stand here. @throws unexpected */
  expect(literal: Uint8Array): void {
    if (!this.passes(literal)) throw unexpected;
  }

  /** Passes over what must stand here. @param text each character of it one byte @throws unexpected */
  expectText(text: string): void {
    if (!this.#text.startsWith(text, this.#at)) throw unexpected;
    this.#at += text.length;
  }

  /** Passes over it if it stands here. @returns whether it does */
  passes(literal: Uint8Array): boolean {
    const bytes = this.#bytes;
    const start = this.#at;
    const { length } = literal;
    for (let index = 0; index < length; index++) if (bytes[start + index] !== literal[index]) return false;
    this.#at = start + length;
    return true;
  }

  /** Passes over a leaf. @throws unexpected for anything else */
  passLeaf(): Leaf {
    const first = this.#bytes[this.#at];
    if (first === quote) {
      this.#passText();
      return 'TEXT';
    }
    if (first === letterN) {
      this.expect(nothing);
      return 'NULL';
    }
    numberOrBoolean.lastIndex = this.#at;
    if (!numberOrBoolean.test(this.#text)) throw unexpected;
    this.#at = numberOrBoolean.lastIndex;
    return 'OTHER';
  }

  /** What the leaf says that was passed last. @param start where it began */
  leafSince(start: number): unknown {
    if (this.#bytes[start] !== quote || this.#isEscaped) return this.#parsed(start);
    return this.#isAscii
      ? this.#text.slice(start + 1, this.#at - 1)
      : this.#bytes.toString('utf8', start + 1, this.#at - 1);
  }

  /** Whether the text that was passed last is of this kind, told from its UTF-8; false where it is written with escapes. */
  isTextSince(start: number, isOfKind: (utf8: Uint8Array, start: number, end: number) => boolean): boolean {
    return !this.#isEscaped && isOfKind(this.#bytes, start + 1, this.#at - 1);
  }

  /** Has this in the piece, and not what was passed since then. */
  replaceSince(start: number, replacement: string): void {
    this.#copied += this.#text.slice(this.#from, start) + replacement;
    this.#from = this.#at;
  }

  beginPiece(): void {
    this.#copied = '';
    this.#from = this.#at;
  }

  /** All that was passed since it began, as it is to be copied. */
  endPiece(): string {
    return this.#copied + this.#text.slice(this.#from, this.#at);
  }

  #passText(): void {
    const bytes = this.#bytes;
    const start = this.#at;
    let at = start + 1;
    let seen = 0;
    let escapes = 0;
    for (;;) {
      const byte = bytes[at];
      if (byte === quote) break;
      // Behind the end there is no byte; control characters are no JSON.
      if (byte === undefined || byte < space) throw unexpected;
      seen |= byte;
      if (byte === backslash) {
        escapes++;
        at++;
      }
      at++;
    }
    this.#at = at + 1;
    this.#isAscii = seen < highestBit;
    this.#isEscaped = escapes > 0;
    // Which escapes there are JSON knows better.
    if (escapes > 0) this.#parsed(start);
  }

  #parsed(start: number): unknown {
    try {
      return JSON.parse(this.#bytes.toString('utf8', start, this.#at));
    } catch {
      throw unexpected;
    }
  }
}
