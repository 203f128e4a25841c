import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { isJsonObject, type JsonObject, readOwn } from '../json.ts';
import type { Joins } from '../supergraph/joins.ts';

/** One field of the key that entities of a type are asked by. */
export type KeyField = {
  /** As the representation names it. */
  name: string;
  /** The response key under which the subgraph is asked for it again. */
  key: string;
  /** Fields within it. */
  below: SelectionSetNode | undefined;
};

/** By the type of entity, the fields by which one is known; none of a type whose key cannot be asked for. */
export type EntityKeys = ReadonlyMap<string, readonly KeyField[]>;

/**
 * Has a fetch ask for the keys of the entities that it asks for, too, so that each can be matched by its key: by its
 * place alone, a subgraph that answers in another order answers one subject's facts for another's.
 */
export function withEntityKeys(
  document: DocumentNode,
  { serviceName, requires = [] }: Pick<FetchNode, 'serviceName' | 'requires'>,
  joins: Joins,
): { document: DocumentNode; keys: EntityKeys } {
  const keys = new Map<string, readonly KeyField[]>();
  const taken = responseKeysOf(document);
  let count = 0;
  const privateKey = (): string => {
    let key: string;
    do key = `_key${count++}`;
    while (taken.has(key));
    return key;
  };
  for (const [type, given] of requiredOf(requires)) {
    // A subgraph finds an entity by a key of which it cannot answer an external field.
    const isAnswered = ({ selections }: SelectionSetNode) =>
      selections.every(
        (node) => node.kind === Kind.FIELD && !joins.isExternal(serviceName, type, node.name.value),
      );
    const key = joins
      .keysOf(serviceName, type)
      .find(({ fields, resolvable }) => resolvable && isWithin(fields, given) && isAnswered(fields))?.fields;
    if (key === undefined) continue;
    const fields = key.selections.filter((node) => node.kind === Kind.FIELD);
    keys.set(
      type,
      fields.map(({ name, selectionSet: below }) => ({ name: name.value, key: privateKey(), below })),
    );
  }
  return { document: keys.size === 0 ? document : requestContext(document, keys), keys };
}

/** Whether an entity's key, as it was answered, is the one that it was asked by. */
export function isSameKey(asked: unknown, answered: unknown, below: SelectionSetNode | undefined): boolean {
  if (Array.isArray(asked))
    return (
      Array.isArray(answered) &&
      asked.length === answered.length &&
      asked.every((item, index) => isSameKey(item, answered[index], below))
    );
  if (below !== undefined && isJsonObject(asked) && isJsonObject(answered))
    return below.selections.every((node) => isSameField(node, asked, answered));
  // An ID may be answered as a number (https://spec.graphql.org/October2021/#sec-ID).
  if (typeof asked === 'number' || typeof answered === 'number') return String(asked) === String(answered);
  return isJsonObject(asked) ? JSON.stringify(asked) === JSON.stringify(answered) : asked === answered;
}

function isSameField(node: SelectionNode, asked: JsonObject, answered: JsonObject): boolean {
  if (node.kind === Kind.INLINE_FRAGMENT)
    return node.selectionSet.selections.every((inner) => isSameField(inner, asked, answered));
  if (node.kind !== Kind.FIELD) return false;
  const { name, selectionSet } = node;
  return isSameKey(readOwn(asked, name.value), readOwn(answered, name.value), selectionSet);
}

/** The fields that representations of each type are made of. */
function requiredOf(nodes: readonly QueryPlanSelectionNode[]): Map<string, QueryPlanSelectionNode[]> {
  const required = new Map<string, QueryPlanSelectionNode[]>();
  for (const node of nodes) {
    if (node.kind !== 'InlineFragment' || node.typeCondition === undefined) continue;
    required.set(node.typeCondition, [...(required.get(node.typeCondition) ?? []), ...node.selections]);
  }
  return required;
}

function isWithin({ selections }: SelectionSetNode, given: readonly QueryPlanSelectionNode[]): boolean {
  return selections.every((node) => {
    if (node.kind !== Kind.FIELD) return false;
    const found = given.find(
      (field) => field.kind === 'Field' && field.name === node.name.value && !field.alias,
    );
    if (found === undefined || found.kind !== 'Field') return false;
    return node.selectionSet === undefined || isWithin(node.selectionSet, found.selections ?? []);
  });
}

/** The key stands behind what is asked for: it is read last, when all else is known to be well. */
function requestContext(document: DocumentNode, keys: EntityKeys): DocumentNode {
  const fragments = [...keys].map(
    ([type, fields]): SelectionNode => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
      selectionSet: { kind: Kind.SELECTION_SET, selections: fields.map(fieldAsked) },
    }),
  );
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.QUERY
        ? {
            ...definition,
            selectionSet: {
              ...definition.selectionSet,
              selections: definition.selectionSet.selections.map((node) =>
                node.kind === Kind.FIELD && node.selectionSet !== undefined
                  ? {
                      ...node,
                      selectionSet: {
                        ...node.selectionSet,
                        selections: [...node.selectionSet.selections, ...fragments],
                      },
                    }
                  : node,
              ),
            },
          }
        : definition,
    ),
  };
}

function fieldAsked({ name, key, below }: KeyField): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: key },
    name: { kind: Kind.NAME, value: name },
    ...(below && { selectionSet: below }),
  };
}

function responseKeysOf(document: DocumentNode): ReadonlySet<string> {
  const keys = new Set<string>();
  visit(document, { Field: ({ alias, name }) => void keys.add((alias ?? name).value) });
  return keys;
}

/** As plans write documents. */
export const textOf = (document: DocumentNode): string => stripIgnoredCharacters(print(document));
