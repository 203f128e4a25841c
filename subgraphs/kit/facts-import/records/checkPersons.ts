import {
  findCertainNumbers,
  findPersonsNames,
  personalDataInPublishedText,
} from '@credit-hub/schema/personal-data';
import { LRUCache } from 'lru-cache';
import type { Field } from '../fields/field.ts';
import type { Breach, RecordValues } from './recordValues.ts';

type Published = NonNullable<Field['published']>;
type Found = Breach['code'] | null;

/**
 * What is answered to everyone as it stands holds nothing of a person: no number, and no name. A name that the row does
 * not know is found by what stands around it, and now and then a word is taken for one.
 *
 * @param namesChecked whether someone looked, and what is taken for a name is none
 */
export function checkPersons(
  prefix: 'XK' | 'CF',
  fields: readonly Field[],
  values: RecordValues,
  namesChecked: boolean,
): Breach[] {
  const breaches: Breach[] = [];
  const representative = values.get(representativeOf[prefix]);
  for (const { code: field, published } of fields) {
    const text = published && values.get(field);
    if (!text) continue;
    const code = personIn(text, published, representative);
    if (code !== null && !(namesChecked && code === 'PERSON_NAME_POSSIBLE')) breaches.push({ field, code });
  }
  return breaches;
}

const representativeOf = { XK: 'XK_FRDB', CF: 'CF_FRDB' } as const;

/** Authorities, laws and kinds of violation come again in row after row: what was found in them, by how they are published. */
const looked = {
  ORGANIZATION: new LRUCache<string, { found: Found }>({ max: 10_000 }),
  TEXT: new LRUCache<string, { found: Found }>({ max: 10_000 }),
};

/** @param representative a person whom the row names */
export function personIn(text: string, published: Published, representative: string | undefined): Found {
  if (representative !== undefined && text.includes(representative)) {
    if (personalDataInPublishedText(text, [representative]).length > 0) return 'PERSON_IN_PUBLISHED_TEXT';
  }
  // Serial numbers hardly ever come again.
  if (published === 'NUMBER') return findCertainNumbers(text).length > 0 ? 'PERSON_IN_PUBLISHED_TEXT' : null;
  const before = looked[published].get(text);
  if (before) return before.found;
  const found = strangerIn(text, published);
  looked[published].set(text, { found });
  return found;
}

/** What of a person stands in a text, whoever its row is about. */
function strangerIn(text: string, published: Published): Found {
  if (personalDataInPublishedText(text).length > 0) return 'PERSON_IN_PUBLISHED_TEXT';
  // The name of an organization begins like a person's as often as not.
  if (published === 'ORGANIZATION') return null;
  return findPersonsNames(text, 'PUBLISHED').length > 0 ? 'PERSON_NAME_POSSIBLE' : null;
}
