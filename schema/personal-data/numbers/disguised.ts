/**
 * Numbers that only their check or their grouping shows: written with letters that look like digits, with commas, or with
 * one and the same character between all digits. What is found here is certain, for it fits.
 */
import { identityShape, shortIdentityShape } from './identityNumbers.ts';
import { mobile } from './phones.ts';
import type { Found } from './runsOfDigits.ts';

const lookalikeRun = /(?<![A-Z0-9])(?=[A-Z]*\d)[0-9OILX](?:[ \-.·/()]?[0-9OILX]){10,}(?![A-Z0-9])/g;
const commaRun = /(?<!\d[,:;、|])(?<!\d)\d(?:[ ]?[,:;、|。]?[ ]?\d){10,}X?(?![,:;、|]?\d)/g;
/** 1啊3啊8啊…: at least as many as a telephone number has. */
const sameBetween = /(?<!\d)\d([^\d\0])\d(?:\1\d){9,}(?:\1?X)?/gu;
const anyLookalike = /[OIL]/;
const groupsOfMobile = /^1\d{2}[^\d]+\d{4}[^\d]+\d{4}$/;
const eachAlone = /^\d(?:[^\d]+\d){10}$/;

export function disguisedNumbers(read: string): Found[] {
  return [
    ...[...(anyLookalike.test(read) ? read.matchAll(lookalikeRun) : [])].flatMap(({ 0: text, index }) =>
      /[OIL]/.test(text) ? whole(text.replaceAll('O', '0').replaceAll(/[IL]/g, '1'), index, text.length) : [],
    ),
    ...[...read.matchAll(commaRun)].flatMap(({ 0: text, index }) => {
      const isOfMobile = groupsOfMobile.test(text) || eachAlone.test(text);
      return /[,:;、|。]/.test(text) ? whole(text, index, text.length, isOfMobile) : [];
    }),
    ...[...read.matchAll(sameBetween)].flatMap(({ 0: text, index }) => whole(text, index, text.length)),
  ];
}

function whole(text: string, from: number, length: number, mayBePhone = true): Found[] {
  const digits = text.replaceAll(/[^0-9X]/g, '');
  const to = from + length;
  if (mayBePhone && mobile.test(digits)) return [{ kind: 'PHONE', certainty: 'CERTAIN', from, to }];
  const shape =
    digits.length === 18 ? identityShape(digits) : digits.length === 15 ? shortIdentityShape(digits) : null;
  return shape === 'CHECKED' || shape === 'DATED'
    ? [{ kind: 'RESIDENT_ID', certainty: 'CERTAIN', from, to }]
    : [];
}
