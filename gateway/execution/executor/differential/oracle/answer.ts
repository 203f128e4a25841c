import {
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { rootFields } from './subgraphs.ts';
import {
  type Args,
  computed,
  type Entity,
  type Part,
  partValue,
  readAll,
  valueIn,
  type World,
} from './world.ts';

/** What an operation answers over the whole world in one schema: by graphql-js, without subgraphs, plans or entities. */
export function answerOf(
  world: World,
  schema: GraphQLSchema,
  query: string,
  variableValues: Record<string, unknown>,
): ExecutionResult {
  const roots = new Map(
    world.subgraphs.flatMap((subgraph) =>
      rootFields(world, subgraph).map(({ name, resolve }) => [name, resolve]),
    ),
  );
  const fieldResolver: GraphQLFieldResolver<Entity | Part | undefined, unknown> = (
    of,
    args,
    _context,
    { fieldName },
  ) => (of === undefined ? (roots.get(fieldName)?.(args) ?? null) : read(world, of, fieldName, args));
  const result = execute({
    schema,
    document: parse(query),
    variableValues,
    fieldResolver,
    typeResolver: ({ __typename }) => __typename,
  });
  return result as ExecutionResult;
}

function read(world: World, of: Entity | Part, field: string, args: Args): unknown {
  if (!('id' in of)) return partValue(of, field, args);
  const { requires, declaration = '' } =
    world.types.find(({ name }) => name === of.__typename)?.fields.find(({ name }) => name === field) ?? {};
  if (requires === undefined) return valueIn(world, of, field, args);
  const readBelow = (value: unknown, below: SelectionSetNode | undefined): unknown => {
    if (value === null || below === undefined) return value;
    if (Array.isArray(value)) return value.map((item) => readBelow(item, below));
    return readAll(below, (name, given, inner) =>
      readBelow(read(world, value as Entity | Part, name, given), inner),
    );
  };
  // What requires it without arguments has it by its usual ones.
  const whole = declaration.includes('(x: Int = 1)') ? { x: 1, ...args } : args;
  return computed(requires, whole, (name, given, below) => readBelow(read(world, of, name, given), below));
}
