import { findPersonsNumbers, markText } from '@credit-hub/schema';

/**
 * Replaces in hand-written text whatever is or may be a person's number, account, address of mail or home address by a
 * constant mark (`findPersonsNumbers` says what is found, and what is not). Rather a serial number too much than one
 * number left. Names stay: who reads this form reads names.
 */
export function freeText(text: string): string {
  const marked = markText(text, findPersonsNumbers(text));
  // What is left of a long number beside a mark may be one itself.
  return marked === text ? text : freeText(marked);
}
