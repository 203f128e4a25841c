/** What has the shape of a resident identity number (GB 11643-1999, and of 15 digits before it). */
import { isCalendarDay } from '../../identifiers/calendarDay.ts';
import { checkCharacterOfResidentIdNumber } from '../../identifiers/residentIdNumber.ts';

/**
 * GB/T 2260 provinces; 81 to 83 the residents of Hong Kong, Macao and Taiwan; 9 the permanent residence of foreigners (of
 * 2023), and the areas that demonstration data has.
 */
const area = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;
const firstYear = 1900;
/** Behind it a number with a wrong check is rather a serial that begins with a day than a child's. */
const lastYearUnchecked = 2012;
/** Numbers of 15 digits were given out until 1999; who was born before 1930 is hardly written about. */
const firstShortYear = 30;
const lastYear = 2035;

/** How much 18 characters look like an identity number. `CHECKED`: all is right; `DATED`: all but the check. */
export function identityShape(text: string): 'CHECKED' | 'DATED' | 'DATED_LATE' | null {
  const year = Number(text.slice(6, 10));
  if (year < firstYear || year > lastYear || !area.test(text)) return null;
  if (!isCalendarDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return null;
  if (checkCharacterOfResidentIdNumber(text.slice(0, 17)) === text[17]) return 'CHECKED';
  return year <= lastYearUnchecked ? 'DATED' : 'DATED_LATE';
}

/** The same for 15 digits, which have no check. */
export function shortIdentityShape(text: string): 'DATED' | 'DATED_LATE' | null {
  if (!area.test(text)) return null;
  if (!isCalendarDay(`19${text.slice(6, 8)}-${text.slice(8, 10)}-${text.slice(10, 12)}`)) return null;
  return Number(text.slice(6, 8)) >= firstShortYear ? 'DATED' : 'DATED_LATE';
}
