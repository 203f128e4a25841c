import { knownNamesIn, markNames } from '@credit-hub/schema/personal-data';

/** The text with every one of the names taken out, however it is written (`knownNamesIn`). */
export function redactNames(text: string, names: readonly string[]): string {
  return markNames(text, knownNamesIn(text, names));
}
