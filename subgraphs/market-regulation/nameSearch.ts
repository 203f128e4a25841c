/**
 * Search by a part of a name. Chinese names have no words to index, so each pair of neighbouring characters is
 * one; PostgreSQL's own trigrams would find nothing for the two characters most people type.
 */

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The name as it is compared: width, case and blanks do not matter. The stored name is never changed. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().replaceAll(/\s+/gu, '');
}

/** Each pair of neighbouring characters of a key, once. */
export function namePairs(key: string): string[] {
  const characters = [...graphemes.segment(key)].map(({ segment }) => segment);
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))];
}
