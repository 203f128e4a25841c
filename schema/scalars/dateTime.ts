import { GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDay } from '../identifiers/calendarDay.ts';
import { badValue } from './badValue.ts';

// PostgreSQL writes a blank for `T` and may shorten the zone to `+08`.
const shape = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(\.\d{1,9})?(Z|[+-]\d{2}(?::?\d{2})?)$/;

/** An instant. It is held and answered in UTC with milliseconds; a text without a zone is no instant. */
export const dateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? fromDate(value) : parse(value)),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});

function parse(value: unknown): string {
  const parts = typeof value === 'string' ? shape.exec(value) : null;
  if (!parts || !isCalendarDay(parts[1] as string)) throw badValue('INVALID_DATE_TIME');
  const [, day, time, fraction = '', zone] = parts;
  return fromDate(new Date(`${day}T${time}${fraction.slice(0, 4)}${fullZone(zone as string)}`));
}

function fromDate(date: Date): string {
  if (Number.isNaN(date.getTime())) throw badValue('INVALID_DATE_TIME');
  return date.toISOString();
}

function fullZone(zone: string): string {
  if (zone === 'Z') return zone;
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}
