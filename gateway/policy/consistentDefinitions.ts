import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  specifiedScalarTypes,
  type TypeNode,
  type UnionTypeDefinitionNode,
  visit,
} from 'graphql';

type FieldsDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Mends a schema from which parts were taken, by taking what hangs on them: fields and arguments of types
 * that are gone, fields without an argument they need, interfaces' fields that not every implementing type
 * has, and types left empty. What remains is a valid schema.
 */
export function consistentDefinitions(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  let before = -1;
  let current = definitions;
  while (before !== sizeOf(current)) {
    before = sizeOf(current);
    const around = current;
    current = around.flatMap((definition) => consistentDefinition(definition, around));
  }
  return current;
}

/** Every step only takes away, so the steps end when nothing is taken. */
function sizeOf(definitions: readonly DefinitionNode[]): number {
  let nodes = 0;
  visit({ kind: Kind.DOCUMENT, definitions }, { enter: () => void nodes++ });
  return nodes;
}

function consistentDefinition(
  definition: DefinitionNode,
  all: readonly DefinitionNode[],
): readonly DefinitionNode[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
      return nonEmpty(withConsistentFields(definition, all));
    case Kind.INTERFACE_TYPE_DEFINITION:
      return implementationsOf(definition, all).some(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION)
        ? nonEmpty(sharedByImplementations(withConsistentFields(definition, all), all))
        : [];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return consistentInput(definition, all);
    case Kind.UNION_TYPE_DEFINITION:
      return consistentUnion(definition, all);
    default:
      return [definition];
  }
}

function withConsistentFields<Definition extends FieldsDefinition>(
  definition: Definition,
  all: readonly DefinitionNode[],
): Definition {
  return {
    ...definition,
    interfaces: (definition.interfaces ?? []).filter((name) => exists(name, all)),
    fields: (definition.fields ?? [])
      .filter((field) => exists(field.type, all))
      .flatMap((field) => withArguments(field, (argument) => exists(argument.type, all))),
  };
}

/** The field with the arguments that stay; none when one it needs does not. */
export function withArguments(
  field: FieldDefinitionNode,
  stays: (argument: InputValueDefinitionNode) => boolean,
): readonly FieldDefinitionNode[] {
  const given = field.arguments ?? [];
  if (given.some((argument) => isRequired(argument) && !stays(argument))) return [];
  return [{ ...field, arguments: given.filter(stays) }];
}

function sharedByImplementations(
  definition: InterfaceTypeDefinitionNode,
  all: readonly DefinitionNode[],
): InterfaceTypeDefinitionNode {
  const implementations = implementationsOf(definition, all);
  const fields = (definition.fields ?? []).flatMap((field) => {
    const theirs = implementations.map(({ fields: own }) =>
      own?.find(({ name }) => name.value === field.name.value),
    );
    const everyone = theirs.filter((own) => own !== undefined);
    const takes = (argument: InputValueDefinitionNode) =>
      everyone.every((own) => own.arguments?.some(({ name }) => name.value === argument.name.value));
    const kept = withArguments(field, takes).filter((own) =>
      everyone.every((their) => asksNoMore(their, own)),
    );
    return everyone.length === theirs.length ? kept : [];
  });
  return { ...definition, fields };
}

/** An implementing field may need no argument that the interface's field does not take. */
function asksNoMore(theirs: FieldDefinitionNode, own: FieldDefinitionNode): boolean {
  return (theirs.arguments ?? [])
    .filter(isRequired)
    .every((argument) => own.arguments?.some(({ name }) => name.value === argument.name.value));
}

function consistentInput(
  definition: InputObjectTypeDefinitionNode,
  all: readonly DefinitionNode[],
): readonly DefinitionNode[] {
  return withInputFields(definition, (field) => exists(field.type, all));
}

/** The input type with the fields that stay; none when one it needs does not, or none stays. */
export function withInputFields(
  definition: InputObjectTypeDefinitionNode,
  stays: (field: InputValueDefinitionNode) => boolean,
): readonly InputObjectTypeDefinitionNode[] {
  const fields = definition.fields ?? [];
  if (fields.some((field) => isRequired(field) && !stays(field))) return [];
  return nonEmpty({ ...definition, fields: fields.filter(stays) });
}

function consistentUnion(
  definition: UnionTypeDefinitionNode,
  all: readonly DefinitionNode[],
): readonly DefinitionNode[] {
  const types = (definition.types ?? []).filter((member) => exists(member, all));
  return types.length === 0 ? [] : [{ ...definition, types }];
}

function nonEmpty<Definition extends FieldsDefinition | InputObjectTypeDefinitionNode>(
  definition: Definition,
): readonly Definition[] {
  return definition.fields?.length ? [definition] : [];
}

function implementationsOf(
  definition: InterfaceTypeDefinitionNode,
  all: readonly DefinitionNode[],
): FieldsDefinition[] {
  return all.filter(
    (other): other is FieldsDefinition =>
      (other.kind === Kind.OBJECT_TYPE_DEFINITION || other.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
      (other.interfaces ?? []).some(({ name }) => name.value === definition.name.value),
  );
}

function isRequired(value: InputValueDefinitionNode): boolean {
  return value.type.kind === Kind.NON_NULL_TYPE && !value.defaultValue;
}

const builtIn = new Set(specifiedScalarTypes.map((type) => type.name));

function exists(type: TypeNode, all: readonly DefinitionNode[]): boolean {
  const name = nameOf(type).name.value;
  return (
    builtIn.has(name) || all.some((definition) => 'name' in definition && definition.name?.value === name)
  );
}

function nameOf(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : nameOf(type.type);
}
