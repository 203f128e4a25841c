import { markStretches } from '@credit-hub/schema';
import { type AmountCertainty, amountsInText } from './amountsInText.ts';
import { freeText } from './freeText.ts';
import { freeTextWithoutNames } from './freeTextWithoutNames.ts';

const mark = '[金额]';

/**
 * What `freeTextWithoutNames` takes out, and amounts of money, for those who read the amounts of the fact in bands or not
 * at all. An amount that says that it is one goes first, while its units are not yet taken for somebody's name; what may
 * be an amount goes behind persons' numbers, so that these keep the mark that tells what they were.
 */
export function freeTextWithoutNamesOrAmounts(text: string): string {
  const stated = withoutAmounts(text, 'STATED');
  return freeTextWithoutNames(withoutAmounts(freeText(stated), 'ANY'));
}

function withoutAmounts(text: string, certainty: AmountCertainty): string {
  const { read, amounts } = amountsInText(text, certainty);
  return markStretches(text, read, amounts, mark);
}
