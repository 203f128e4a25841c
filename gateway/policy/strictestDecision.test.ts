import { expect, test } from 'vitest';
import { type FieldDecision, strictestDecision } from './strictestDecision.ts';

const clear: FieldDecision = { form: 'CLEAR', rule: 'c', basis: [] };
const name: FieldDecision = { form: 'MASKED', by: 'personName', rule: 'n', basis: [] };
const text: FieldDecision = { form: 'MASKED', by: 'freeText', rule: 't', basis: [] };
const pseudonym: FieldDecision = { form: 'PSEUDONYM', rule: 'p', basis: [] };
const denied: FieldDecision = { form: 'DENIED', reason: 'NEVER', rule: null };
const differ: FieldDecision = { form: 'DENIED', reason: 'FORMS_DIFFER', rule: null };

const cases: [string, FieldDecision, FieldDecision, FieldDecision][] = [
  ['a mask is stricter than clear', clear, name, name],
  ['a denial is stricter than a mask', name, denied, denied],
  ['two masks that tell different things leave nothing', name, text, differ],
  ['a mask and a pseudonym leave nothing', pseudonym, text, differ],
  ['what is alike stays', name, name, name],
];

test.each(cases)('%s, in either order', (_, a, b, expected) => {
  expect([strictestDecision(a, b), strictestDecision(b, a)]).toEqual([expected, expected]);
});
