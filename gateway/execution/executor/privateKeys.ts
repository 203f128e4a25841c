import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
  type ValueNode,
  visit,
} from 'graphql';

/**
 * Response keys that no caller can choose. Plans take what stands under one response key to be one thing: keys and
 * required fields are asked for by the names of their fields, without an alias, and taken from there; a caller's alias
 * or argument would become what a derived field is computed from, or the other way about. So wherever the key does not
 * tell by itself what stands there, which is where there is an alias or the field may have arguments, it is planned and
 * fetched under a key of its own.
 */
export class PrivateKeyNames {
  readonly #withArguments = new Set<string>();
  readonly prefix: string;

  /** @param schema the whole supergraph: plans ask for fields that the API schema hides, too. */
  constructor(schema: GraphQLSchema) {
    const names = new Set<string>();
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const { name, args } of Object.values(type.getFields())) {
        names.add(name);
        if (args.length > 0) this.#withArguments.add(name);
      }
    }
    let prefix = '_';
    while ([...names].some((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length))))
      prefix += '_';
    this.prefix = prefix;
  }

  /**
   * Whether the response key alone does not tell what stands under it. It is not asked of which type the field is: on
   * an interface it may lack the arguments that it has on a type.
   */
  isAmbiguous({ name, alias }: FieldNode): boolean {
    if (alias !== undefined && alias.value !== name.value) return true;
    return this.#withArguments.has(name.value);
  }
}

/** The response keys of one document: the caller's, and those under which its plan asks. */
export class PrivateKeys {
  readonly #names: PrivateKeyNames;
  readonly #byMeaning = new Map<string, string>();

  constructor(names: PrivateKeyNames) {
    this.#names = names;
  }

  /** The key under which the plan asks for the field; one for each response key, name and arguments. */
  of(field: FieldNode): string {
    if (!this.#names.isAmbiguous(field)) return field.name.value;
    const meaning = meaningOf(field);
    let key = this.#byMeaning.get(meaning);
    if (key === undefined) {
      key = `${this.#names.prefix}${this.#byMeaning.size}`;
      this.#byMeaning.set(meaning, key);
    }
    return key;
  }

  /** The document to plan. */
  in(document: DocumentNode): DocumentNode {
    return visit(document, {
      Field: (field) => {
        if (isOfIntrospection(field)) return false;
        const value = this.of(field);
        if (value === (field.alias ?? field.name).value) return undefined;
        return { ...field, alias: { kind: Kind.NAME, value } };
      },
    });
  }
}

/** Answered here and never planned. */
const isOfIntrospection = ({ name }: FieldNode): boolean =>
  name.value === '__schema' || name.value === '__type';

/** Equal where fields of one response key may be merged: https://spec.graphql.org/October2021/#FieldsInSetCanMerge() */
function meaningOf(field: FieldNode): string {
  return JSON.stringify([(field.alias ?? field.name).value, field.name.value, argumentsOf(field)]);
}

/** A field's arguments as text that is equal where they are. */
export function argumentsOf({ arguments: given = [] }: FieldNode): string {
  return JSON.stringify(
    given.map((argument) => [argument.name.value, print(inOrder(argument.value))]).sort(),
  );
}

/** An object's fields have no order. */
function inOrder(value: ValueNode): ASTNode {
  return visit(value, {
    ObjectValue: {
      leave: (node) => ({
        ...node,
        fields: node.fields.toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1)),
      }),
    },
  });
}
