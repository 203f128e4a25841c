/** Numbers that stand in a text in base64 or hexadecimal: what comes out of decoding by chance is none. */
import type { PersonalData } from '../personalData.ts';
import { identityShape } from './identityNumbers.ts';
import { mobile } from './phones.ts';

/** A telephone number has 16 characters in base64, and 22 in hexadecimal. */
const token = /[A-Za-z0-9+/_-]{15,}={0,2}/g;
const hexadecimal = /^(?:[0-9a-f]{2})+$/i;
const onlyDigits = /^\d+$/;
const shortestInHexadecimal = 22;
const identity = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const telephone = /(?<!\d)1\d{10}(?!\d)/g;
/** Three groups of three digits, and eleven digits, as either writes them: no number is without, and little else is with. */
const digitsEncoded = /(?:[MNO][DTjz][AEIMQUYcgk][wxyz0-5]){3}|(?:3\d){11}/;
/** Whether a text has enough of either for any to be in it: in base64 there are letters, hexadecimal may do without. */
export const mayHoldEncoded = (digits: number, letters: number): boolean => letters >= 4 || digits >= 22;

/** Finds in the text as it was given. */
export function encodedNumbers(text: string): PersonalData[] {
  if (!digitsEncoded.test(text)) return [];
  return [...text.matchAll(token)].flatMap(({ 0: written, index }) => {
    const kind = kindIn(written);
    return kind === null ? [] : [{ kind, certainty: 'CERTAIN', from: index, to: index + written.length }];
  });
}

function kindIn(written: string): 'RESIDENT_ID' | 'PHONE' | null {
  for (const decoded of decodings(written)) {
    if (decoded.match(identity)?.some((one) => identityShape(one.toUpperCase()) === 'CHECKED'))
      return 'RESIDENT_ID';
    if (decoded.match(telephone)?.some((one) => mobile.test(one))) return 'PHONE';
  }
  return null;
}

/** What stands before the token without a gap moves where its groups of four begin. */
function* decodings(written: string): Iterable<string> {
  if (onlyDigits.test(written) && written.length < shortestInHexadecimal) return;
  if (hexadecimal.test(written)) yield Buffer.from(written, 'hex').toString('latin1');
  for (let skipped = 0; skipped < 4; skipped += 1)
    yield Buffer.from(written.slice(skipped), 'base64').toString('latin1');
}
