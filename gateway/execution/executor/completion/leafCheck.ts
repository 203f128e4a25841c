import { type GraphQLLeafType, isEnumType } from 'graphql';

/** Whether a value that is not null may be answered for a scalar or enum. */
export type LeafCheck = (value: unknown) => boolean;

const builtIn: Readonly<Record<string, LeafCheck>> = {
  /** 32 bits: https://spec.graphql.org/October2021/#sec-Int */
  Int: (value) => typeof value === 'number' && (value | 0) === value,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  /** A number that JSON was read to with a loss is the ID of something else. */
  ID: (value) => typeof value === 'string' || Number.isSafeInteger(value),
};

const anything: LeafCheck = () => true;

/** Of a custom scalar that is written as text. */
export const anyText: LeafCheck = (value) => typeof value === 'string';

/** By name, what custom scalars may be. */
export type ScalarChecks = Readonly<Record<string, LeafCheck>>;

/** A custom scalar without a check may be any JSON: its meaning is the subgraph's. */
export function leafCheckOf(type: GraphQLLeafType, scalars: ScalarChecks): LeafCheck {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map((value) => value.name));
    return (value) => names.has(value);
  }
  return builtIn[type.name] ?? scalars[type.name] ?? anything;
}

const notText = new Set(['Int', 'Float', 'Boolean']);

/** Whether `leafCheckOf` is known to let every string pass. */
export function takesAnyText(type: GraphQLLeafType, scalars: ScalarChecks): boolean {
  if (scalars[type.name] !== undefined) return scalars[type.name] === anyText;
  return !isEnumType(type) && !notText.has(type.name);
}
