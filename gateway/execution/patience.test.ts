import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isItsDeadline, Patience } from './patience.ts';

/** For one answer, on a clock of the test's own. */
const patience = () => {
  let now = 5_000;
  const own = new Patience(() => now);
  return {
    at: (passed: number, department = 'tax', deadline = 3_000) => {
      now = 5_000 + passed;
      return own.for(department, deadline);
    },
    own,
  };
};

describe('a department is waited for, for one answer,', () => {
  test.each([
    [0, 3_000],
    [1_000, 2_000],
    [2_699, 301],
    [2_700, 300],
    [2_999, 300],
    [3_000, 300],
    [3_001, 299],
    [3_299, 1],
    [3_300, 0],
    [60_000, 0],
  ])('when it is asked %i ms after it began: %i ms', (passed, milliseconds) => {
    expect(patience().at(passed)).toBe(milliseconds);
  });

  test('not again, once it was in vain, and others still are', () => {
    const { at, own } = patience();
    own.ranOutFor('tax');
    expect([at(100, 'tax'), at(100, 'courts')]).toEqual([0, 2_900]);
  });

  test('for as long as its own deadline says', () => {
    expect([patience().at(1_000, 'tax', 500), patience().at(1_000, 'tax', 10_000)]).toEqual([0, 9_000]);
  });

  test('however often and whenever it is asked, never past its deadline and a tenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.array(fc.nat(70_000)), (deadline, times) => {
        const { at } = patience();
        for (const passed of times.sort((one, other) => one - other)) {
          const waited = at(passed, 'tax', deadline);
          expect(waited).toBeGreaterThanOrEqual(0);
          if (waited > 0) expect(passed + waited).toBeLessThanOrEqual(deadline * 1.1 + 1e-6);
        }
      }),
    );
  });
});

test.each([
  [3_000, true],
  [2_700, true],
  [2_699, false],
  [300, false],
])('that it did not answer in %i of 3000 ms says something of it: %s', (waited, says) => {
  expect(isItsDeadline(waited, 3_000)).toBe(says);
});
