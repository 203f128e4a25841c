/** What is written into a cell that is to be empty: by programs, and by people. */
const words: ReadonlySet<string> = new Set([
  ...['', 'null', '(null)', '[null]', '<null>', '\\n', 'none', 'nil', 'n/a', 'nan', 'undefined'],
  ...['无', '暂无', '空', '空白', '不适用', '无此项', '未填', '未填写'],
]);
const strokes = /^[-‐‑‒–—―－─_＿/／\\＼.。]+$/u;
/** No longer text is any of them. */
const longest = 12;

/** What any of them begins with, however wide: most texts need not be looked at further. */
const begins: ReadonlySet<string> = new Set(
  [...words].flatMap(([first = '']) => [first, first.toUpperCase(), wide(first), wide(first.toUpperCase())]),
);
const strokeBegins = /^[-‐‑‒–—―－─_＿/／\\＼.。]/u;

function wide(character: string): string {
  const code = character.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : character;
}

/** Whether a text, without the blanks around it, says that there is nothing: `NULL`, `\N`, `无`, `/`, `——`. */
export function standsForNothing(text: string): boolean {
  if (text === '') return true;
  if (text.length > longest) return false;
  const first = text[0] as string;
  if (!begins.has(first) && !strokeBegins.test(first)) return false;
  return (
    words.has(text.toLowerCase()) || strokes.test(text) || words.has(text.normalize('NFKC').toLowerCase())
  );
}
