import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeDefinitionNode,
} from 'graphql';

export type FieldsTypeNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export const hasFields = (node: { kind: string }): node is FieldsTypeNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

export const isTypeDefinition = (node: DefinitionNode): node is TypeDefinitionNode =>
  node.kind.endsWith('TypeDefinition');

/** A string, name or boolean that a directive of the supergraph is given. */
export function given(directive: ConstDirectiveNode, argument: string): string | boolean | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  switch (value?.kind) {
    case Kind.STRING:
    case Kind.ENUM:
    case Kind.BOOLEAN:
      return value.value;
    default:
      return undefined;
  }
}

/** What these directives are given of this subgraph, as the supergraph names it. */
export const joined = (
  { directives = [] }: TypeDefinitionNode,
  directive: string,
  graph: string,
  argument: string,
): string[] =>
  directives
    .filter(({ name }) => name.value === directive)
    .filter((each) => given(each, 'graph') === graph)
    .map((each) => String(given(each, argument)));

/** What a field is to a subgraph that has its type, as the supergraph names it: `EXTERNAL` is what others answer. */
export function standingIn(
  { directives = [] }: FieldDefinitionNode,
  graph: string,
): 'ANSWERED' | 'EXTERNAL' | 'UNKNOWN' {
  const joins = directives.filter(({ name }) => name.value === 'join__field');
  if (joins.length === 0) return 'ANSWERED';
  const join = joins.find((each) => given(each, 'graph') === graph);
  if (join === undefined) return 'UNKNOWN';
  return given(join, 'external') === true ? 'EXTERNAL' : 'ANSWERED';
}

export const fieldSet = (text: string): SelectionSetNode => {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a field set is no selection');
  return definition.selectionSet;
};

/** The key of a type in one subgraph. */
type Key = { fields: SelectionSetNode; resolvable: boolean };

/** What a supergraph says of how its subgraphs' types and fields are joined (https://specs.apollo.dev/join/v0.5). */
export class Joins {
  readonly #graphs = new Map<string, string>();
  readonly #keys = new Map<string, Key[]>();
  readonly #interfaceObjects = new Set<string>();
  readonly #requires = new Map<string, SelectionSetNode>();
  readonly #external = new Set<string>();

  constructor({ definitions }: DocumentNode) {
    for (const definition of definitions) {
      if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph') {
        for (const { name, directives = [] } of definition.values ?? []) {
          for (const directive of directives) {
            const subgraph = given(directive, 'name');
            if (typeof subgraph === 'string') this.#graphs.set(subgraph, name.value);
          }
        }
      } else if (hasFields(definition)) this.#readType(definition);
    }
  }

  /** Of a type in a subgraph; empty for one that is no entity there. */
  keysOf(subgraph: string, type: string): readonly Key[] {
    return this.#keys.get(this.#at(subgraph, type)) ?? [];
  }

  /** Whether what is an interface of the supergraph is an object to the subgraph, which answers its name. */
  isInterfaceObject(subgraph: string, type: string): boolean {
    return this.#interfaceObjects.has(this.#at(subgraph, type));
  }

  /** What a subgraph's field requires of the others; undefined for nothing. */
  requiresOf(subgraph: string, type: string, field: string): SelectionSetNode | undefined {
    return this.#requires.get(this.#at(subgraph, type, field));
  }

  /** Whether the subgraph only knows of the field, and does not answer it by itself. */
  isExternal(subgraph: string, type: string, field: string): boolean {
    return this.#external.has(this.#at(subgraph, type, field));
  }

  #at(subgraph: string, ...coordinate: string[]): string {
    return [this.#graphs.get(subgraph) ?? subgraph, ...coordinate].join(' ');
  }

  #readType({ name, directives = [], fields = [] }: FieldsTypeNode): void {
    for (const directive of directives) {
      if (directive.name.value !== 'join__type') continue;
      const key = given(directive, 'key');
      const at = `${given(directive, 'graph')} ${name.value}`;
      if (given(directive, 'isInterfaceObject') === true) this.#interfaceObjects.add(at);
      if (typeof key !== 'string') continue;
      const keys = this.#keys.get(at) ?? [];
      keys.push({ fields: fieldSet(key), resolvable: given(directive, 'resolvable') !== false });
      this.#keys.set(at, keys);
    }
    for (const field of fields) {
      for (const directive of field.directives ?? []) {
        if (directive.name.value === 'join__field' && given(directive, 'external') === true)
          this.#external.add(`${given(directive, 'graph')} ${name.value} ${field.name.value}`);
      }
      for (const { graph, requires } of requirementsOf(field))
        this.#requires.set(`${graph} ${name.value} ${field.name.value}`, requires);
    }
  }
}

/** By graph, what the field requires. */
export function requirementsOf({
  directives = [],
}: FieldDefinitionNode): { graph: string; requires: SelectionSetNode }[] {
  return directives.flatMap((directive) => {
    const requires = directive.name.value === 'join__field' ? given(directive, 'requires') : undefined;
    return typeof requires === 'string'
      ? [{ graph: String(given(directive, 'graph')), requires: fieldSet(requires) }]
      : [];
  });
}

/** The paths of a selection's fields, with those of the objects on their way, as the names between slashes. */
export function pathsOf({ selections }: SelectionSetNode, above = ''): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return pathsOf(selection.selectionSet, above);
    const path = `${above}/${selection.name.value}`;
    return [path, ...(selection.selectionSet ? pathsOf(selection.selectionSet, path) : [])];
  });
}
