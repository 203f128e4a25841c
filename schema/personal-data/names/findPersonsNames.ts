import { foldText } from '../../text/foldText.ts';
import type { PersonalData } from '../personalData.ts';
import { latinNames } from './latinNames.ts';
import { personsInText } from './personsInText.ts';

const anyHan = /\p{Script=Han}/u;
const anyCapital = /[A-ZＡ-Ｚ]/;
/** Foreign and minority names as they are written: the parts of one, and what cannot be told from them. */
const dottedName = /[\p{Script=Han}\p{Co}]{1,7}(?:\s?[·•・‧∙⋅.．]\s?[\p{Script=Han}\p{Co}]{1,7})+/gu;

/**
 * Where a text names persons whom nobody told it of (`personsInText`), names with a dot and names in Latin letters among
 * them. Finds may overlap.
 */
export function findPersonsNames(text: string): PersonalData[] {
  if (!anyHan.test(text)) return [];
  const dotted = [...text.matchAll(dottedName)].map(({ 0: { length }, index }) =>
    possible(index, index + length),
  );
  // What stands before a name that is taken out already is read by itself.
  const rest =
    dotted.length === 0 ? text : text.replace(dottedName, ({ length }) => `${'\u3000'.repeat(length - 1)}。`);
  const fold = foldText(rest);
  const named = personsInText(fold.folded).map(
    ({ from, to, certainty }): PersonalData => ({
      kind: 'NAME',
      certainty,
      from: fold.startOf(from),
      to: fold.endOf(to - 1),
    }),
  );
  const latin = anyCapital.test(text) ? latinNames(text).map(({ from, to }) => possible(from, to)) : [];
  return [...dotted, ...named, ...latin];
}

const possible = (from: number, to: number): PersonalData => ({
  kind: 'NAME',
  certainty: 'POSSIBLE',
  from,
  to,
});
