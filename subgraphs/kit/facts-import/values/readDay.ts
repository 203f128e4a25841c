import { isCalendarDay } from '@credit-hub/schema';
import type { Cell } from '../cell.ts';
import type { Reader, Reading } from './reading.ts';
import { textOf } from './readText.ts';

// Departments export days with an empty time behind them.
const midnight = /[T ]0{1,2}:00(:00(\.0+)?)?$/;
const separated = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const joined = /^(\d{4})(\d{2})(\d{2})$/;
// Five digits are the days a spreadsheet counts: 10000 is 1927, 99999 is 2173.
const serial = /^\d{5}$/;
const millisecondsInDay = 86_400_000;
const serialZero = Date.UTC(1899, 11, 30);

/** A calendar day as `2026-03-31`, from what departments write for it: text, a date cell or a serial number. */
export const readDay: Reader = (cell: Cell): Reading => {
  if (cell instanceof Date) return dayOfInstant(cell);
  const reading = textOf(cell);
  if ('wrong' in reading || reading.value === null) return reading;
  return dayOfText(reading.value.replace(midnight, ''));
};

function dayOfText(text: string): Reading {
  if (serial.test(text)) return dayOfInstant(new Date(serialZero + Number(text) * millisecondsInDay));
  const separatedParts = separated.exec(text);
  const [year, month, day] = separatedParts
    ? [separatedParts[1], separatedParts[3], separatedParts[4]]
    : (joined.exec(text)?.slice(1) ?? []);
  const calendarDay = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isCalendarDay(calendarDay) ? { value: calendarDay } : { wrong: 'DATE_INVALID' };
}

/** A date cell has no zone: the reader of spreadsheets gives its day in UTC. A time of day is no day. */
function dayOfInstant(instant: Date): Reading {
  const time = instant.getTime();
  if (Number.isNaN(time) || time % millisecondsInDay !== 0) return { wrong: 'DATE_INVALID' };
  const calendarDay = instant.toISOString().slice(0, 10);
  return isCalendarDay(calendarDay) ? { value: calendarDay } : { wrong: 'DATE_INVALID' };
}
