import { Weighed } from '@credit-hub/schema';

/**
 * Whether `freeText` has nothing to replace in a text, told from its bytes: to read those into a text costs more than to
 * look through them. It may be false for a text in which there is nothing either.
 *
 * @param utf8 valid UTF-8 from `start` to before `end`
 */
export function isHarmlessFreeText(utf8: Uint8Array, start: number, end: number): boolean {
  const weighed = new Weighed();
  for (let index = start; index < end; ) {
    const byte = utf8[index] as number;
    if ((byte & 0x80) === 0) {
      weighed.add(byte);
      index += 1;
    } else if (byte < 0xe0) {
      weighed.add(((byte & 0x1f) << 6) | followingBits(utf8, index + 1));
      index += 2;
    } else if (byte < 0xf0) {
      weighed.add(
        ((byte & 0x0f) << 12) | (followingBits(utf8, index + 1) << 6) | followingBits(utf8, index + 2),
      );
      index += 3;
    } else {
      // Half of a surrogate pair, as the text would have it: whatever it is, it is read.
      return false;
    }
  }
  return !weighed.isEnough;
}

/** The six bits that a byte adds that is not a character's first. */
function followingBits(utf8: Uint8Array, index: number): number {
  return (utf8[index] as number) & 0x3f;
}
