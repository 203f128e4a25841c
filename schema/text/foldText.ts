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
 * Characters that GB 18030 of 2005 still had in the private use area, and where its edition of 2022 has them (Unicode 3.1
 * and 4.1): registers hold both. Ideographs alone; the vertical punctuation among them is in no name.
 */
const moved: Readonly<Record<string, string>> = {
  '\ue816': '\u{20087}',
  '\ue817': '\u{20089}',
  '\ue818': '\u{200cc}',
  '\ue81e': '\u9fb4',
  '\ue826': '\u9fb5',
  '\ue82b': '\u9fb6',
  '\ue82c': '\u9fb7',
  '\ue831': '\u{215d7}',
  '\ue832': '\u9fb8',
  '\ue83b': '\u{2298f}',
  '\ue843': '\u9fb9',
  '\ue854': '\u9fba',
  '\ue855': '\u{241fe}',
  '\ue864': '\u9fbb',
};
const anyMoved = new RegExp(`[${Object.keys(moved).join('')}]`, 'g');
/** Registers write rare names with characters of their own; elsewhere they hide what they stand in. */
export const privateUse = /\p{Co}/u;

/**
 * Spaces, what is not seen (zero-width characters, variation selectors), and what stands between the parts of a name:
 * the dot in all its shapes (GB 18030 alone has three), hyphens, underscores.
 */
const unread = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{M}\p{Variation_Selector}·•・‧∙⋅‐‑_*-]/gu;
const anyPrivateUse = /\p{Co}/gu;

/**
 * Full-width, compatibility and presentation forms are their plain ones (NFKC); capitals are small.
 *
 * @param privateUseIs a part of a name as it is told (READ), or what is put between its characters (UNREAD)
 */
export function foldText(text: string, privateUseIs: 'READ' | 'UNREAD' = 'READ'): FoldedText {
  if (plain.test(text)) return { folded: text, startOf: (index) => index, endOf: (index) => index + 1 };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const plainly = segment.normalize('NFKC').toLowerCase().replace(unread, '');
    const read =
      privateUseIs === 'UNREAD'
        ? plainly.replace(anyPrivateUse, '')
        : plainly.replace(anyMoved, (one) => moved[one] as string);
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
