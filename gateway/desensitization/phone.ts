const hidden = '*'.repeat(11);

/**
 * Masks a telephone number to its last two digits: `*********78`. Whether it is a mobile or a landline
 * number, with or without country code, the answer has 11 characters.
 */
export function phone(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length < 7 ? hidden : `${'*'.repeat(9)}${digits.slice(-2)}`;
}
