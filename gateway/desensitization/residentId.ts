const identityNumber = /^(?:\d{17}[\dXx]|\d{15})$/;
const hidden = '*'.repeat(18);

/**
 * Masks a resident identity number (GB 11643) to its first and last character: `1****************X`.
 * With more digits kept the check digit gives the birth date back: 6 + 4 kept leave 2,690 of 29,585 dates.
 * The answer always has 18 characters, so it does not tell an old number of 15 digits from a new one. What is
 * no identity number (a sole trader's old tax number embeds one) is hidden whole.
 */
export function residentId(number: string): string {
  const compact = number.trim();
  if (!identityNumber.test(compact)) return hidden;
  return `${compact[0]}${'*'.repeat(16)}${compact.slice(-1)}`;
}
