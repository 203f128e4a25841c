import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** The interfaces whose fields a fact type need not repeat. */
const inheritable = new Set(['CreditFact', 'Listing', 'WorkItem']);

/**
 * Gives every object type that implements `CreditFact` or `Listing` the interface's fields it does not declare
 * itself, with description, arguments and class, and to those it does declare a description they lack. So a department writes what is its own about a fact, and a
 * field added to all facts is added once.
 */
export function inheritFields(document: DocumentNode): DocumentNode {
  const interfaces = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .filter((definition) => inheritable.has(definition.name.value))
      .map((definition) => [definition.name.value, definition]),
  );
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? inherit(definition, interfaces) : definition,
    ),
  };
}

function inherit(
  type: ObjectTypeDefinitionNode,
  interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>,
): ObjectTypeDefinitionNode {
  const ancestors = (type.interfaces ?? []).flatMap((name) => interfaces.get(name.name.value) ?? []);
  if (ancestors.length === 0) return type;
  const fields = new Map<string, FieldDefinitionNode>();
  const take = (field: FieldDefinitionNode) =>
    void fields.set(field.name.value, {
      ...field,
      description: field.description ?? fields.get(field.name.value)?.description,
    });
  for (const field of ancestors.flatMap((ancestor) => ancestor.fields ?? [])) take(field);
  const written = new Set<string>();
  // What stands twice stays twice, so that it is refused: whichever went, its class would go in silence.
  const again: FieldDefinitionNode[] = [];
  for (const field of type.fields ?? []) {
    const { value: name } = field.name;
    if (written.has(name)) again.push(field);
    else take(field);
    written.add(name);
  }
  return { ...type, fields: [...fields.values(), ...again] };
}
