/**
 * The unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, of which the ninth to the
 * seventeenth are an organization code with a check character of its own, GB 11714-1997.
 */
import { isCalendarDay } from './calendarDay.ts';
import { namesOrganizationKind } from './organizationKinds.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// The administrative division is six digits (GB/T 2260).
const shape = new RegExp(`^[${alphabet}]{2}\\d{6}[${alphabet}]{10}$`);
/** What a character is worth, by its code unit. */
type Worths = Readonly<Uint8Array>;

const worthsOf = (characters: string): Worths => {
  const worths = new Uint8Array(128);
  for (const [worth, character] of [...characters].entries()) worths[character.charCodeAt(0)] = worth;
  return worths;
};
const worthInCode = worthsOf(alphabet);
const worthInOrganizationCode = worthsOf('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 32100-2015: the check character behind the first 17 characters. */
export function checkCharacterOfCreditCode(first17: string): string {
  const sum = weigh(first17, 0, codeWeights, worthInCode);
  return alphabet[(31 - (sum % 31)) % 31] as string;
}

/** GB 11714-1997: the check character of the 8 characters of an organization code (组织机构代码). */
export function checkCharacterOfOrganizationCode(first8: string): string {
  return checkCharacterOfOrganizationIn(first8, 0);
}

/** The same, of the 8 characters that stand from `start` on. */
function checkCharacterOfOrganizationIn(text: string, start: number): string {
  const remainder = 11 - (weigh(text, start, organizationWeights, worthInOrganizationCode) % 11);
  if (remainder === 10) return 'X';
  return remainder === 11 ? '0' : String(remainder);
}

/**
 * Whether the text is a code: shape, registering department and kind, and both check characters are right, and it is
 * nobody's identity number.
 */
export function isUnifiedSocialCreditCode(text: string): boolean {
  return (
    mayBeCreditCode(text) &&
    checkCharacterOfOrganizationIn(text, 8) === text[16] &&
    checkCharacterOfCreditCode(text) === text[17]
  );
}

/**
 * Whether the text can be a code, whatever its check characters say. Some genuine codes of before 2016 have one that is
 * wrong: the register that gave them out says which, and without its word such a text is none.
 */
export function mayBeCreditCode(text: string): boolean {
  return hasShapeOfCreditCode(text) && namesOrganizationKind(text) && !mayBeIdentityNumber(text);
}

/** Whether the text has the length and alphabet of a code. */
export function hasShapeOfCreditCode(text: string): boolean {
  return shape.test(text);
}

/** Whether the code is a sole trader's (个体工商户): its holder is a natural person. GB 32100-2015, table 1: 9 and 2. */
export function isSoleTraderCode(code: string): boolean {
  return code.startsWith('92');
}

const possibleIdentityNumber = /^\d{17}[\dX]$/;
const earliestBirthYear = 1870;

/**
 * Digits with a day of birth in their place: an identity number, or one with a slip in it, which is a person's all the
 * same. Hardly any code is written so: its division would end in 18, 19 or 20, and a day stand in its organization code.
 */
function mayBeIdentityNumber(text: string): boolean {
  if (!possibleIdentityNumber.test(text)) return false;
  const year = Number(text.slice(6, 10));
  return (
    year >= earliestBirthYear &&
    year <= 2099 &&
    isCalendarDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)
  );
}

/** The code as it is written: upper case, without blanks around it; null when it is none. */
export function parseUnifiedSocialCreditCode(text: string): string | null {
  if (isUnifiedSocialCreditCode(text)) return text;
  const code = text.trim().toUpperCase();
  return isUnifiedSocialCreditCode(code) ? code : null;
}

/** The same of what `mayBeCreditCode`: what its check characters leave open, its register says. */
export function parsePossibleCreditCode(text: string): string | null {
  if (mayBeCreditCode(text)) return text;
  const code = text.trim().toUpperCase();
  return mayBeCreditCode(code) ? code : null;
}

/**
 * A code with both check characters right, for demonstration data.
 *
 * @param prefix eight characters: registering department, kind of organization, administrative division
 * @param organization the eight characters of the organization code before its check character
 * @throws RangeError when a part has another length or alphabet, or no such department registers such a kind
 */
export function makeUnifiedSocialCreditCode(prefix: string, organization: string): string {
  const first16 = prefix + organization;
  const made = prefix.length === 8 && organization.length === 8 && hasShapeOfCreditCode(`${first16}00`);
  if (!made || !namesOrganizationKind(prefix)) {
    throw new RangeError('a credit code is made from a prefix and an organization of eight characters each');
  }
  const first17 = first16 + checkCharacterOfOrganizationCode(organization);
  return first17 + checkCharacterOfCreditCode(first17);
}

/** The sum of what the characters from `start` on are worth, each times its weight; a thousand codes are a request. */
function weigh(text: string, start: number, weights: readonly number[], worths: Worths): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++)
    sum += (weights[index] as number) * (worths[text.charCodeAt(start + index)] as number);
  return sum;
}
