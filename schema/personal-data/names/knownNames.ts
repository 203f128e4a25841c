import { type FoldedText, foldText, privateUse } from '../../text/foldText.ts';
import type { TextStretch } from '../markText.ts';
import { givenNameOf, goesOnAsOrganization, hiddenForms, standsAlone } from './partsOfName.ts';

const dots = /[·•・‧∙⋅.．]/u;
const organization = /(?:公司|集团|中心|协会|学校|医院|银行|合作社|经营部|[厂店部社院所局])$/u;
const longestPersonName = 4;

/**
 * Where a text names one of these persons, however the name is written: spaced, full-width, with or without the dot of a
 * minority name, with a variation selector, with a character of the private use area in either of its places in GB 18030.
 * A part of a dotted name is found by itself, too; so is a given name that is no word (熠锴), and a name whose surname is
 * hidden (诸某熠锴). A name of one character is not looked for, for nobody could read what
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
  return names.flatMap((name) => {
    const given = givenNameOf(name);
    if (given === null) return places(fold, name);
    // However it is told, it ends with the given name: most texts need not be looked at again.
    if (!fold.folded.includes(given)) return [];
    return [
      ...[name, ...hiddenForms(name, given)].flatMap((one) => places(fold, one)),
      ...(standsAlone(given) ? places(fold, given, isNoOrganization) : []),
    ];
  });
}

const isNoOrganization = (folded: string, to: number): boolean =>
  !goesOnAsOrganization.test(folded.slice(to, to + 14));

function places(
  fold: FoldedText,
  name: string,
  isTold: (folded: string, to: number) => boolean = () => true,
): TextStretch[] {
  const stretches: TextStretch[] = [];
  const { folded } = fold;
  for (let from = folded.indexOf(name); from >= 0; from = folded.indexOf(name, from + 1)) {
    const to = from + name.length;
    if (isTold(folded, to)) stretches.push({ from: fold.startOf(from), to: fold.endOf(to - 1) });
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
