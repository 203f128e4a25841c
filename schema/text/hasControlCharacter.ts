/** Below it stand control characters, in ASCII and in UTF-8. */
const firstPrintable = 0x20;

/** Of four bytes at once: 0x20 and the highest bit of each. */
const printables = 0x20202020;
const highestBits = 0x80808080;

/** Whether a text in UTF-8 holds a control character of ASCII. Read four bytes at a time, which costs a fifth. */
export const hasControlCharacter = (bytes: Uint8Array): boolean => {
  const { buffer, byteOffset, length } = bytes;
  const firstWord = Math.min(length, (4 - (byteOffset % 4)) % 4);
  const wordCount = (length - firstWord) >> 2;
  const behindWords = firstWord + 4 * wordCount;
  for (let at = 0; at < firstWord; at++) if ((bytes[at] as number) < firstPrintable) return true;
  for (let at = behindWords; at < length; at++) if ((bytes[at] as number) < firstPrintable) return true;
  const words = new Int32Array(buffer, byteOffset + firstWord, wordCount);
  for (let at = 0; at < wordCount; at++) {
    const word = words[at] as number;
    // A byte that is smaller borrows from its highest bit; one that has that bit is no ASCII.
    if (((word - printables) & ~word & highestBits) !== 0) return true;
  }
  return false;
};
