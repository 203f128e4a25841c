import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { Choices } from './choices.ts';

export type GeneratedOperation = { query: string; variables: Record<string, unknown> };

export type OperationOptions = {
  /** Whether aliases are other fields' names, and variables may be left to their defaults. */
  fieldsAsAliases?: boolean;
};

/** Names that a careless merge takes from a prototype. */
const awkwardAliases = ['__proto__', 'constructor', 'other'];

/**
 * Writes an operation from a list of choices, each a natural number; when they run out the smallest choice is made,
 * so that fewer and smaller numbers give a smaller operation. It may break the rule on overlapping fields: validate.
 */
export function generateOperation(
  schema: GraphQLSchema,
  choices: readonly number[],
  options: OperationOptions = {},
): GeneratedOperation {
  return new Writer(schema, new Choices(choices), options).operation();
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #choices: Choices;
  readonly #options: OperationOptions;
  readonly #fragments: string[] = [];
  readonly #declared = new Set<string>();
  readonly #variables: Record<string, unknown> = {};

  constructor(schema: GraphQLSchema, choices: Choices, options: OperationOptions) {
    this.#schema = schema;
    this.#choices = choices;
    this.#options = options;
  }

  operation(): GeneratedOperation {
    const mutation = this.#schema.getMutationType();
    const isMutation = mutation !== undefined && mutation !== null && this.#choose(3) === 1;
    const root = isMutation ? mutation : this.#schema.getQueryType();
    if (!root) throw new Error('the schema has no query type');
    const selection = this.#selectionSet(root, 4);
    const variables = this.#declared.size === 0 ? '' : `(${[...this.#declared].join(', ')})`;
    const query = [
      `${isMutation ? 'mutation' : 'query'} Generated${variables} ${selection}`,
      ...this.#fragments,
    ];
    return { query: query.join('\n'), variables: this.#variables };
  }

  /** A number below `count`. */
  #choose(count: number): number {
    return this.#choices.below(count);
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#choose(4);
    const parts = Array.from({ length: count }, () => this.#selection(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const kind = this.#choose(8);
    if (kind === 6 && depth > 0) return this.#inlineFragment(type, depth);
    if (kind === 7 && depth > 0) return this.#namedFragment(type, depth);
    const fields = isObjectType(type) || 'getFields' in type ? Object.values(type.getFields()) : [];
    const within = fields.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    if (kind === 5 || within.length === 0)
      return `${this.#choose(3) === 1 ? 'kind: ' : ''}__typename${this.#condition()}`;
    const field = within[this.#choose(within.length)] as GraphQLField<unknown, unknown>;
    return this.#alias(fields) + this.#field(field, depth);
  }

  #alias(fields: readonly GraphQLField<unknown, unknown>[]): string {
    if (!this.#options.fieldsAsAliases)
      return this.#choose(6) === 1 ? `${awkwardAliases[this.#choose(awkwardAliases.length)]}: ` : '';
    if (this.#choose(2) === 0) return '';
    return `${this.#choices.of([...fields.map(({ name }) => name), 'code', 'p', 'made1', '_0', '__proto__'])}: `;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const chosen = field.args.filter((argument) => isRequiredArgument(argument) || this.#choose(2) === 1);
    const args = chosen.map((argument) => `${argument.name}: ${this.#argument(argument)}`);
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` ${this.#selectionSet(type, depth - 1)}` : '';
    return `${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}${this.#condition()}${below}`;
  }

  #inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const on = this.#fragmentType(type);
    const condition = this.#choose(4) === 1 && on === type ? '' : ` on ${on.name}`;
    return `...${condition}${this.#condition()} ${this.#selectionSet(on, depth - 1)}`;
  }

  #namedFragment(type: GraphQLCompositeType, depth: number): string {
    const on = this.#fragmentType(type);
    const name = `F${this.#fragments.length}`;
    const place = this.#fragments.push('') - 1;
    this.#fragments[place] = `fragment ${name} on ${on.name} ${this.#selectionSet(on, depth - 1)}`;
    return this.#choose(3) === 1 ? `...${name} ...${name}` : `...${name}${this.#condition()}`;
  }

  #fragmentType(type: GraphQLCompositeType): GraphQLCompositeType {
    const possible = isAbstractType(type)
      ? [type, ...this.#schema.getPossibleTypes(type)]
      : [type, ...interfacesOf(type)];
    return possible[this.#choose(possible.length)] ?? type;
  }

  #condition(): string {
    const kind = this.#choose(10);
    if (kind < 7) return '';
    const directive = this.#choose(2) === 0 ? 'include' : 'skip';
    if (kind === 7) return ` @${directive}(if: ${this.#choose(2) === 0})`;
    const name = `flag${this.#choose(2)}`;
    this.#declared.add(`$${name}: Boolean!`);
    this.#variables[name] ??= this.#choose(2) === 0;
    return ` @${directive}(if: $${name})`;
  }

  #argument(argument: GraphQLArgument): string {
    if (this.#choose(3) !== 1) return this.#literal(argument.type, 2);
    const name = `v${this.#declared.size}`;
    const left = this.#options.fieldsAsAliases ? this.#choose(4) : 0;
    if (left === 1 || (left === 2 && !isRequiredArgument(argument))) {
      const type = isNonNullType(argument.type) ? argument.type.ofType : argument.type;
      this.#declared.add(`$${name}: ${type}${left === 1 ? ` = ${this.#literal(argument.type, 2)}` : ''}`);
      return `$${name}`;
    }
    this.#declared.add(`$${name}: ${argument.type}`);
    this.#variables[name] = this.#value(argument.type, 2);
    return `$${name}`;
  }

  #literal(type: GraphQLInputType, depth: number): string {
    return toLiteral(this.#value(type, depth), type);
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, depth) ?? this.#value(type.ofType, 0) ?? '1';
    if (isListType(type))
      return Array.from({ length: this.#choose(4) }, () => this.#value(type.ofType, depth - 1));
    if (isEnumType(type)) return type.getValues()[this.#choose(type.getValues().length)]?.name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => depth > 0 && this.#choose(2) === 1);
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type, depth - 1)]));
    }
    const small = this.#choose(4);
    if (type.name === 'Int') return small;
    if (type.name === 'Float') return small + 0.5;
    if (type.name === 'Boolean') return small % 2 === 0;
    return String(small);
  }
}

function interfacesOf(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
  return 'getInterfaces' in type ? type.getInterfaces() : [];
}

function toLiteral(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return toLiteral(value, type.ofType);
  if (Array.isArray(value) && isListType(type))
    return `[${value.map((item) => toLiteral(item, type.ofType)).join(', ')}]`;
  if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    const fields = type.getFields();
    const parts = Object.entries(value).map(
      ([name, part]) => `${name}: ${toLiteral(part, fields[name]?.type ?? type)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value ?? null);
}
