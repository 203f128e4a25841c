/** Operations of all shapes upon a department's subgraph: what the hub sends, and what it never would. */
import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const variables = { yes: 'Boolean!', no: 'Boolean!', first: 'Int' } as const;

/** Those that the text uses: one that is declared and not used is a mistake. */
const declared = (text: string): string =>
  Object.entries(variables)
    .filter(([name]) => text.includes(`$${name}`))
    .map(([name, type]) => `, $${name}: ${type}`)
    .join('');

const usually = (text: string, ...rarely: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(text) }, { weight: 1, arbitrary: fc.constantFrom(...rarely) });
const condition = usually(
  '',
  ...[' @include(if: $yes)', ' @include(if: $no)', ' @skip(if: $no)', ' @skip(if: true)'],
);
const page = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom('', '(first: 2)', '(first: $first)') },
  { weight: 1, arbitrary: fc.constant('(first: 0)') },
);

type Field = GraphQLField<unknown, unknown>;
/** A field with what is selected of it. */
type Selected = { name: string; text: string };

/** @returns documents that ask `_entities` for sections of `MarketSubject` */
export function operationsOn(schema: GraphQLSchema): fc.Arbitrary<string> {
  const subject = schema.getType('MarketSubject') as GraphQLObjectType;
  return selectionOf(subject, 3).map(
    (selection) =>
      `query ($representations: [_Any!]!${declared(selection)}) { _entities(representations: $representations) { ... on MarketSubject { ${selection} } } }`,
  );
}

/** Fields under keys of their own; now and then a key that stands twice, a cursor, a fragment. */
function selectionOf(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()) as Field[];
  const usual = fields.filter(
    ({ name, type: of, args }) =>
      name !== 'cursor' &&
      (depth > 1 || isLeafType(getNamedType(of))) &&
      args.every((argument) => !isRequiredArgument(argument)),
  );
  const hasCursor = type.getFields().cursor !== undefined;
  const one = fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...usual).chain((field) => selected(field, depth)) },
    { weight: 1, arbitrary: fc.constant({ name: '__typename', text: '__typename' }) },
  );
  return fc
    .record({
      selections: fc.array(one, { minLength: 1, maxLength: 7 }),
      fragment: fc.oneof(
        { weight: 6, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom(type, ...type.getInterfaces()) },
      ),
      odd: fc.nat(100),
    })
    .map(({ selections, fragment, odd }) => {
      const known = selections.filter(
        ({ name }) => fragment === null || name.startsWith('__') || name in fragment.getFields(),
      );
      const own = known.map(({ text }, index) => `k${index}: ${text}`);
      if (odd === 0) own.push(...own.slice(0, 1));
      if (hasCursor && odd === 1) own.push('cursor');
      if (hasCursor && odd > 80) own.push('cursor @include(if: $no)');
      const within =
        fragment === null ? own : [`... on ${fragment.name} { of: __typename ${own.join(' ')} }`];
      return within.join(' ');
    });
}

function selected(field: Field, depth: number): fc.Arbitrary<Selected> {
  const { name } = field;
  const named = getNamedType(field.type);
  const isPaged = field.args.some((argument) => argument.name === 'first');
  const below = isObjectType(named)
    ? selectionOf(named, depth - 1).map((text) => ` { ${text} }`)
    : fc.constant('');
  return fc
    .tuple(isPaged ? page : fc.constant(''), condition, below)
    .map(([given, included, selection]) => ({ name, text: `${name}${given}${included}${selection}` }));
}
