import { findPersonsNames } from './names/findPersonsNames.ts';
import { knownNamesIn } from './names/knownNames.ts';
import { findCertainNumbers } from './numbers/findPersonsNumbers.ts';
import type { PersonalData } from './personalData.ts';

/**
 * What of persons stands in a text that is to be published, where, and of which kind: a sender takes it out before the text
 * is taken. Only what is certain, so that no serial number, amount, day, credit code or name of a law is refused. No I/O.
 *
 * @param persons names that the text's own row knows: its legal representative, a natural person who is its party
 */
export function personalDataInPublishedText(
  text: string,
  persons: readonly string[] = [],
): readonly PersonalData[] {
  const known = knownNamesIn(text, persons).map(
    ({ from, to }): PersonalData => ({ kind: 'NAME', certainty: 'CERTAIN', from, to }),
  );
  const named = findPersonsNames(text, 'PUBLISHED').filter(({ certainty }) => certainty === 'CERTAIN');
  return [...findCertainNumbers(text), ...known, ...named].sort((a, b) => a.from - b.from);
}
