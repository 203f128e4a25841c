import { expect, test } from 'vitest';
import { type Comparison, compareForms, type Form, formNamed, nameOfForm } from './form.ts';

/** Every form that a value may leave in, in words. */
const words = [
  'CLEAR',
  'MASKED by residentId',
  'MASKED by personName',
  'MASKED by phone',
  'MASKED by address',
  'MASKED by bankAccount',
  'MASKED by freeText',
  'MASKED by freeTextWithoutNames',
  'MASKED by freeTextWithoutNamesOrAmounts',
  'BANDED by amount',
  'PSEUDONYM',
];
const formOf = (text: string): Form => formNamed(text) ?? { form: 'DENIED' };

test.each(words)('%s is the name of a form, and its own', (text) => {
  expect(nameOfForm(formOf(text))).toBe(text);
});

test('a form is read into its parts', () => {
  expect(['CLEAR', 'MASKED by phone', 'BANDED by amount', 'PSEUDONYM'].map(formNamed)).toEqual([
    { form: 'CLEAR' },
    { form: 'MASKED', by: 'phone' },
    { form: 'BANDED', by: 'amount' },
    { form: 'PSEUDONYM' },
  ]);
});

test.each([
  'DENIED',
  'MASKED',
  'MASKED by amount',
  'BANDED',
  'BANDED by phone',
  'clear',
  'CLEAR ',
  'PSEUDONYM by phone',
  '',
])('%j names no form', (text) => {
  expect(formNamed(text)).toBeNull();
});

/** Of the forms between whole and nothing, those of which one takes out all that another does, and more. */
const stricter: [string, string][] = [
  ['MASKED by freeTextWithoutNames', 'MASKED by freeText'],
  ['MASKED by freeTextWithoutNamesOrAmounts', 'MASKED by freeText'],
  ['MASKED by freeTextWithoutNamesOrAmounts', 'MASKED by freeTextWithoutNames'],
];

function expected(a: string, b: string): Comparison {
  if (a === b) return 'EQUAL';
  if (a === 'DENIED' || b === 'CLEAR') return 'STRICTER';
  if (b === 'DENIED' || a === 'CLEAR') return 'LOOSER';
  if (stricter.some(([one, other]) => one === a && other === b)) return 'STRICTER';
  return stricter.some(([one, other]) => one === b && other === a) ? 'LOOSER' : 'INCOMPARABLE';
}

const all = [...words, 'DENIED'];
test.each(all)('%s is compared with each form, itself and a denial among them', (a) => {
  expect(all.map((b) => [b, compareForms(formOf(a), formOf(b))])).toEqual(
    all.map((b) => [b, expected(a, b)]),
  );
});
