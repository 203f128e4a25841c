import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { isTypeDefinition, joined, standingIn } from './joins.ts';

/** The types of one subgraph of a supergraph, each with those that its fields lead to. */
export class TypesBelow {
  readonly #types: ReadonlyMap<string, TypeDefinitionNode>;
  readonly #graph: string;

  /** @param graph as the supergraph names the subgraph */
  constructor({ definitions }: DocumentNode, graph: string) {
    this.#types = new Map(definitions.filter(isTypeDefinition).map((type) => [type.name.value, type]));
    this.#graph = graph;
  }

  /**
   * All types that may stand below these fields or in their arguments.
   * @param at types whose own fields are not followed
   */
  of(fields: readonly FieldDefinitionNode[], at: (type: string) => boolean): ReadonlySet<string> {
    const found = new Set<string>();
    const add = (name: string): void => {
      const type = this.#types.get(name);
      if (type === undefined || found.has(name)) return;
      found.add(name);
      if (!at(name)) this.#next(type).forEach(add);
    };
    fields.flatMap(typesIn).forEach(add);
    return found;
  }

  #next(type: TypeDefinitionNode): string[] {
    switch (type.kind) {
      case Kind.UNION_TYPE_DEFINITION:
        return joined(type, 'join__unionMember', this.#graph, 'member');
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return (type.fields ?? []).map((field) => nameOf(field.type));
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_DEFINITION:
        return [
          ...(type.fields ?? [])
            .filter((field) => standingIn(field, this.#graph) !== 'UNKNOWN')
            .flatMap(typesIn),
          ...this.#interfacesOf(type),
          ...this.#implementersOf(type.name.value),
        ];
      default:
        return [];
    }
  }

  #interfacesOf(type: TypeDefinitionNode): string[] {
    return joined(type, 'join__implements', this.#graph, 'interface');
  }

  #implementersOf(name: string): string[] {
    return [...this.#types.values()]
      .filter((type) => this.#interfacesOf(type).includes(name))
      .map((type) => type.name.value);
  }
}

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);

const typesIn = ({ type, arguments: given = [] }: FieldDefinitionNode): string[] => [
  nameOf(type),
  ...given.map((argument) => nameOf(argument.type)),
];
