import { afterEach, expect, test } from 'vitest';
import { createLateness, createShedding, defaultShedding, type Shedding } from './shedding.ts';

let shedding: Shedding;
afterEach(() => shedding?.stop());

const overloaded = expect.objectContaining({
  code: 'OVERLOADED',
  status: 503,
  extensions: expect.objectContaining({ retryAfter: expect.any(Number) }),
});

test('as many requests are under way as may be, and the next is refused until one ends', () => {
  shedding = createShedding({ ...defaultShedding, mostUnderWay: 2 });
  const endFirst = shedding.enter();
  shedding.enter();
  expect(shedding.overloaded).toBe(true);
  expect(() => shedding.enter()).toThrow(overloaded);
  endFirst();
  expect(shedding.overloaded).toBe(false);
  expect(() => shedding.enter()).not.toThrow();
});

test('a request ends once, however often it is said', () => {
  shedding = createShedding({ ...defaultShedding, mostUnderWay: 2 });
  const end = shedding.enter();
  shedding.enter();
  end();
  end();
  expect(shedding.underWay).toBe(1);
});

test.each([
  ['one late window', [300, 10, 300, 10], [false, false, false, false]],
  ['late windows in a row', [300, 300, 300, 10], [false, true, true, false]],
  ['nothing measured', [Number.NaN, Number.NaN], [false, false]],
])('the loop is overloaded while it stays late: %s', (_, delays, expected) => {
  const isLate = createLateness(200);
  expect(delays.map(isLate)).toEqual(expected);
});
