import { expect, test } from 'vitest';
import { mendOfName } from './nearest.ts';

test.each([
  ['CreditFakt', ['CreditFact', 'Listing'], 'write CreditFact, or define CreditFakt'],
  ['Licens', ['License', 'Licence', 'Listing'], 'write License or Licence, or define Licens'],
  ['abcd', ['abce', 'abcf', 'abcg', 'abch'], 'write abce or abcf or abcg, or define abcd'],
  ['CreditFakt', ['Money', 'Date'], 'define CreditFakt'],
  ['CreditFakt', [], 'define CreditFakt'],
])('of %j among %j: %s', (name, known, mend) => {
  expect(mendOfName(name, new Set(known), `define ${name}`)).toBe(mend);
});
