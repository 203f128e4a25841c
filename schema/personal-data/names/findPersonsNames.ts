import { foldText } from '../../text/foldText.ts';
import type { PersonalData } from '../personalData.ts';
import { latinNames } from './latinNames.ts';
import { type CareForText, personsInText } from './personsInText.ts';

const anyHan = /\p{Script=Han}/u;
const anyCapital = /[A-ZＡ-Ｚ]/;
/** Foreign and minority names as they are written: the parts of one, and what cannot be told from them. */
const dottedName = /[\p{Script=Han}\p{Co}]{1,7}(?:\s?[·•・‧∙⋅.．]\s?[\p{Script=Han}\p{Co}]{1,7})+/gu;

/** 龙湖·天街, 碧桂园·云玺府: estates are called so, too. */
const ofEstate = /[园苑府城湾里街场馆心园下际目期号院台郡庭居轩阁邸墅岸山湖海都会厦座区幢著玺樾境悦序]$/u;

/**
 * Where a text names persons whom nobody told it of (`personsInText`), names with a dot and names in Latin letters among
 * them. Finds may overlap.
 */
export function findPersonsNames(text: string, care: CareForText = 'HANDWRITTEN'): PersonalData[] {
  if (!anyHan.test(text)) return [];
  const dotted: PersonalData[] = [];
  // What stands beside a name that is found already is read by itself.
  const rest = text.replace(dottedName, (name, index: number) => {
    if (care === 'HANDWRITTEN' || !ofEstate.test(name)) dotted.push(possible(index, index + name.length));
    return `${'\u3000'.repeat(name.length - 1)}。`;
  });
  const fold = foldText(rest);
  const named = personsInText(fold.folded, care).map(
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
