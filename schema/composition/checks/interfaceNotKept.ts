import {
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  print,
  type TypeNode,
} from 'graphql';
import type { Subgraph } from '../../subgraphs.ts';
import { namedTypeOf } from '../coordinates.ts';
import { type Problem, placeOf } from '../problem.ts';
import { isTypeWithFields, type TypeWithFields } from '../typeWithFields.ts';

/** A type that says it is something, and lacks a field of that, has it of another type, or leaves out what that is in turn. */
export function interfaceNotKept({ document }: Subgraph): Problem[] {
  const interfaces = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const types = new Map(
    document.definitions.filter(isTypeWithFields).map((definition) => [definition.name.value, definition]),
  );
  return [...types.values()].flatMap((type) =>
    (type.interfaces ?? []).flatMap(({ name }) => {
      const promised = interfaces.get(name.value);
      return promised === undefined
        ? []
        : [...interfacesLeftOut(type, promised), ...fieldsOtherwise(type, promised, types)];
    }),
  );
}

function interfacesLeftOut(type: TypeWithFields, promised: InterfaceTypeDefinitionNode): Problem[] {
  const said = new Set((type.interfaces ?? []).map(({ name }) => name.value));
  return (promised.interfaces ?? [])
    .filter(({ name }) => !said.has(name.value))
    .map(({ name }) => ({
      code: 'INTERFACE_NOT_KEPT',
      file: placeOf(type),
      coordinate: type.name.value,
      message: `every ${promised.name.value} is a ${name.value}, and this type does not say so`,
      mend: `write \`implements ${name.value} & ${promised.name.value}\``,
    }));
}

function fieldsOtherwise(
  type: TypeWithFields,
  promised: InterfaceTypeDefinitionNode,
  types: ReadonlyMap<string, TypeWithFields>,
): Problem[] {
  const own = new Map((type.fields ?? []).map((field) => [field.name.value, field]));
  return (promised.fields ?? []).flatMap((field): Problem[] => {
    const kept = own.get(field.name.value);
    if (kept !== undefined && fits(kept.type, field.type, types)) return [];
    return [
      {
        code: 'INTERFACE_NOT_KEPT',
        file: placeOf(kept ?? type),
        coordinate: `${type.name.value}.${field.name.value}`,
        message: otherwise(promised, field, kept),
        mend: `write \`${field.name.value}: ${print(field.type)}\``,
      },
    ];
  });
}

function otherwise(
  { name }: InterfaceTypeDefinitionNode,
  field: FieldDefinitionNode,
  kept: FieldDefinitionNode | undefined,
): string {
  const promise = `${name.value} promises it as ${print(field.type)}`;
  return kept ? `${promise}, here it is ${print(kept.type)}` : `${promise}, and it is not there`;
}

/** Whether a value of one type is one of the other, as interfaces have it: narrower is allowed. */
function fits(own: TypeNode, promised: TypeNode, types: ReadonlyMap<string, TypeWithFields>): boolean {
  if (own.kind === Kind.NON_NULL_TYPE)
    return fits(own.type, promised.kind === Kind.NON_NULL_TYPE ? promised.type : promised, types);
  if (promised.kind === Kind.NON_NULL_TYPE) return false;
  if (own.kind === Kind.LIST_TYPE)
    return promised.kind === Kind.LIST_TYPE && fits(own.type, promised.type, types);
  if (promised.kind === Kind.LIST_TYPE) return false;
  const name = namedTypeOf(own);
  const wanted = namedTypeOf(promised);
  return name === wanted || (types.get(name)?.interfaces ?? []).some((each) => each.name.value === wanted);
}
