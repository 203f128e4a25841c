import { isCalendarDay } from '@credit-hub/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { current, of1904 } from '../testing/readingContext.ts';
import { readDay, readLastDay, readLastDayOfPublication } from './readDay.ts';

test.for([
  ['2026-03-31', '2026-03-31'],
  ['2026/3/31', '2026-03-31'],
  ['2026/03/31', '2026-03-31'],
  ['20260331', '2026-03-31'],
  ['2026-03-31 00:00:00', '2026-03-31'],
  ['2026/3/31 0:00', '2026-03-31'],
  ['46112', '2026-03-31'],
  [46112, '2026-03-31'],
  [new Date('2026-03-31T00:00:00Z'), '2026-03-31'],
  ['2099-12-31', '2099-12-31'],
  ['2026.3.31', '2026-03-31'],
  ['2026年3月31日', '2026-03-31'],
  ['2026年03月31日', '2026-03-31'],
  ['2026 年 3 月 31 日', '2026-03-31'],
  ['二〇二六年三月三十一日', '2026-03-31'],
  ['二○二六年十月十二日', '2026-10-12'],
  ['２０２６－０３－３１', '2026-03-31'],
  ['2026-03-31 08:30', '2026-03-31'],
  ['2026-03-31 08:30:15.123', '2026-03-31'],
  ['2026-03-31T08:30:00', '2026-03-31'],
  ['2026年3月31日8时30分', '2026-03-31'],
  ['20260331083000', '2026-03-31'],
  // A day begins eight hours earlier in Beijing than in Greenwich.
  ['2026-03-31T15:59:59Z', '2026-03-31'],
  ['2026-03-31T16:00:00Z', '2026-04-01'],
  ['2026-03-31T00:00:00+08:00', '2026-03-31'],
  ['2026-03-31T23:00:00-0500', '2026-04-01'],
  [46112.354, '2026-03-31'],
  [20260331, '2026-03-31'],
  [new Date('2026-03-31T08:30:00Z'), '2026-03-31'],
  ['1949-10-01', '1949-10-01'],
  ['  ', null],
  ['无', null],
  ['/', null],
  [null, null],
] as const)('%s is the day %s', ([cell, value]) => {
  expect(readDay(cell, current)).toEqual({ value });
});

test.for([
  '2026-02-30',
  '2025-02-29',
  '2026-3/31',
  '31.3.2026',
  '2026-13-01',
  '26-03-31',
  '2026-03-31 25:30',
  '2026-03-31 08:61',
  '2026年2月30日',
  '二〇二六年三月三十二日',
  '2026年三十月一日',
  '0200-01-05',
  '1900-01-01',
  '1949-09-30',
  '2026-03',
  '3/31/2026',
  '长期',
  '202603311',
  '4611',
  '46112.5',
  0.5,
  1e9,
  new Date(Number.NaN),
])('%s is no day', (cell) => {
  expect(readDay(cell, current)).toEqual({ wrong: 'DATE_INVALID' });
});

test('a day is read as the day it is, or as none at all', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{4}[-/]?\d{1,2}[-/]?\d{1,2}$/), (text) => {
      const reading = readDay(text, current);
      if ('wrong' in reading || reading.value === null) return;
      expect(isCalendarDay(reading.value)).toBe(true);
    }),
  );
});

test('a day is the same however it is written', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  const wide = (text: string) =>
    text.replaceAll(/[\d/.-]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));
  const writings: ((year: string, month: string, date: string) => string | Date)[] = [
    (...parts) => parts.join('-'),
    (...parts) => parts.join('/'),
    (...parts) => parts.join('.'),
    (...parts) => parts.join(''),
    (...parts) => wide(parts.join('-')),
    (...parts) => parts.map(Number).join('/'),
    (year, month, date) => `${year}年${Number(month)}月${Number(date)}日`,
    (...parts) => `${parts.join('-')} 00:00:00`,
    (...parts) => `${parts.join('-')}T23:59:59.999+08:00`,
    (...parts) => `  ${parts.map(Number).join('-')} 9:05`,
    (...parts) => new Date(`${parts.join('-')}T12:00:00Z`),
  ];
  fc.assert(
    fc.property(day, fc.constantFrom(...writings), (date, write) => {
      const value = date.toISOString().slice(0, 10);
      const [year = '', month = '', dayOfMonth = ''] = value.split('-');
      expect(readDay(write(year, month, dayOfMonth), current)).toEqual({ value });
    }),
  );
});

test('a number is a day since 1904 where the workbook says so, and text in such a workbook is none', () => {
  expect(readDay(46112 - 1462, of1904)).toEqual({ value: '2026-03-31' });
  expect(readDay('44650', of1904)).toEqual({ wrong: 'DATE_INVALID' });
  expect(readDay('2026-03-31', of1904)).toEqual({ value: '2026-03-31' });
});

test('a validity without end is the last day that the standard writes for it, a publication without end names none', () => {
  expect(readLastDay('长期', current)).toEqual({ value: '2099-12-31' });
  expect(readLastDay(' 永久有效', current)).toEqual({ value: '2099-12-31' });
  expect(readLastDay('2027-03-31', current)).toEqual({ value: '2027-03-31' });
  expect(readLastDayOfPublication('长期', current)).toEqual({ value: null });
});
