/** The resident identity number (公民身份号码), GB 11643-1999: area, day of birth, sequence, check character. */
import { isCalendarDay } from './calendarDay.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** ISO 7064 MOD 11-2: the check character of the 17 digits before it. */
export function checkCharacterOfResidentIdNumber(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters[sum % 11] as string;
}

/** Whether the text is an identity number of 18 characters with a real day of birth and the right check. */
export function isResidentIdNumber(text: string): boolean {
  return (
    /^\d{17}[\dX]$/.test(text) &&
    isCalendarDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`) &&
    checkCharacterOfResidentIdNumber(text.slice(0, 17)) === text[17]
  );
}

/**
 * An identity number with the right check, for demonstration data.
 *
 * @param area six digits; demonstration data takes an area that was never given out, such as `990000`
 * @param birth eight digits, a real day: `19800229`
 * @param sequence three digits
 * @throws RangeError when the parts do not make an identity number
 */
export function makeResidentIdNumber(area: string, birth: string, sequence: string): string {
  const first17 = area + birth + sequence;
  const number = first17 + checkCharacterOfResidentIdNumber(first17);
  if (area.length !== 6 || birth.length !== 8 || !isResidentIdNumber(number)) {
    throw new RangeError(
      'an identity number is made from six, eight and three digits with a real day of birth',
    );
  }
  return number;
}

/**
 * The number as it is compared with others: 18 characters, whatever separators, width or case it was written with; one of
 * the 15 digits of before 1999 with its century and its check character. Null for what is no identity number: who is told
 * from whom by a number that nobody has would be told wrongly.
 */
export function comparableResidentIdNumber(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}·.]/gu, '')
    .toUpperCase();
  const whole = /^\d{15}$/.test(plain) ? ofEighteen(plain) : plain;
  return isResidentIdNumber(whole) ? whole : null;
}

/** Numbers of 15 digits were given to those born in the twentieth century, but for a few hundred of the nineteenth. */
function ofEighteen(number: string): string {
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  return first17 + checkCharacterOfResidentIdNumber(first17);
}
