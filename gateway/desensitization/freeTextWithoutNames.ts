import { foldText, markStretches, personsInText } from '@credit-hub/schema';
import { freeText } from './freeText.ts';

const mark = '[姓名]';

const anyHan = /\p{Script=Han}/u;
/** Foreign and minority names as they are written: the parts of one, and what cannot be told from them. */
const dottedName = /\p{Script=Han}{1,7}(?:\s?[·•・‧∙⋅.．]\s?\p{Script=Han}{1,7})+/gu;

/**
 * What `freeText` takes out, and the names of persons (`personsInText`). Who reads a text alone cannot know every name in
 * it: its department, which knows the persons of the row, has taken those out before; found here are other people's.
 */
export function freeTextWithoutNames(text: string): string {
  const masked = freeText(text);
  if (!anyHan.test(masked)) return masked;
  const undotted = masked.replace(dottedName, mark);
  const fold = foldText(undotted);
  return markStretches(undotted, fold, personsInText(fold.folded), mark);
}
