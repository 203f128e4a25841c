import fc from 'fast-check';
import { buildASTSchema, Kind, parse, print, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { consistentDefinitions, withArguments, withInputFields } from './consistentDefinitions.ts';
import { withoutEmptyLists } from './fixture/withoutEmptyLists.ts';

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const mended = (sdl: string) =>
  consistentDefinitions(parse(sdl, { noLocation: true }).definitions)
    .map(print)
    .join('\n');
/** As it is printed, so that spaces do not matter. */
const expected = (sdl: string) => (sdl === '' ? '' : parse(sdl).definitions.map(print).join('\n'));

const cases: Record<string, [before: string, after: string]> = {
  'what hangs together stays as it is': [
    `"A description." interface Fact { id: ID! of(unit: Unit = A, day: Date): String }
     type Penalty implements Fact { id: ID! of(unit: Unit = A, day: Date, more: Filter): String }
     union Anything = Penalty enum Unit { A } scalar Date
     input Filter { unit: Unit, either: [Filter!], text: String! number: Int, share: Float, is: Boolean }
     type Query { facts: [[Fact!]]! any: Anything }`,
    `"A description." interface Fact { id: ID! of(unit: Unit = A, day: Date): String }
     type Penalty implements Fact { id: ID! of(unit: Unit = A, day: Date, more: Filter): String }
     union Anything = Penalty enum Unit { A } scalar Date
     input Filter { unit: Unit, either: [Filter!], text: String! number: Int, share: Float, is: Boolean }
     type Query { facts: [[Fact!]]! any: Anything }`,
  ],
  'a field of a type that is gone goes, within lists and non-nulls, too': [
    'type Query { a: Gone b: [Gone!]! c: String }',
    'type Query { c: String }',
  ],
  'an argument of a type that is gone goes': [
    'type Query { a(gone: Gone, stays: Int): String b(gone: [Gone!]): String }',
    'type Query { a(stays: Int): String b: String }',
  ],
  'a field that needs an argument of a type that is gone goes': [
    'type Query { a(gone: Gone!): String b(gone: [Gone]!, stays: Int): String c: String }',
    'type Query { c: String }',
  ],
  'an argument that is needed and has a default may go alone': [
    'type Query { a(gone: Gone! = B): String }',
    'type Query { a: String }',
  ],
  'a type without a field goes, and with it what answers with it': [
    'type Query { a: Empty b: String } type Empty { gone: Gone }',
    'type Query { b: String }',
  ],
  'a type that declares no field goes': [
    'type Query { a: Empty b: String } type Empty',
    'type Query { b: String }',
  ],
  'what hangs on it over several steps goes step by step': [
    'type Query { a: First b: String } type First { a: Second } type Second { a: Third } type Third { gone: Gone }',
    'type Query { b: String }',
  ],
  'of all of it nothing may be left': ['type Query { a: First } type First { a: Gone }', ''],
  'an input without a field goes, and the argument that takes it': [
    'type Query { a(filter: Empty): String } input Empty { gone: Gone }',
    'type Query { a: String }',
  ],
  'an input goes that needs a field of a type that is gone': [
    'type Query { a(filter: Filter): String b(filter: Filter!): String } input Filter { gone: Gone! stays: Int }',
    'type Query { a: String }',
  ],
  'an input keeps what it does not need': [
    'type Query { a(filter: Filter): String } input Filter { gone: Gone, byDefault: Gone! = B, stays: Int }',
    'type Query { a(filter: Filter): String } input Filter { stays: Int }',
  ],
  'an input of an input that is gone goes with it where it needs it': [
    'type Query { a(filter: Outer): String } input Outer { inner: Inner! } input Inner { gone: Gone }',
    'type Query { a: String }',
  ],
  'a union keeps the members that are left': [
    'type Query { a: Any } union Any = Gone | Kept type Kept { a: Int }',
    'type Query { a: Any } union Any = Kept type Kept { a: Int }',
  ],
  'a union of which none is left goes': [
    'type Query { a: Any b: Int } union Any = Gone | Empty type Empty { gone: Gone }',
    'type Query { b: Int }',
  ],
  'a union of nothing goes': ['type Query { a: Any b: Int } union Any', 'type Query { b: Int }'],
  'an interface that is gone is no longer implemented': [
    'type Query implements Gone { a: Int }',
    'type Query { a: Int }',
  ],
  'an interface that no type implements goes': [
    'type Query { a: Fact b: Int } interface Fact { id: ID }',
    'type Query { b: Int }',
  ],
  'an interface that interfaces alone implement goes, and they as well': [
    'type Query { a: Fact b: Int } interface Fact { id: ID } interface Listing implements Fact { id: ID }',
    'type Query { b: Int }',
  ],
  'an interface keeps the fields that all have that implement it': [
    `type Query { a: Fact } interface Fact { id: ID note: String }
     type One implements Fact { id: ID note: String } type Other implements Fact { id: ID }`,
    `type Query { a: Fact } interface Fact { id: ID }
     type One implements Fact { id: ID note: String } type Other implements Fact { id: ID }`,
  ],
  'interfaces that implement it count among them': [
    `type Query { a: Fact } interface Fact { id: ID note: String }
     interface Listing implements Fact { id: ID }
     type One implements Fact & Listing { id: ID note: String }`,
    `type Query { a: Fact } interface Fact { id: ID }
     interface Listing implements Fact { id: ID }
     type One implements Fact & Listing { id: ID note: String }`,
  ],
  'what does not implement it does not count': [
    'type Query { a: Fact } interface Fact { id: ID } interface Other { id: ID } type One implements Fact { id: ID } type Two implements Other { name: ID }',
    'type Query { a: Fact } interface Fact { id: ID } type One implements Fact { id: ID } type Two { name: ID }',
  ],
  'an interface of which no field is left goes, and its types stay': [
    `type Query { a: Fact one: One } interface Fact { note: String }
     type One implements Fact { note: String } type Other implements Fact { id: ID }`,
    'type Query { one: One } type One { note: String } type Other { id: ID }',
  ],
  'an interface’s field of a type that is gone goes': [
    'type Query { a: Fact } interface Fact { id: ID gone: Gone } type One implements Fact { id: ID gone: Gone }',
    'type Query { a: Fact } interface Fact { id: ID } type One implements Fact { id: ID }',
  ],
  'an interface’s field keeps the arguments that all take': [
    `type Query { a: Fact } interface Fact { of(day: Int, unit: Int): ID }
     type One implements Fact { of(day: Int, unit: Int): ID } type Other implements Fact { of(day: Int): ID }`,
    `type Query { a: Fact } interface Fact { of(day: Int): ID }
     type One implements Fact { of(day: Int, unit: Int): ID } type Other implements Fact { of(day: Int): ID }`,
  ],
  'an interface’s field goes that needs an argument which one does not take': [
    `type Query { a: Fact } interface Fact { id: ID of(day: Int!): ID }
     type One implements Fact { id: ID of(day: Int!): ID } type Other implements Fact { id: ID of: ID }`,
    `type Query { a: Fact } interface Fact { id: ID }
     type One implements Fact { id: ID of(day: Int!): ID } type Other implements Fact { id: ID of: ID }`,
  ],
  'an interface’s field goes where one needs an argument that it does not take': [
    `type Query { a: Fact } interface Fact { id: ID of: ID }
     type One implements Fact { id: ID of: ID } type Other implements Fact { id: ID of(day: Int!): ID }`,
    `type Query { a: Fact } interface Fact { id: ID }
     type One implements Fact { id: ID of: ID } type Other implements Fact { id: ID of(day: Int!): ID }`,
  ],
  'and stays where one takes what it does not need': [
    `type Query { a: Fact } interface Fact { of: ID }
     type One implements Fact { of(day: Int, year: Int! = 1): ID }`,
    `type Query { a: Fact } interface Fact { of: ID }
     type One implements Fact { of(day: Int, year: Int! = 1): ID }`,
  ],
};

test.each(Object.entries(cases))('%s', (_, [before, after]) => {
  expect(mended(before)).toBe(expected(after));
});

test.each(Object.entries(cases))('%s, though lists that are empty are not there', (_, [before, after]) => {
  const { definitions } = withoutEmptyLists(parse(before, { noLocation: true }));
  expect(consistentDefinitions(definitions).map(print).join('\n')).toBe(expected(after));
});

test('whatever is taken from a schema, what is left of it is a valid schema, and nothing more can be taken from it', () => {
  const whole = parse(cases['what hangs together stays as it is']?.[0] ?? '', { noLocation: true });
  const places = whole.definitions.flatMap((definition, at) => [
    `${at}`,
    ...('fields' in definition
      ? (definition.fields ?? []).flatMap((field, place) => [
          `${at} ${place}`,
          ...('arguments' in field
            ? (field.arguments ?? []).map((__, argument) => `${at} ${place} ${argument}`)
            : []),
        ])
      : []),
  ]);
  const query = whole.definitions.findIndex(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query',
  );
  fc.assert(
    fc.property(
      fc.subarray(
        places.filter((place) => !place.startsWith(`${query}`)),
        { maxLength: 6 },
      ),
      (taken) => {
        const is = (...place: number[]) => taken.includes(place.join(' '));
        const left = whole.definitions.flatMap((definition, at) => {
          if (is(at)) return [];
          if (!('fields' in definition)) return [definition];
          const fields = (definition.fields ?? []).flatMap((field, place) => {
            if (is(at, place)) return [];
            if (!('arguments' in field)) return [field];
            return [
              { ...field, arguments: field.arguments?.filter((__, argument) => !is(at, place, argument)) },
            ];
          });
          return [{ ...definition, fields } as typeof definition];
        });
        const consistent = consistentDefinitions(left);
        const again = consistentDefinitions(consistent);
        expect(again).toEqual(consistent);
        const hasQuery = consistent.some((each) => 'name' in each && each.name?.value === 'Query');
        const definitions = hasQuery
          ? consistent
          : [...consistent, ...parse('type Query { a: Int }').definitions];
        expect(validateSchema(buildASTSchema({ kind: Kind.DOCUMENT, definitions }))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

describe('what is left of one field', () => {
  const [type] = parse(
    'type Query { a(needed: Int!, byDefault: Int! = 1, free: Int): Int b: Int }',
  ).definitions;
  const [a, b] = type?.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.fields ?? []) : [];
  const left = (field: typeof a, ...names: string[]) =>
    field && withArguments(field, ({ name }) => names.includes(name.value)).map(print);

  test.each([
    ['needed byDefault free', ['a(needed: Int!, byDefault: Int! = 1, free: Int): Int']],
    ['needed', ['a(needed: Int!): Int']],
    ['byDefault free', []],
    ['', []],
  ])('with the arguments %j', (names, fields) => {
    expect(left(a, ...names.split(' '))).toEqual(fields);
  });

  test('without arguments is all of it', () => {
    expect(left(b)).toEqual(['b: Int']);
  });
});

describe('what is left of an input', () => {
  const [input] = parse('input I { needed: Int! byDefault: Int! = 1 free: Int }').definitions;
  const left = (...names: string[]) =>
    input?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
      ? withInputFields(input, ({ name }) => names.includes(name.value)).map((each) => linesOf(print(each)))
      : null;

  test.each([
    ['needed free', [['input I {', 'needed: Int!', 'free: Int', '}']]],
    ['needed', [['input I {', 'needed: Int!', '}']]],
    ['byDefault free', []],
    ['', []],
  ])('with the fields %j', (names, inputs) => {
    expect(left(...names.split(' '))).toEqual(inputs);
  });

  test('of which none is needed and none is left is nothing', () => {
    const [free] = parse('input I { free: Int }').definitions;
    expect(free?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && withInputFields(free, () => false)).toEqual(
      [],
    );
  });
});
