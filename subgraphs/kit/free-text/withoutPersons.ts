import {
  findCertainNumbers,
  findPersonsNames,
  knownNamesIn,
  markText,
  type PersonalData,
} from '@credit-hub/schema';
import { LRUCache } from 'lru-cache';
import { isPublicVocabulary } from './publicVocabulary.ts';

/** What of persons stands in a published text, as far as the text alone tells. */
type Seen = {
  readonly numbers: readonly PersonalData[];
  readonly names: readonly PersonalData[];
  readonly isPublic: boolean;
};

/** Offices, laws and kinds of violation are published again and again. In characters of text. */
const seen = new LRUCache<string, Seen>({
  maxSize: 1_000_000,
  sizeCalculation: (_, text) => text.length + 64,
});

function look(text: string): Seen {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const numbers = findCertainNumbers(text);
  const isPublic = numbers.length === 0 && isPublicVocabulary(text);
  const fresh = { numbers, names: isPublic ? [] : findPersonsNames(text, 'PUBLISHED'), isPublic };
  seen.set(text, fresh);
  return fresh;
}

/** A published text without the numbers of persons; what may only be one stays, for serial numbers are published. */
export function withoutPersonsNumbers(text: string): string {
  const { numbers } = look(text);
  return numbers.length === 0 ? text : markText(text, numbers);
}

/**
 * A published text without the numbers and names of persons.
 *
 * @param persons names that the text's own row knows; asked for only where the text may name somebody
 */
export function withoutPersons(text: string, persons: () => readonly string[]): string {
  const { numbers, names, isPublic } = look(text);
  if (isPublic) return text;
  const known = knownNamesIn(text, persons()).map(({ from, to }) => ({ kind: 'NAME', from, to }) as const);
  return numbers.length + names.length + known.length === 0
    ? text
    : markText(text, [...numbers, ...names, ...known]);
}
