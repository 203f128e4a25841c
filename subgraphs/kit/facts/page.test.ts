import { expect, test } from 'vitest';
import { cursorOf, parsePage } from './page.ts';

const position = { decidedOn: '2026-03-31', id: 'PlLIHmyZawYeyp5k2Id_XL' };

test('a page is twenty facts from the newest unless told', () => {
  expect(parsePage({})).toEqual({ first: 20, after: null });
  expect(parsePage({ first: null, after: null })).toEqual({ first: 20, after: null });
});

test('a cursor leads back to its position', () => {
  expect(parsePage({ first: 500, after: cursorOf(position) })).toEqual({ first: 500, after: position });
});

test.each([0, -1, 501, 1.5, Number.NaN])('a page of %d is refused, not cut', (first) => {
  expect(() => parsePage({ first })).toThrow(
    expect.objectContaining({ extensions: { code: 'INVALID_PAGE' } }),
  );
});

const encoded = (text: string) => Buffer.from(text).toString('base64url');

test.each([
  ['an empty text', ''],
  ['no encoding of a position', 'abc'],
  ['a position without an identifier', encoded('2026-03-31\n')],
  ['a position with something behind it', encoded(`2026-03-31\nabc\n' or 1=1`)],
  ['a day that is none', encoded('2026-3-1\nabc')],
])('a cursor that is %s is refused', (_, after) => {
  expect(() => parsePage({ after })).toThrow(
    expect.objectContaining({ extensions: { code: 'INVALID_CURSOR' } }),
  );
});
