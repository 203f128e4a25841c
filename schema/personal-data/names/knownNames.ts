import { type FoldedText, foldText, privateUse } from '../../text/foldText.ts';
import type { TextStretch } from '../markText.ts';

const dots = /[·•・‧∙⋅.．]/u;
const organization = /(?:公司|集团|中心|协会|学校|医院|银行|合作社|经营部|[厂店部社院所局])$/u;
const longestPersonName = 4;

/**
 * Where a text names one of these persons, however the name is written: spaced, full-width, with or without the dot of a
 * minority name, with a variation selector, with a character of the private use area in either of its places in GB 18030.
 * A part of a dotted name is found by itself, too. A name of one character is not looked for, for nobody could read what
 * would be left; nor the name of an organization, which is public.
 */
export function knownNamesIn(text: string, names: readonly string[]): TextStretch[] {
  if (names.length === 0) return [];
  const found = among(foldText(text), spellings(names, 'READ'));
  // What nobody can read may stand between the characters of a name, and belong to none.
  return privateUse.test(text)
    ? [...found, ...among(foldText(text, 'UNREAD'), spellings(names, 'UNREAD'))]
    : found;
}

function among(fold: FoldedText, names: readonly string[]): TextStretch[] {
  const stretches: TextStretch[] = [];
  for (const name of names) {
    for (let from = fold.folded.indexOf(name); from >= 0; from = fold.folded.indexOf(name, from + 1))
      stretches.push({ from: fold.startOf(from), to: fold.endOf(from + name.length - 1) });
  }
  return stretches;
}

/** The names as they are compared, and the parts of those that have parts. */
function spellings(names: readonly string[], privateUseIs: 'READ' | 'UNREAD'): string[] {
  const spelt = names.flatMap((name) => {
    const parts = name.split(dots);
    if (parts.length === 1 && [...name].length > longestPersonName && organization.test(name.trim()))
      return [];
    return parts.length === 1 ? [name] : [name, ...parts];
  });
  const folded = new Set(spelt.map((name) => foldText(name.replaceAll('.', ''), privateUseIs).folded));
  return [...folded].filter((name) => [...name].length > 1);
}
