/**
 * What an operation selects of objects that are known at once, such as rows, compiled: values are completed as graphql-js
 * completes them (GraphQL specification, *Value Completion*), without a look at the schema or a promise for each field.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DepartmentContext } from '../context.ts';

/** The operation or its answer is more than what is compiled: graphql-js is to answer, with all errors as it tells them. */
export class NotCompiled extends Error {}

/** @throws NotCompiled */
export const notCompiled = (): never => {
  throw new NotCompiled();
};

/** One execution of a compiled operation. */
export type Execution = {
  readonly context: DepartmentContext;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is under way and fills in its place in the answer when it is there. */
  readonly underWay: Promise<void>[];
};

export type Complete = (value: unknown, execution: Execution) => unknown;

/** A field that is selected, with whether its conditions hold; null for one without conditions. */
export type Selected = {
  readonly key: string;
  readonly node: FieldNode;
  readonly isIncluded: ((variables: Execution['variables']) => boolean) | null;
};

/** What selections are compiled against. */
export type Compiling = {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The resolver that the department gave for a field, before anything was put around it. */
  resolverOf(type: string, field: string): unknown;
  /** Where a cursor is selected: it belongs to the list above it, which graphql-js finds by the path. */
  readonly cursors: Selected[];
};

/**
 * The fields that are selected of an object, each under a key of its own.
 * @throws NotCompiled where two fields share a key
 */
export function selectedOf(
  set: SelectionSetNode | undefined,
  type: GraphQLObjectType,
  { schema, fragments }: Pick<Compiling, 'schema' | 'fragments'>,
): Selected[] {
  const selected = fieldsIn(set?.selections ?? [], null);
  const keys = new Set(selected.map(({ key }) => key));
  // A key of this name would be no property of the answer.
  if (keys.size < selected.length || keys.has('__proto__')) throw new NotCompiled();
  return selected;

  function fieldsIn(selections: readonly SelectionNode[], above: Selected['isIncluded']): Selected[] {
    return selections.flatMap((selection): Selected[] => {
      const isIncluded = both(above, conditionOf(selection));
      if (selection.kind === Kind.FIELD)
        return [{ key: (selection.alias ?? selection.name).value, node: selection, isIncluded }];
      const { typeCondition, selectionSet } =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : (fragments[selection.name.value] as FragmentDefinitionNode);
      const applies = typeCondition === undefined || isOf(typeCondition.name.value);
      return applies ? fieldsIn(selectionSet.selections, isIncluded) : [];
    });
  }

  function isOf(name: string): boolean {
    if (name === type.name) return true;
    const condition = schema.getType(name);
    return isAbstractType(condition) && schema.isSubType(condition, type);
  }
}

/** Of `@skip` and `@include`; null where there is neither. */
function conditionOf({ directives = [] }: SelectionNode): Selected['isIncluded'] {
  return directives.reduce<Selected['isIncluded']>((others, { name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') throw new NotCompiled();
    const isWanted = name.value === 'include';
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN) return both(others, () => value.value === isWanted);
    if (value?.kind !== Kind.VARIABLE) throw new NotCompiled();
    return both(others, (variables) => variables[value.name.value] === isWanted);
  }, null);
}

function both(left: Selected['isIncluded'], right: Selected['isIncluded']): Selected['isIncluded'] {
  if (left === null || right === null) return left ?? right;
  return (variables) => left(variables) && right(variables);
}

/**
 * Completes values of the type, of which the node selects.
 * @throws NotCompiled for types whose objects are not known by the schema alone
 */
export function compileValue(
  type: GraphQLOutputType,
  node: Pick<FieldNode, 'selectionSet'>,
  compiling: Compiling,
): Complete {
  if (isNonNullType(type)) {
    const complete = compileValue(type.ofType, node, compiling);
    return (value, execution) => {
      const completed = complete(value, execution);
      if (completed === null) throw new NotCompiled();
      return completed;
    };
  }
  if (isListType(type)) return listOf(compileValue(type.ofType, node, compiling));
  if (isLeafType(type)) {
    return (value) => {
      if (isNothing(value)) return null;
      const serialized = type.serialize(value);
      if (isNothing(serialized)) throw new NotCompiled();
      return serialized;
    };
  }
  if (!isObjectType(type) || type.isTypeOf) throw new NotCompiled();
  return compileObject(type, node, compiling);
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

function listOf(complete: Complete): Complete {
  return (value, execution) => {
    if (isNothing(value)) return null;
    if (!Array.isArray(value)) throw new NotCompiled();
    const list: unknown[] = new Array(value.length);
    for (let index = 0; index < value.length; index++) put(list, index, value[index], complete, execution);
    return list;
  };
}

type SelectedOfRow = Selected & {
  readonly name: string;
  readonly resolve: GraphQLField<unknown, DepartmentContext>['resolve'] | null;
  readonly info: never;
  readonly complete: Complete;
};

const noArguments = Object.freeze({});

function compileObject(
  type: GraphQLObjectType,
  node: Pick<FieldNode, 'selectionSet'>,
  compiling: Compiling,
): Complete {
  const selected = selectedOf(node.selectionSet, type, compiling).map((one) =>
    rowField(type, one, compiling),
  );
  return (value, execution) => {
    if (isNothing(value)) return null;
    if (typeof value !== 'object' || value instanceof Error) throw new NotCompiled();
    const source = value as Record<string, unknown>;
    const { context, variables } = execution;
    const completed: Record<string, unknown> = {};
    for (const { key, name, isIncluded, resolve, info, complete } of selected) {
      if (isIncluded !== null && !isIncluded(variables)) continue;
      let found: unknown;
      if (resolve) found = resolve(source, noArguments, context, info);
      else {
        found = source[name];
        if (typeof found === 'function')
          found = (source[name] as (...given: unknown[]) => unknown)(noArguments, context, info);
      }
      put(completed, key, found, complete, execution);
    }
    return completed;
  };
}

function rowField(type: GraphQLObjectType, selected: Selected, compiling: Compiling): SelectedOfRow {
  const { value: name } = selected.node.name;
  if (name === '__typename') {
    const constant = () => type.name;
    return { ...selected, name, resolve: null, info: undefined as never, complete: constant };
  }
  const field = type.getFields()[name] as GraphQLField<unknown, DepartmentContext>;
  // Whoever writes a resolver may read of `info` what nobody is told here.
  const own = compiling.resolverOf(type.name, name);
  if (field.args.length > 0 || (typeof own === 'function' && own.length > 3)) throw new NotCompiled();
  if (name === 'cursor') {
    compiling.cursors.push(selected);
    return { ...selected, name, resolve: notCompiled, info: undefined as never, complete: notCompiled };
  }
  const info = {
    ...{ fieldName: name, fieldNodes: [selected.node], returnType: field.type, parentType: type },
    ...{ schema: compiling.schema, fragments: compiling.fragments },
  };
  return {
    ...{ ...selected, name, info: info as never },
    resolve: field.resolve ?? null,
    complete: compileValue(field.type, selected.node, compiling),
  };
}

/** Has the execution wait for it. Where that has ended without an answer, nobody does. */
export function follow({ underWay }: Execution, work: Promise<void>): void {
  work.catch(() => undefined);
  underWay.push(work);
}

/** Puts the completed value in its place, which it has at once: the answer's fields are in the order of the selection. */
export function put(
  into: Record<PropertyKey, unknown> | unknown[],
  place: string | number,
  value: unknown,
  complete: Complete,
  execution: Execution,
): void {
  const target = into as Record<PropertyKey, unknown>;
  if (value instanceof Error) throw new NotCompiled();
  if (!(value instanceof Promise)) {
    target[place] = complete(value, execution);
    return;
  }
  target[place] = null;
  follow(
    execution,
    value.then((found) => {
      if (found instanceof Error) throw new NotCompiled();
      target[place] = complete(found, execution);
    }),
  );
}
