import { foldText, knownNamesIn, markStretches } from '@credit-hub/schema';

const mark = '[姓名]';

/** The text with every one of the names taken out, however it is written (`knownNamesIn`); of two the longest that fits. */
export function redactNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const fold = foldText(text);
  return markStretches(text, fold, knownNamesIn(fold, names), mark);
}
