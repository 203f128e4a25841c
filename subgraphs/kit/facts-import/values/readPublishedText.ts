import { isResidentIdNumber } from '@credit-hub/schema';
import type { Reader } from './reading.ts';
import { readText } from './readText.ts';

const possibleNumber = /(?=(\d{17}[\dX]))/g;

/** Whether a resident identity number with its right check character stands anywhere in the text, however spaced. */
const holdsResidentIdNumber = (text: string): boolean => {
  const plain = text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
  return [...plain.matchAll(possibleNumber)].some(([, number]) => isResidentIdNumber(number ?? ''));
};

/** Text of a column that is answered to everyone as it stands, so that nobody's identity number may stand in it. */
export const readPublishedText =
  (longestInCharacters: number): Reader =>
  (cell, standard) => {
    const reading = readText(longestInCharacters)(cell, standard);
    if ('wrong' in reading || reading.value === null) return reading;
    return holdsResidentIdNumber(reading.value) ? { wrong: 'RESIDENT_ID_IN_PUBLISHED_TEXT' } : reading;
  };
