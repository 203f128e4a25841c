import { isCalendarDay, mayBeCreditCode } from '@credit-hub/schema';
import {
  type GraphQLOutputType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: (value) => typeof value === 'string',
  String: (value) => typeof value === 'string',
  Int: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => typeof value === 'string' && isCalendarDay(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
  Money: (value) => typeof value === 'string' && /^-?\d+\.\d\d$/.test(value),
  UnifiedSocialCreditCode: (value) => typeof value === 'string' && mayBeCreditCode(value),
};

/** What is wrong with a value as its type has it, naming its place and never what it is; null where nothing is. */
export function flawOf(type: GraphQLOutputType, value: unknown, place: string): string | null {
  if (isNonNullType(type)) return value == null ? `${place} is null` : flawOf(type.ofType, value, place);
  if (value === null) return null;
  if (isListType(type)) {
    if (!Array.isArray(value)) return `${place} is no list`;
    return firstOf(value.map((item) => flawOf(type.ofType, item, place)));
  }
  if (isEnumType(type))
    return type.getValue(String(value)) === undefined ? `${place} is no ${type.name}` : null;
  if (isScalarType(type)) return (scalars[type.name]?.(value) ?? true) ? null : `${place} is no ${type.name}`;
  if (!isObjectType(type)) return null;
  const fields = type.getFields();
  return firstOf(
    Object.entries(value as object).map(([name, told]) => {
      const field = fields[name];
      return field === undefined ? null : flawOf(field.type, told, `${place}.${name}`);
    }),
  );
}

const firstOf = (flaws: readonly (string | null)[]): string | null =>
  flaws.find((flaw) => flaw !== null) ?? null;
