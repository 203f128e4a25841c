import { findPersonsNames, markText } from '@credit-hub/schema';
import { freeText } from './freeText.ts';

/**
 * What `freeText` takes out, and the names of persons (`findPersonsNames`). Who reads a text alone cannot know every name
 * in it: its department, which knows the persons of the row, has taken those out before; found here are other people's.
 */
export function freeTextWithoutNames(text: string): string {
  const masked = freeText(text);
  const withoutNames = markText(masked, findPersonsNames(masked));
  // A number may have been spared for the unit behind it, which was a name.
  return withoutNames === masked ? masked : freeText(withoutNames);
}
