import { mayBeDigit, shortestRun } from './freeText.ts';

const at = 0x40;
const fullWidthAt = 0xff20;

/**
 * Whether `freeText` has nothing to replace in a text, told from its bytes: to read those into a text costs more than to
 * look through them. It may be false for a text in which there is nothing either.
 *
 * @param utf8 valid UTF-8 from `start` to before `end`
 */
export function isHarmlessFreeText(utf8: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let index = start; index < end; ) {
    const byte = utf8[index] as number;
    if (byte < 0x80) {
      if (byte === at) return false;
      digits += mayBeDigit[byte] as number;
      index += 1;
    } else if (byte < 0xe0) {
      digits += mayBeDigit[((byte & 0x1f) << 6) | followingBits(utf8, index + 1)] as number;
      index += 2;
    } else if (byte < 0xf0) {
      const unit =
        ((byte & 0x0f) << 12) | (followingBits(utf8, index + 1) << 6) | followingBits(utf8, index + 2);
      if (unit === fullWidthAt) return false;
      digits += mayBeDigit[unit] as number;
      index += 3;
    } else {
      // Both halves of a surrogate pair count.
      digits += 2;
      index += 4;
    }
  }
  return digits < shortestRun;
}

/** The six bits that a byte adds that is not a character's first. */
function followingBits(utf8: Uint8Array, index: number): number {
  return (utf8[index] as number) & 0x3f;
}
