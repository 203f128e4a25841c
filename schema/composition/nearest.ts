/** The names nearest to one that does not exist, for who misspelt it: `write CreditFact`. */
import { suggestionList } from 'graphql/jsutils/suggestionList.js';

const most = 3;

/** `write A or B`, and what else there is to do; only that where no name is near. */
export function mendOfName(name: string, known: Iterable<string>, otherwise: string): string {
  const near = suggestionList(name, [...known]).slice(0, most);
  return near.length === 0 ? otherwise : `write ${near.join(' or ')}, or ${otherwise}`;
}
