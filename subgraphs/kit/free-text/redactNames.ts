import { foldText, markStretches, type Stretch } from '@credit-hub/schema';

const mark = '[姓名]';

/**
 * The text with every one of the names taken out, however it is written: spaced, full-width, with or without the dot
 * of a minority name, with a variation selector. A part of a dotted name goes by itself, too; the longest name that
 * fits goes first. A name of one character stays, for nobody could read what is left without it; and the name of an
 * organization, which is public.
 */
export function redactNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const wanted = spellings(names);
  if (wanted.length === 0) return text;
  const fold = foldText(text);
  const stretches: Stretch[] = [];
  for (const name of wanted) {
    for (let from = fold.folded.indexOf(name); from >= 0; from = fold.folded.indexOf(name, from + 1))
      stretches.push({ from, to: from + name.length });
  }
  return markStretches(text, fold, stretches, mark);
}

const dots = /[·•・‧∙⋅.．]/u;
const organization = /(?:公司|集团|中心|协会|学校|医院|银行|合作社|经营部|[厂店部社院所局])$/u;
const longestPersonName = 4;

/** The names as they are compared, and the parts of those that have parts. */
function spellings(names: readonly string[]): string[] {
  const spelt = names.flatMap((name) => {
    const parts = name.split(dots);
    if (parts.length === 1 && [...name].length > longestPersonName && organization.test(name.trim()))
      return [];
    return parts.length === 1 ? [name] : [name, ...parts];
  });
  const folded = new Set(spelt.map((name) => foldText(name.replaceAll('.', '')).folded));
  return [...folded].filter((name) => [...name].length > 1);
}
