const segmenter = new Intl.Segmenter('zh');

/** Of plain Han characters (U+4E00–U+9FFF), what ASCII shows, and · no two join, nor one and the end of the text. */
const startsPlain = /^[\u4e00-\u9fff\u0020-\u007e\u00b7](?![^\u4e00-\u9fff\u0020-\u007e\u00b7])/;

/**
 * The characters of a text as a reader sees them, one by one. `'𠮷野'[0]` is half a character, and 葛 with a variation
 * selector is one character of length 3, so neither code units nor code points will do (Unicode UAX #29).
 */
export function* graphemes(text: string): Generator<string, void> {
  for (let rest = text; rest !== ''; ) {
    const grapheme = firstGrapheme(rest);
    yield grapheme;
    rest = rest.slice(grapheme.length);
  }
}

/** The segmenter costs microseconds and is left for what is not plain. */
function firstGrapheme(text: string): string {
  if (startsPlain.test(text)) return text.charAt(0);
  const [first] = segmenter.segment(text);
  return (first as Intl.SegmentData).segment;
}
