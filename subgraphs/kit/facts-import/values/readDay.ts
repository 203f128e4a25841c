import { isCalendarDay } from '@credit-hub/schema/identifiers';
import type { Cell } from '../cell.ts';
import type { Reader, Reading } from './reading.ts';
import { textOf } from './readText.ts';

/** No department decided before there was one; what lies before is a slip, or a day that a program made of nothing. */
const earliestDay = '1949-10-01';
const millisecondsInDay = 86_400_000;
const millisecondsInMinute = 60_000;
const beijingIsAheadInMinutes = 480;

/** A calendar day as `2026-03-31`, from what departments write for it: text, a date cell or a serial number. */
export const readDay: Reader = (cell: Cell, { date1904 }): Reading => {
  if (cell instanceof Date) return told(dayOfInstant(cell.getTime()));
  const reading = textOf(cell);
  if ('wrong' in reading || reading.value === null) return reading;
  if (typeof cell === 'number') return told(dayOfNumber(cell, date1904));
  return told(dayOfText(reading.value, date1904));
};

/** What the standard writes for a validity without end: 长期 is 2099/12/31 there. */
const endlessDay = '2099-12-31';
const endless = /^(?:长期|永久|永续|终身|无期限|无固定期限|不限期)(?:有效|公示)?$/u;
const isEndless = (cell: Cell): boolean => typeof cell === 'string' && endless.test(cell.trim());

/** The same of the last day of a validity, which may have no end (长期). */
export const readLastDay: Reader = (cell, context) =>
  isEndless(cell) ? { value: endlessDay } : readDay(cell, context);

/** The same of the last day of a publication; 长期 names none, as an empty cell does. */
export const readLastDayOfPublication: Reader = (cell, context) =>
  isEndless(cell) ? { value: null } : readDay(cell, context);

const told = (day: string | null): Reading =>
  day !== null && isCalendarDay(day) && day >= earliestDay ? { value: day } : { wrong: 'DATE_INVALID' };

const separated = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const joined = /^(\d{4})(\d{2})(\d{2})$/;
const joinedWithTime = /^(\d{4})(\d{2})(\d{2})([01]\d|2[0-3])[0-5]\d[0-5]\d$/;
const named =
  /^([\d〇○零一二三四五六七八九]{4})年([\d〇零一二三四五六七八九十]{1,3})月([\d〇零一二三四五六七八九十]{1,3})[日号]?$/u;
// Five digits are the days a spreadsheet counts: 10000 is 1927, 99999 is 2173.
const serial = /^\d{5}$/;
const withTime =
  /^(.*?[\d日号])\s*[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?(?:\d{2})?)?$/u;

const asStored = /^\d{4}-\d{2}-\d{2}$/;

function dayOfText(text: string, date1904: boolean): string | null {
  if (asStored.test(text)) return text;
  const written = text
    .normalize('NFKC')
    .replaceAll(/\s*([-/.年月])\s*/gu, '$1')
    .replaceAll(/\s+([日号])/gu, '$1')
    .replaceAll(/\s*\(?(?:星期|周)[一二三四五六日天]\)?\s*/gu, ' ')
    .replaceAll(/\s*(?:上午|下午|凌晨|早上|晚上)\s*/gu, ' ')
    .replace(/^(\d{4}\.\d{1,2}\.\d{1,2})\.$/u, '$1')
    .replace(/(\d{1,2})[时点](\d{1,2})分?(?:\d{1,2}秒)?$/u, ' $1:$2')
    .trim();
  const timed = withTime.exec(written);
  if (!timed) return dayOfWords(written, date1904);
  const [, words = '', hour, minute, second = '0', zone] = timed;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const day = dayOfWords(words, date1904);
  return day === null || zone === undefined
    ? day
    : dayInBeijing(day, Number(hour) * 60 + Number(minute), zone);
}

function dayOfWords(words: string, date1904: boolean): string | null {
  // Text that is digits alone was not written by the workbook: whose days it counts cannot be known.
  if (serial.test(words)) return date1904 ? null : dayOfSerial(Number(words), false);
  const [, year, , month, day] = separated.exec(words) ?? [];
  if (year !== undefined) return dayOf(year, month, day);
  const digits = joined.exec(words) ?? joinedWithTime.exec(words);
  if (digits) return dayOf(digits[1], digits[2], digits[3]);
  const parts = named.exec(words);
  return parts ? dayOf(yearOfWords(parts[1]), numberOfWords(parts[2]), numberOfWords(parts[3])) : null;
}

const dayOf = (year = '', month = '', day = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const numerals = '〇一二三四五六七八九';
const digitOf = (character: string): string => {
  const digit = numerals.indexOf(character.replace(/[○零]/u, '〇'));
  return digit < 0 ? character : String(digit);
};

/** 二〇二六 is read digit by digit. */
const yearOfWords = (text = ''): string => [...text].map(digitOf).join('');

/** 三十一, 十二 or 12; what is no number of two digits gives a text that is none. */
function numberOfWords(text = ''): string {
  if (!text.includes('十')) return [...text].map(digitOf).join('');
  const parts = /^([二三])?十([一二三四五六七八九])?$/u.exec(text);
  return parts ? `${digitOf(parts[1] ?? '一')}${digitOf(parts[2] ?? '〇')}` : '';
}

/** The day in Beijing at an instant: half past eleven at night in Greenwich is tomorrow there. */
function dayInBeijing(day: string, minutes: number, zone: string): string | null {
  if (!isCalendarDay(day)) return null;
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  const ahead = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) : 0;
  const instant = Date.parse(day) + (minutes - ahead + beijingIsAheadInMinutes) * millisecondsInMinute;
  return dayOfInstant(instant);
}

/** A number in a cell: 20260331, or days since the workbook's zero, with the time of day behind the point. */
function dayOfNumber(number: number, date1904: boolean): string | null {
  if (Number.isInteger(number) && joined.test(String(number))) return dayOfWords(String(number), date1904);
  return number >= 10_000 && number < 100_000 ? dayOfSerial(number, date1904) : null;
}

const zeroOf1900 = Date.UTC(1899, 11, 30);
const zeroOf1904 = Date.UTC(1904, 0, 1);

const dayOfSerial = (days: number, date1904: boolean): string | null =>
  dayOfInstant((date1904 ? zeroOf1904 : zeroOf1900) + Math.floor(days) * millisecondsInDay);

/** A date cell has no zone: the reader of spreadsheets gives its day in UTC. */
function dayOfInstant(instant: number): string | null {
  if (Number.isNaN(instant) || Math.abs(instant) > 8.64e15) return null;
  return new Date(instant).toISOString().slice(0, 10);
}
