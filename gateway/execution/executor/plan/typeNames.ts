import { type GraphQLSchema, isAbstractType, isInterfaceType } from 'graphql';

/** Which names in `__typename` satisfy a type condition, remembered for each condition. */
export class TypeNames {
  readonly #schema: GraphQLSchema;
  readonly #matching = new Map<string, ReadonlySet<string>>();

  /** @param schema the whole supergraph: plans name types that the API schema hides. */
  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  has(name: string): boolean {
    return this.#schema.getType(name) !== undefined;
  }

  isAbstract(name: unknown): boolean {
    return typeof name === 'string' && isAbstractType(this.#schema.getType(name));
  }

  /**
   * The condition's own name, and for an interface or union every type that it covers. Interfaces are among
   * them, because a subgraph with `@interfaceObject` answers an interface's name.
   */
  matching(condition: string): ReadonlySet<string> {
    const known = this.#matching.get(condition);
    if (known !== undefined) return known;
    const names = new Set([condition]);
    const type = this.#schema.getType(condition);
    if (isAbstractType(type)) {
      for (const possible of this.#schema.getPossibleTypes(type)) names.add(possible.name);
      if (isInterfaceType(type)) {
        for (const implementation of this.#schema.getImplementations(type).interfaces)
          names.add(implementation.name);
      }
    }
    this.#matching.set(condition, names);
    return names;
  }
}
