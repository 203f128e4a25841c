import { expect, test } from 'vitest';
import { parsePage, textOfPosition } from './page.ts';

const position = { decidedOn: '2026-03-31', id: 'PlLIHmyZawYeyp5k2Id_XL' };

test('a page is twenty facts from the newest unless told', () => {
  expect(parsePage({})).toEqual({ first: 20, after: null });
  expect(parsePage({ first: null, after: null })).toEqual({ first: 20, after: null });
});

test('the text of a position leads back to it', () => {
  expect(parsePage({ first: 500, after: textOfPosition(position) })).toEqual({ first: 500, after: position });
});

test.each([0, -1, 501, 1.5, Number.NaN])('a page of %d is refused, not cut', (first) => {
  expect(() => parsePage({ first })).toThrow(
    expect.objectContaining({ extensions: { code: 'INVALID_PAGE' } }),
  );
});

test.each([
  ['an empty text', ''],
  ['no position', 'abc'],
  ['a position without an identifier', '2026-03-31\n'],
  ['a position with something behind it', `2026-03-31\nabc\n' or 1=1`],
  ['a day that is none', '2026-3-1\nabc'],
])('%s is no place to read on from', (_, after) => {
  expect(() => parsePage({ after })).toThrow(
    expect.objectContaining({ extensions: { code: 'INVALID_CURSOR' } }),
  );
});
