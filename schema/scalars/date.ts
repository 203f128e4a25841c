import { GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDay } from '../identifiers/calendarDay.ts';
import { badValue } from './badValue.ts';

/** A calendar day as text. A JavaScript `Date` is refused: it is an instant, and its day depends on the zone. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});

function parse(value: unknown): string {
  if (typeof value === 'string' && isCalendarDay(value)) return value;
  throw badValue('INVALID_DATE');
}
