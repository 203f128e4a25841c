import { expect, test } from 'vitest';
import { heldOf, keyOfHeld, nothingHeld } from './held.ts';
import { standingIn } from './standingIn.ts';

test('each subject is stood to as is held towards it, and one that nobody looked up as to nobody', () => {
  const consented = heldOf(['CONSENT'], ['EVALUATION']);
  const standingTo = standingIn(
    new Map([
      ['one', consented],
      ['other', nothingHeld],
    ]),
  );
  expect(['one', 'other', 'third', null, undefined].map(standingTo)).toEqual(
    [consented, nothingHeld, nothingHeld, nothingHeld, nothingHeld].map(keyOfHeld),
  );
});
