/** What is written into a cell that is to be empty: by programs, and by people. */
const words: ReadonlySet<string> = new Set([
  ...['', 'null', '(null)', '[null]', '<null>', '\\n', 'none', 'nil', 'n/a', 'nan', 'undefined'],
  ...['无', '暂无', '空', '空白', '不适用', '无此项', '未填', '未填写'],
]);
const strokes = /^[-‐‑‒–—―－─_＿/／\\＼.。]+$/u;
/** No longer text is any of them. */
const longest = 12;

/** Whether a text, without the blanks around it, says that there is nothing: `NULL`, `\N`, `无`, `/`, `——`. */
export function standsForNothing(text: string): boolean {
  if (text.length > longest) return false;
  return (
    words.has(text.toLowerCase()) || strokes.test(text) || words.has(text.normalize('NFKC').toLowerCase())
  );
}
