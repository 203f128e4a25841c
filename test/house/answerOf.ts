import type { AskedOperation } from '@credit-hub/schema';
import { Kind, parse, type SelectionSetNode } from 'graphql';

type Value = string | number | boolean | null | readonly Value[] | { readonly [field: string]: Value };

/**
 * What a department that stands for a real one answers to a fetch of entities: under the response keys that it was
 * asked by, each entity with the key it was asked for.
 * @param entity fields of every entity, by their names; objects of another type than the entity tell `__typename`
 */
export function answerOf({ query, variables = {} }: AskedOperation, entity: Value): object {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a fetch is an operation');
  const [root] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || root.name.value !== '_entities' || root.selectionSet === undefined)
    throw new Error('entities are fetched');
  const { selectionSet } = root;
  const representations = variables.representations as readonly Record<string, Value>[];
  return {
    data: {
      [root.alias?.value ?? root.name.value]: representations.map((representation) =>
        selected(selectionSet, { ...representation, ...(entity as object) }),
      ),
    },
  };
}

function selected(selectionSet: SelectionSetNode, value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => selected(selectionSet, item));
  const fields = value as { readonly [field: string]: Value };
  return Object.assign(
    {},
    ...selectionSet.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('fetches spread no fragments');
      if (selection.kind === Kind.INLINE_FRAGMENT) return selected(selection.selectionSet, value);
      const given = fields[selection.name.value] ?? null;
      const key = selection.alias?.value ?? selection.name.value;
      return { [key]: selection.selectionSet ? selected(selection.selectionSet, given) : given };
    }),
  );
}
