/**
 * Text that was read by another encoding than it was written in before it was sent, and saved so: its bytes are good, and
 * what it said is gone or only looks like text.
 */

/** Characters that the encoding lacked become question marks; U+FFFD in UTF-8, read as GBK, is this. */
const lost = /\?{4,}|锟斤拷|锟斤|烫烫烫|屯屯屯/u;

/** UTF-8 that was read as Windows-1252: æ, å, é and two characters of its upper half, again and again. */
const readAsWindows1252 = /(?:[ãäåæçèéï][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}){2}/u;

/** Fewer may be a name. */
const fewestCharacters = 3;

export function isMisread(text: string): boolean {
  const at = firstBeyondAscii(text);
  if (at < 0) return text.includes('????');
  return lost.test(text) || readAsWindows1252.test(text) || wasReadAsGbk(text, at);
}

function firstBeyondAscii(text: string): number {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return at;
  return -1;
}

/** UTF-8 that was read as GBK begins with what its first three bytes begin with, and is UTF-8 when it is written as GBK. */
function wasReadAsGbk(text: string, at: number): boolean {
  const bytesOf = gbk();
  const start = bytesOf.get(text.charAt(at));
  if (start === undefined || start[0] < 0xe2 || start[0] > 0xef || start[1] > 0xbf) return false;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const pair = code < 0x80 ? [code] : bytesOf.get(character);
    // The last byte of an odd number has no partner, and became something else.
    if (pair === undefined) break;
    bytes.push(...pair);
  }
  const decoded = new TextDecoder().decode(Uint8Array.from(bytes));
  const good = [...decoded.matchAll(/[\u3000-\u9fff\uff00-\uffef]/gu)].length;
  const bad = [...decoded.matchAll(/\ufffd/gu)].length;
  return good >= fewestCharacters && bad <= 1;
}

const lineFeed = 0x0a;

let known: ReadonlyMap<string, readonly [number, number]> | null = null;

/** The two bytes of each character of GBK: Node decodes it, and does not encode it. */
function gbk(): ReadonlyMap<string, readonly [number, number]> {
  if (known !== null) return known;
  const written: number[] = [];
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) if (trail !== 0x7f) written.push(lead, trail, lineFeed);
  // All at once: to decode each pair for itself takes as long as loading a library.
  const characters = new TextDecoder('gbk').decode(Uint8Array.from(written)).split('\n');
  const pairs = new Map<string, readonly [number, number]>();
  for (const [place, character] of characters.entries()) {
    const [lead, trail] = [written[3 * place], written[3 * place + 1]];
    if (lead !== undefined && trail !== undefined && !character.includes('\ufffd'))
      pairs.set(character, [lead, trail]);
  }
  known = pairs;
  return pairs;
}
