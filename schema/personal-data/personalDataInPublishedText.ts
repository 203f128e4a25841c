import { foldText } from '../text/foldText.ts';
import { knownNamesIn } from './names/knownNames.ts';
import { findCertainNumbers } from './numbers/findPersonsNumbers.ts';
import type { PersonalData } from './personalData.ts';

/**
 * What of persons stands in a text that is to be published, where, and of which kind: a sender takes it out before the text
 * is taken. Only what is certain, so that no serial number, amount, day or credit code is refused. Linear, no I/O.
 *
 * @param persons names that the text's own row knows: its legal representative, a natural person who is its party
 */
export function personalDataInPublishedText(
  text: string,
  persons: readonly string[] = [],
): readonly PersonalData[] {
  const numbers = findCertainNumbers(text);
  const names = namesIn(text, persons);
  return names.length === 0 ? numbers : [...numbers, ...names].sort((a, b) => a.from - b.from);
}

function namesIn(text: string, persons: readonly string[]): PersonalData[] {
  if (persons.length === 0) return [];
  const fold = foldText(text);
  return knownNamesIn(fold, persons).map(({ from, to }) => ({
    kind: 'NAME',
    certainty: 'CERTAIN',
    from: fold.startOf(from),
    to: fold.endOf(to - 1),
  }));
}
