import { makeResidentIdNumber } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { readPublishedText } from './readPublishedText.ts';

const read = readPublishedText(256);
const number = makeResidentIdNumber('990000', '19900219', '917');

test.each([
  `当事人${number}违法`,
  `《条例》第${number}条`,
  `${number.slice(0, 6)} ${number.slice(6, 14)}-${number.slice(14)}`,
  number.replaceAll(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)),
  `7${number}`,
])('an identity number in a published text is refused: %#', (text) => {
  expect(read(text, 2018)).toEqual({ wrong: 'RESIDENT_ID_IN_PUBLISHED_TEXT' });
});

test.each(['《条例》第一百零八条', '云市监罚〔2026〕17号', 'JY13101150012345', '91000000MX0000019T'])(
  'a text without one is kept: %s',
  (text) => {
    expect(read(text, 2018)).toEqual({ value: text });
  },
);
