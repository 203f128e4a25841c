import { type GraphQLSchema, isCompositeType, Kind, parse, type SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { conditionVariables } from '../completion/selected.ts';
import { type AnswerRules, type FetchedKeys, type ObjectShape, ShapeCompiler } from '../completion/shape.ts';
import { fragmentsOf } from '../fragments.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What may stand in the answer to a fetch, for some values of the variables that its `@skip` and `@include` read. */
export type AnswerShape = {
  /** Of the whole answer to a root fetch. */
  readonly root: ObjectShape | undefined;
  /** Of an entity of that type; undefined for a name that is no type of objects. */
  entity(typeName: string): ObjectShape | undefined;
};

/** By the values of conditions, under the caller's names of variables. */
export type ShapesOfAnswers = (conditions: Variables) => AnswerShape;

export type AskedFetch = {
  query: string;
  ofEntities: boolean;
  /** Variables of the fetch, each with the caller's variable that gives its value. */
  variables: readonly { name: string; source: string }[];
};

const asWritten: FetchedKeys = { of: ({ alias, name }) => (alias ?? name).value };

/** Each combination of conditions has a shape of its own; a caller who tries them all must not fill the memory. */
const shapesOfAFetch = 32;

/**
 * The shapes of a fetch's answers, from its own document and the whole supergraph: what a subgraph was asked, at every
 * depth, is what is taken from it.
 */
export function answerShapes(fetch: AskedFetch, schema: GraphQLSchema, rules: AnswerRules): ShapesOfAnswers {
  // Most answers are written as they came; what is not looked at is not held, either.
  let shapes: ShapesOfAnswers | undefined;
  return (conditions) => {
    shapes ??= compileShapes(fetch, schema, rules);
    return shapes(conditions);
  };
}

function compileShapes(
  { query, ofEntities, variables }: AskedFetch,
  schema: GraphQLSchema,
  rules: AnswerRules,
): ShapesOfAnswers {
  const document = parse(query, { noLocation: true });
  const fragments = fragmentsOf(document);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION)
    throw new TypeError('a fetch of the plan has no operation');
  const { operation: kind, selectionSet } = operation;

  const shapeFor = (conditions: Variables): AnswerShape => {
    const compiler = new ShapeCompiler(schema, fragments, conditions, asWritten, rules);
    if (ofEntities) return { root: undefined, entity: entityShapes(schema, compiler, within(selectionSet)) };
    const type = schema.getRootType(kind);
    if (!type) throw new TypeError(`the supergraph has no ${kind} type`);
    return { root: compiler.shapeOf(type, [selectionSet]), entity: () => undefined };
  };

  const names = conditionVariables(document);
  if (names.length === 0) {
    let only: AnswerShape | undefined;
    return () => {
      only ??= shapeFor({});
      return only;
    };
  }
  const sources = names.map((name) => variables.find((variable) => variable.name === name)?.source ?? name);
  const known = new LRUCache<string, AnswerShape>({ max: shapesOfAFetch });
  return (conditions) => {
    const values = sources.map((source) => conditions[source] === true);
    const key = values.map(Number).join('');
    let shape = known.get(key);
    if (shape === undefined) {
      shape = shapeFor(Object.fromEntries(names.map((name, index) => [name, values[index]])));
      known.set(key, shape);
    }
    return shape;
  };
}

/** What is selected of each entity. */
const within = ({ selections }: SelectionSetNode): SelectionSetNode[] =>
  selections.flatMap((node) => (node.kind === Kind.FIELD ? (node.selectionSet ?? []) : []));

function entityShapes(
  schema: GraphQLSchema,
  compiler: ShapeCompiler,
  selectionSets: readonly SelectionSetNode[],
): AnswerShape['entity'] {
  const known = new Map<string, ObjectShape>();
  return (typeName) => {
    const found = known.get(typeName);
    if (found !== undefined) return found;
    const type = schema.getType(typeName);
    if (!isCompositeType(type)) return undefined;
    const shape = compiler.shapeOf(type, selectionSets);
    known.set(typeName, shape);
    return shape;
  };
}
