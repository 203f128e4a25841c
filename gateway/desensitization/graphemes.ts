const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The first `count` characters as a reader sees them. `'𠮷野'[0]` is half a character, and 葛 with a variation
 * selector is one character of length 3, so neither code units nor code points will do (Unicode UAX #29).
 */
export function firstGraphemes(text: string, count: number): string {
  let end = 0;
  for (let taken = 0; taken < count && end < text.length; taken += 1) end += graphemeLengthAt(text, end);
  return text.slice(0, end);
}

/** How many characters a reader sees, counted up to `limit`. */
export function countGraphemes(text: string, limit: number): number {
  let end = 0;
  let count = 0;
  for (; count < limit && end < text.length; count += 1) end += graphemeLengthAt(text, end);
  return count;
}

/**
 * Two plain Han characters (or Han and end of text) never join; the segmenter costs microseconds and is left
 * for the rest.
 */
function graphemeLengthAt(text: string, at: number): number {
  if (isPlainHan(text.charCodeAt(at)) && (at + 1 === text.length || isPlainHan(text.charCodeAt(at + 1))))
    return 1;
  const [first] = segmenter.segment(text.slice(at));
  return first?.segment.length ?? 1;
}

/** CJK Unified Ideographs U+4E00–U+9FFF. */
function isPlainHan(codeUnit: number): boolean {
  return codeUnit >= 0x4e00 && codeUnit <= 0x9fff;
}
