import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { namedTypeOf } from './coordinates.ts';
import { isTypeWithFields } from './typeWithFields.ts';

/** The fields of each object and interface type of an SDL document, by type and field name. */
export type TypeIndex = ReadonlyMap<string, ReadonlyMap<string, FieldDefinitionNode>>;

export function typeIndexOf(document: DocumentNode): TypeIndex {
  const types = new Map<string, Map<string, FieldDefinitionNode>>();
  for (const type of document.definitions) {
    if (!isTypeWithFields(type)) continue;
    const fields = types.get(type.name.value) ?? new Map<string, FieldDefinitionNode>();
    for (const field of type.fields ?? []) fields.set(field.name.value, field);
    types.set(type.name.value, fields);
  }
  return types;
}

/**
 * The coordinates that a field set reads, as `@key` and `@requires` write it, nested selections and type
 * conditions included. What does not exist is left to composition to refuse.
 */
export function coordinatesRead(types: TypeIndex, typeName: string, fieldSet: string): string[] {
  return readIn(types, typeName, selectionOf(fieldSet));
}

/** The names of the outermost fields of a field set. */
export function topFieldsOf(fieldSet: string): string[] {
  return fieldNamesIn(selectionOf(fieldSet));
}

function fieldNamesIn({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldNamesIn(selection.selectionSet) : [];
  });
}

/** Nothing for a text that is no field set. */
function selectionOf(fieldSet: string): SelectionSetNode {
  const [operation] = parsedOrNothing(`{ ${fieldSet} }`);
  return operation?.kind === Kind.OPERATION_DEFINITION
    ? operation.selectionSet
    : { kind: Kind.SELECTION_SET, selections: [] };
}

function parsedOrNothing(text: string): readonly DefinitionNode[] {
  try {
    return parse(text, { noLocation: true }).definitions;
  } catch (error) {
    if (error instanceof GraphQLError) return [];
    throw error;
  }
}

function readIn(types: TypeIndex, typeName: string, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return readIn(types, selection.typeCondition?.name.value ?? typeName, selection.selectionSet);
    }
    const name = selection.name.value;
    const field = types.get(typeName)?.get(name);
    if (!field) return [];
    const coordinate = `${typeName}.${name}`;
    const nested = selection.selectionSet
      ? readIn(types, namedTypeOf(field.type), selection.selectionSet)
      : [];
    const given = (selection.arguments ?? []).map((argument) => `${coordinate}(${argument.name.value}:)`);
    return [coordinate, ...given, ...nested];
  });
}
