/** Every place in an SDL document that bears a class: fields, their arguments, input fields. */
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NameNode,
  type TypeNode,
} from 'graphql';

/** A classified place, by its schema coordinate: `Type.field`, `Type.field(argument:)`, `Input.field`. */
export type Coordinate = {
  coordinate: string;
  kind: 'FIELD' | 'ARGUMENT' | 'INPUT_FIELD';
  typeName: string;
  node: FieldDefinitionNode | InputValueDefinitionNode;
};

/** All of them, in the order of the document. Federation's and composition's own types are no part of the API. */
export function coordinatesOf(document: DocumentNode): Coordinate[] {
  return document.definitions.flatMap((definition) => {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        return isMachinery(definition.name.value) ? [] : fieldsOf(definition.name, definition.fields ?? []);
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        return isMachinery(definition.name.value) ? [] : inputsOf(definition.name, definition.fields ?? []);
      default:
        return [];
    }
  });
}

/** The name of the type inside lists and non-nulls. */
export function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

function fieldsOf(type: NameNode, fields: readonly FieldDefinitionNode[]): Coordinate[] {
  return fields
    .filter((field) => !isMachinery(field.name.value))
    .flatMap((field) => {
      const coordinate = `${type.value}.${field.name.value}`;
      return [
        { coordinate, kind: 'FIELD', typeName: type.value, node: field },
        ...(field.arguments ?? []).map((argument) => ({
          coordinate: `${coordinate}(${argument.name.value}:)`,
          kind: 'ARGUMENT' as const,
          typeName: type.value,
          node: argument,
        })),
      ];
    });
}

function inputsOf(type: NameNode, fields: readonly InputValueDefinitionNode[]): Coordinate[] {
  return fields.map((node) => ({
    coordinate: `${type.value}.${node.name.value}`,
    kind: 'INPUT_FIELD',
    typeName: type.value,
    node,
  }));
}

function isMachinery(name: string): boolean {
  return name.startsWith('_') || /^(join|link|core|federation)__/.test(name);
}
