import { type DocumentNode, type FieldDefinitionNode, type InputValueDefinitionNode, Kind } from 'graphql';
import { namedTypeOf } from './coordinates.ts';

/** Composition gives the root of changes this name. */
const mutationType = 'Mutation';

/**
 * The coordinates under which callers give values in a mutation: the arguments of its fields, `Mutation.field(argument:)`,
 * and the fields of input objects within them, `Input.field`, at any depth.
 */
export function givenInMutations({ definitions }: DocumentNode): ReadonlySet<string> {
  const given = new Set<string>();
  const inputs = new Map<string, readonly InputValueDefinitionNode[]>();
  const mutations: FieldDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      inputs.set(definition.name.value, definition.fields ?? []);
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === mutationType)
      mutations.push(...(definition.fields ?? []));
  }
  const noteInput = (typeName: string): void => {
    for (const { name, type } of inputs.get(typeName) ?? []) {
      const coordinate = `${typeName}.${name.value}`;
      if (given.has(coordinate)) continue;
      given.add(coordinate);
      noteInput(namedTypeOf(type));
    }
  };
  for (const field of mutations)
    for (const { name, type } of field.arguments ?? []) {
      given.add(`${mutationType}.${field.name.value}(${name.value}:)`);
      noteInput(namedTypeOf(type));
    }
  return given;
}
