/** What a department's schema says is personal, and what its answers hold of it. */
import type { Classification } from '@credit-hub/schema';
import {
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';

/** Classes whose values stand nowhere else in the demonstration data: found in a dump, their column is not sealed. */
const sealedClasses: readonly Classification[] = ['RESIDENT_ID', 'PHONE', 'BANK_ACCOUNT'];

type Types = ReadonlyMap<string, ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>;

function typesOf(sdl: string): Types {
  return new Map(
    parse(sdl).definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}

/** A selection of everything under the type that needs no argument and no other department. */
export function selectionOfAll(sdl: string, type: string, types: Types = typesOf(sdl)): string {
  const selections = (types.get(type)?.fields ?? []).flatMap((field) => {
    if (field.directives?.some(({ name }) => ['external', 'requires'].includes(name.value))) return [];
    if (field.arguments?.some((one) => one.type.kind === Kind.NON_NULL_TYPE && !one.defaultValue)) return [];
    const page = field.arguments?.some(({ name }) => name.value === 'first') ? '(first: 100)' : '';
    const inner = nameOf(field.type);
    return types.has(inner)
      ? [`${field.name.value}${page} { __typename ${selectionOfAll(sdl, inner, types)} }`]
      : [`${field.name.value}${page}`];
  });
  return selections.join(' ');
}

/** The values of each sealed class's fields, by coordinate; fields that no answer holds have an empty set. */
export function personalFields(sdl: string, answer: unknown): Map<string, Set<string>> {
  const types = typesOf(sdl);
  const found = new Map(
    [...types].flatMap(([type, { fields }]) =>
      (fields ?? [])
        .filter(isSealedClass)
        .map((field) => [`${type}.${field.name.value}`, new Set<string>()] as const),
    ),
  );
  collect(answer, found);
  return found;
}

function collect(value: unknown, found: Map<string, Set<string>>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  if (typeof value !== 'object' || value === null) return;
  const { __typename: type } = value as { __typename?: string };
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string') found.get(`${type}.${name}`)?.add(inner);
    collect(inner, found);
  }
}

function isSealedClass({ directives }: FieldDefinitionNode): boolean {
  const as = directives
    ?.find(({ name }) => name.value === 'classified')
    ?.arguments?.find(({ name }) => name.value === 'as')?.value;
  return as?.kind === Kind.ENUM && (sealedClasses as readonly string[]).includes(as.value);
}

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
