/**
 * The unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, of which the ninth to the
 * seventeenth are an organization code with a check character of its own, GB 11714-1997.
 */

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// The administrative division is six digits (GB/T 2260).
const shape = new RegExp(`^[${alphabet}]{2}\\d{6}[${alphabet}]{10}$`);
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 32100-2015: the check character of the 17 characters before it. */
export function checkCharacterOfCreditCode(first17: string): string {
  const sum = weigh(first17, codeWeights, (character) => alphabet.indexOf(character));
  return alphabet[(31 - (sum % 31)) % 31] as string;
}

/** GB 11714-1997: the check character of the 8 characters of an organization code (组织机构代码). */
export function checkCharacterOfOrganizationCode(first8: string): string {
  const remainder =
    11 - (weigh(first8, organizationWeights, (character) => Number.parseInt(character, 36)) % 11);
  if (remainder === 10) return 'X';
  return remainder === 11 ? '0' : String(remainder);
}

/** Whether the text is a code whose shape and both check characters are right. */
export function isUnifiedSocialCreditCode(text: string): boolean {
  return (
    hasShapeOfCreditCode(text) &&
    checkCharacterOfOrganizationCode(text.slice(8, 16)) === text[16] &&
    checkCharacterOfCreditCode(text.slice(0, 17)) === text[17]
  );
}

/**
 * Whether the text has the length and alphabet of a code. Some genuine early codes fail a check character;
 * the department that registered them answers them all the same.
 */
export function hasShapeOfCreditCode(text: string): boolean {
  return shape.test(text);
}

/** The code as it is written: upper case, without blanks around it; null when it is none. */
export function parseUnifiedSocialCreditCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return isUnifiedSocialCreditCode(code) ? code : null;
}

/**
 * A code with both check characters right, for demonstration data.
 *
 * @param prefix eight characters: registering department, kind of organization, administrative division
 * @param organization the eight characters of the organization code before its check character
 * @throws RangeError when a part has another length or alphabet
 */
export function makeUnifiedSocialCreditCode(prefix: string, organization: string): string {
  const first16 = prefix + organization;
  if (prefix.length !== 8 || organization.length !== 8 || !hasShapeOfCreditCode(`${first16}00`)) {
    throw new RangeError('a credit code is made from a prefix and an organization of eight characters each');
  }
  const first17 = first16 + checkCharacterOfOrganizationCode(organization);
  return first17 + checkCharacterOfCreditCode(first17);
}

function weigh(text: string, weights: readonly number[], worthOf: (character: string) => number): number {
  return weights.reduce((sum, weight, index) => sum + weight * worthOf(text[index] as string), 0);
}
