/** A text as it is compared: what people write the same name with, to group it or to hide it, taken out. */
export type FoldedText = {
  readonly folded: string;
  /** Where in the text the folded character at this index begins, and where it ends; graphemes stay whole. */
  startOf(index: number): number;
  endOf(index: number): number;
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Nothing in it that folds: ideographs of the basic plane, small letters, digits, common punctuation. */
const plain = /^[\u4e00-\u9fff0-9a-z（），。；：、“”《》〔〕！？,.;:()[\]]*$/;
/**
 * Spaces, what is not seen (zero-width characters, variation selectors), and what stands between the parts of a name:
 * the dot in all its shapes (GB 18030 alone has three), hyphens, underscores.
 */
const unread = /[\p{Z}\p{C}\p{M}\p{Variation_Selector}·•・‧∙⋅‐‑_*-]/gu;

/** Full-width, compatibility and presentation forms are their plain ones (NFKC); capitals are small. */
export function foldText(text: string): FoldedText {
  if (plain.test(text)) return { folded: text, startOf: (index) => index, endOf: (index) => index + 1 };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const read = segment.normalize('NFKC').toLowerCase().replace(unread, '');
    folded += read;
    for (let unit = 0; unit < read.length; unit += 1) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return {
    folded,
    startOf: (index) => starts[index] as number,
    endOf: (index) => ends[index] as number,
  };
}

/** A stretch of a folded text, the end not included. */
export type Stretch = { readonly from: number; readonly to: number };

/** The text with a mark in place of each stretch of its folded text; stretches that touch or overlap get one. */
export function markStretches(
  text: string,
  { startOf, endOf }: FoldedText,
  stretches: readonly Stretch[],
  mark: string,
): string {
  if (stretches.length === 0) return text;
  let marked = '';
  let told = 0;
  let end = 0;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const start = startOf(from);
    if (start > end || end === 0) {
      marked += text.slice(told, Math.max(start, told)) + mark;
    }
    end = Math.max(end, endOf(to - 1));
    told = end;
  }
  return marked + text.slice(told);
}
