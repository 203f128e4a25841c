import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { argumentsOf } from '../privateKeys.ts';
import { type FieldsTypeNode, fieldSet, given, hasFields, pathsOf, requirementsOf } from './joins.ts';

/** A field with the arguments with which it is required. */
type Variant = { name: string; arguments: readonly ConstArgumentNode[] };

/**
 * Fields that subgraphs require with arguments, `price(currency: "USD")` beside `price(currency: "EUR")` or `price`.
 * Plans know a required field by its name alone, so that one would be taken for the other. In the supergraph that is
 * planned with, each such requirement names a field of its own, without arguments; subgraphs are asked and told under
 * the field's own name.
 */
export class RequiredVariants {
  /** The supergraph that is planned with. */
  readonly supergraph: DocumentNode;
  readonly #variants = new Map<string, Variant>();

  /** @throws Error naming the field, for one that requires the same of others with different arguments at once */
  constructor(supergraph: DocumentNode) {
    const types = new Map(supergraph.definitions.filter(hasFields).map((type) => [type.name.value, type]));
    const names = new Set(
      [...types.values()].flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)),
    );
    const namesOf = this.#name(requiredFields(types), names);
    if (this.#variants.size === 0) this.supergraph = supergraph;
    else {
      this.supergraph = {
        ...supergraph,
        definitions: supergraph.definitions.map((node) =>
          hasFields(node) ? this.#withVariants(node, namesOf) : node,
        ),
      };
      this.#refuseContradictions();
    }
  }

  get isEmpty(): boolean {
    return this.#variants.size === 0;
  }

  /** The name that subgraphs know the field by. */
  nameOf(name: string): string {
    return this.#variants.get(name)?.name ?? name;
  }

  /** The document of a fetch, its answer under the variants' names. */
  asked(operation: string): string {
    if (![...this.#variants.keys()].some((name) => operation.includes(name))) return operation;
    const document = visit(parse(operation, { noLocation: true }), {
      Field: (field) => {
        const variant = this.#variants.get(field.name.value);
        if (variant === undefined) return undefined;
        return {
          ...field,
          alias: field.alias ?? field.name,
          name: { kind: Kind.NAME, value: variant.name },
          arguments: variant.arguments,
        };
      },
    });
    return stripIgnoredCharacters(print(document));
  }

  /** Whether two paths of variants are the same path of fields, so that no entity can be sent with both. */
  contradict(one: string, other: string): boolean {
    return one !== other && this.#fieldPath(one) === this.#fieldPath(other);
  }

  #fieldPath(path: string): string {
    return path
      .split('/')
      .map((name) => this.nameOf(name))
      .join('/');
  }

  /** @returns by name and arguments, the name of the variant */
  #name(required: readonly FieldNode[], taken: ReadonlySet<string>): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const field of required) {
      const meaning = field.name.value + argumentsOf(field);
      if (!field.arguments?.length || names.has(meaning)) continue;
      let variant = `${field.name.value}__required_${names.size}`;
      while (taken.has(variant)) variant += '_';
      names.set(meaning, variant);
      this.#variants.set(variant, {
        name: field.name.value,
        arguments: field.arguments as readonly ConstArgumentNode[],
      });
    }
    return names;
  }

  #withVariants(type: FieldsTypeNode, namesOf: ReadonlyMap<string, string>): FieldsTypeNode {
    const { fields = [] } = type;
    const added = [...this.#variants].flatMap(
      ([variant, { name, arguments: given }]): FieldDefinitionNode[] => {
        const field = fields.find((each) => each.name.value === name);
        const takes = (argument: ConstArgumentNode) =>
          field?.arguments?.some((each) => each.name.value === argument.name.value);
        if (field === undefined || !given.every(takes)) return [];
        return [
          {
            kind: Kind.FIELD_DEFINITION,
            name: { kind: Kind.NAME, value: variant },
            type: field.type,
            directives: field.directives?.filter((each) => each.name.value === 'join__field') ?? [],
          },
        ];
      },
    );
    const all = [...fields, ...added].map((field) => ({
      ...field,
      directives: field.directives?.map((directive) => renamed(directive, namesOf)) ?? [],
    }));
    return { ...type, fields: all };
  }

  #refuseContradictions(): void {
    for (const type of this.supergraph.definitions.filter(hasFields)) {
      for (const field of type.fields ?? []) {
        for (const { requires } of requirementsOf(field)) {
          const paths = [...new Set(pathsOf(requires))];
          const one = paths.find((path) => paths.some((other) => this.contradict(path, other)));
          if (one !== undefined)
            throw new Error(
              `${type.name.value}.${field.name.value} requires ${this.#fieldPath(one).slice(1)} with different arguments at once: an entity can be sent with one of them only`,
            );
        }
      }
    }
  }
}

/** The fields within all requirements. */
function requiredFields(types: ReadonlyMap<string, FieldsTypeNode>): FieldNode[] {
  const found: FieldNode[] = [];
  const collect = (selectionSet: SelectionSetNode) =>
    void visit(selectionSet, { Field: (field) => void found.push(field) });
  for (const { fields = [] } of types.values()) {
    for (const field of fields) for (const { requires } of requirementsOf(field)) collect(requires);
  }
  return found;
}

function renamed(directive: ConstDirectiveNode, namesOf: ReadonlyMap<string, string>): ConstDirectiveNode {
  const requires = directive.name.value === 'join__field' ? given(directive, 'requires') : undefined;
  if (typeof requires !== 'string') return directive;
  const selectionSet = visit(fieldSet(requires), {
    Field: (field) => {
      const value = namesOf.get(field.name.value + argumentsOf(field));
      if (value === undefined) return undefined;
      return { ...field, name: { kind: Kind.NAME, value }, arguments: [] };
    },
  });
  const text = stripIgnoredCharacters(print(selectionSet)).slice(1, -1);
  return {
    ...directive,
    arguments: directive.arguments?.map((argument) =>
      argument.name.value === 'requires'
        ? { ...argument, value: { kind: Kind.STRING, value: text } }
        : argument,
    ),
  };
}
