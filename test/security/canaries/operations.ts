/** Operations over a schema, valid and nearly valid, in every shape a caller may think of. */
import type { Random } from '@credit-hub/kit/demonstration';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export type GeneratedOperation = { query: string; variables: Record<string, unknown> };

/** What operations are made of: whom they ask about, and what may be written where a text belongs. */
export type Material = { codes: readonly string[]; names: readonly string[]; secrets: readonly string[] };

const deepest = 6;
const mostFields = 25;

/** Where an operation of a kind begins; any field of the root for the others. */
const rootsOf: Partial<Record<OperationKind, RegExp>> = {
  record: /^marketSubjects?$/,
  search: /^searchMarketSubjects$/,
  mutation: /./,
};

const conditions = [
  ...Array<string>(30).fill(''),
  '@include(if: $yes)',
  '@skip(if: $yes)',
  '@include(if: $no)',
  '@skip(if: $no)',
  '@skip(if: $byDefault)',
  '@include(if: $byDefault)',
  '@skip(if: true)',
  '@include(if: true)',
  '@skip(if: false) @include(if: $no)',
];

/** Keys that lie about their field, or that mean something to JavaScript. */
const keys = [
  'name',
  'state',
  'id',
  'phone',
  'residentIdNumber',
  'errors',
  'data',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'then',
];

const introspections = [
  '__schema { queryType { name } types { name fields { name args { name } } } }',
  '__type(name: "RegisteredPerson") { name fields { name } }',
  '__type(name: "MarketSubject") { fields { name type { name } } }',
];

const variableTypes: Record<string, string> = {
  yes: 'Boolean!',
  no: 'Boolean!',
  byDefault: 'Boolean = true',
  code: 'UnifiedSocialCreditCode!',
  codes: '[UnifiedSocialCreditCode!]!',
};

/** What operations over a schema are made from, worked out once. */
type Choices = {
  readonly schema: GraphQLSchema;
  /** Fields of a type, each as often as its weight; and those of them that need no selection. */
  readonly fields: ReadonlyMap<string, { readonly any: readonly Field[]; readonly leaves: readonly Field[] }>;
  readonly typesWithin: ReadonlyMap<string, readonly GraphQLNamedType[]>;
};
type Field = GraphQLField<unknown, unknown>;

function choicesOver(schema: GraphQLSchema): Choices {
  const types = Object.values(schema.getTypeMap());
  return {
    schema,
    fields: new Map(
      types.map((type) => {
        const any = fieldsOf(type).flatMap((field) => Array<Field>(weightOf(type, field)).fill(field));
        return [type.name, { any, leaves: any.filter((field) => isLeafType(getNamedType(field.type))) }];
      }),
    ),
    typesWithin: new Map(types.map((type) => [type.name, typesWithin(schema, type)])),
  };
}

function typesWithin(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  if (isAbstractType(type)) return [type, ...schema.getPossibleTypes(type)];
  if (isObjectType(type)) return [type, ...type.getInterfaces()];
  return [type];
}

export type OperationKind = 'query' | 'record' | 'search' | 'mutation' | 'introspection';
export type MakeOperation = (random: Random, kind: OperationKind, wild: number) => GeneratedOperation;

/**
 * Makes operations over a schema: the same from the same line of chance.
 * `kind` says what stands at the root; `wild`, how many of a thousand fields are given something that does not fit.
 */
export function operationsOver(schema: GraphQLSchema, material: Material): MakeOperation {
  const choices = choicesOver(schema);
  return (random, kind, wild) => operationOf(choices, material, random, kind, wild);
}

/** Variables for an operation, of which one may not fit. */
export function variablesFor(
  used: readonly string[],
  { codes, secrets }: Material,
  random: Random,
  wild: boolean,
): Record<string, unknown> {
  const code = () => random.pick(codes);
  const values: Record<string, unknown> = {
    yes: true,
    no: false,
    code: code(),
    codes: [code(), code(), code()],
  };
  const told = Object.fromEntries(used.flatMap((name) => (name in values ? [[name, values[name]]] : [])));
  const names = Object.keys(told);
  if (!wild || names.length === 0) return told;
  const misfit = random.pick<unknown>([
    ...secrets,
    null,
    7,
    [random.pick(secrets)],
    { code: random.pick(secrets) },
  ]);
  return { ...told, [random.pick(names)]: misfit };
}

function operationOf(
  { schema, fields: fieldsOfType, typesWithin: within }: Choices,
  material: Material,
  random: Random,
  kind: OperationKind,
  wild: number,
): GeneratedOperation {
  const { codes, names, secrets } = material;
  const number = (most: number) => random.int(0, most);
  const choose = <Item>(items: readonly Item[]): Item => random.pick(items);
  const isWild = () => number(999) < wild;
  const fragments = new Map<string, string>();
  const fieldOfKey = new Map([['__typename', '__typename']]);
  let fields = 0;

  /** One key means one field with one set of arguments, so that the operation stays valid; unless it is a wild one. */
  function keyFor(field: string): string {
    const own = field.replace(/\W.*/s, '');
    const wished = number(2) === 0 ? choose(keys) : own;
    for (const key of [wished, own, `${own}_`, `${own}__`]) {
      if (!isWild() && (fieldOfKey.get(key) ?? field) !== field) continue;
      fieldOfKey.set(key, field);
      return key === own ? '' : `${key}: `;
    }
    fieldOfKey.set(`${own}${fieldOfKey.size}`, field);
    return `${own}${fieldOfKey.size - 1}: `;
  }

  function selections(type: GraphQLNamedType, depth: number): string {
    const count = 1 + number(depth < 2 ? 3 : 5);
    return `{ ${Array.from({ length: count }, () => selection(type, depth)).join(' ')} }`;
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    const kind = number(11);
    if (kind === 11) return `${keyFor('__typename')}__typename ${choose(conditions)}`;
    if (kind >= 9 && depth < deepest && fields < mostFields)
      return fragment(choose(within.get(type.name) ?? [type]), depth);
    const { any, leaves } = fieldsOfType.get(type.name) ?? { any: [], leaves: [] };
    const open = depth < deepest && fields < mostFields ? any : leaves;
    return open.length === 0 ? '__typename' : field(choose(open), depth);
  }

  function field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    fields += 1;
    const named = getNamedType(type);
    const asked = `${isWild() ? `${name}s` : name}${given(args)}`;
    const body = isLeafType(named) !== isWild() ? '' : told(name, selections(named, depth + 1));
    return `${keyFor(asked)}${asked} ${choose(conditions)} ${body}`;
  }

  /** Of what a search finds nobody could tell otherwise whose it is. */
  function told(name: string, body: string): string {
    return name === 'marketSubjects' ? body.replace('{', '{ whose: unifiedSocialCreditCode') : body;
  }

  function given(args: readonly GraphQLArgument[]): string {
    const chosen = args.filter(({ type }) => isNonNullType(type) || number(3) === 0);
    if (chosen.length === 0) return '';
    return `(${chosen.map((argument) => `${argument.name}: ${valueFor(argument)}`).join(', ')})`;
  }

  function valueFor({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): string {
    if (isWild())
      return choose([...secrets.map((secret) => JSON.stringify(secret)), 'null', '-1', '{ a: 1 }']);
    const named = getNamedType(type);
    const isList = isListType(getNullableType(type));
    if (named.name === 'UnifiedSocialCreditCode') {
      if (isList) return choose(['$codes', `[$code, ${JSON.stringify(choose(codes))}]`]);
      return choose(['$code', '$code', JSON.stringify(choose(codes))]);
    }
    if (named.name === 'Int') return choose(['1', '3', '20']);
    if (named.name === 'Date') return choose(['"2025-01-01"', '"2026-09-15"']);
    if (name === 'name') return JSON.stringify(choose(names));
    if (name === 'matter') return choose(['"construction-permit"', '"bidding"', '"nothing"']);
    if (isEnumType(named)) {
      const value = choose(named.getValues()).name;
      return isList ? `[${value}]` : value;
    }
    if (isInputObjectType(named)) {
      const inner = Object.values(named.getFields()).filter(
        ({ type: of }) => isNonNullType(of) || random.chance(0.5),
      );
      const object = `{ ${inner.map((one) => `${one.name}: ${valueFor(one)}`).join(', ')} }`;
      return isList ? `[${object}]` : object;
    }
    // Refused where it is read, and never quoted; what is kept and told again gets a text that is nobody's.
    if (/^(artefact|publicKey|key|consent)$/.test(name))
      return JSON.stringify(choose([...secrets, 'nobody']));
    if (name === 'after') return choose(['null', '"nowhere"']);
    if (named.name === 'Boolean') return 'true';
    return isList ? '["DishonestDebtorListing", "Judgment"]' : '"text"';
  }

  function fragment(on: GraphQLNamedType, depth: number): string {
    const condition = choose(conditions);
    if (random.chance(0.5)) return `... on ${on.name} ${condition} ${selections(on, depth + 1)}`;
    const known = [...fragments].filter(([, body]) => body.startsWith(`on ${on.name} `));
    if (known.length > 0) return `...${choose(known)[0]} ${condition}`;
    const name = `F${fragments.size}`;
    fragments.set(name, '');
    fragments.set(name, `on ${on.name} ${selections(on, depth + 1)}`);
    return `...${name} ${condition}`;
  }

  function rootSelections(): string {
    const root = (kind === 'mutation' ? schema.getMutationType() : undefined) ?? schema.getQueryType();
    if (!root) return '{ __typename }';
    if (kind === 'introspection') return `{ ${choose(introspections)} }`;
    const { any } = fieldsOfType.get(root.name) ?? { any: [] };
    const wanted = any.filter(({ name }) => rootsOf[kind]?.test(name) ?? true);
    if (kind === 'query' || wanted.length === 0) return `{ ... ${selections(root, 0)} }`;
    const own =
      kind === 'record'
        ? ` ${keyFor('creditRecord')}creditRecord ${told('creditRecord', recordSelections())}`
        : '';
    const opened = field(choose(wanted), 0);
    return `{ ${own === '' ? opened : opened.replace('{', `{${own} `)} }`;
  }

  function recordSelections(): string {
    const entry = schema.getType('CreditRecordEntry');
    return entry ? selections(entry, 2) : '{ __typename }';
  }

  const root = rootSelections();
  const text = [root, ...[...fragments].map(([name, body]) => `fragment ${name} ${body}`)].join(' ');
  const used = Object.keys(variableTypes).filter((name) => new RegExp(`\\$${name}\\b`).test(text));
  const declared = used.map((name) => `$${name}: ${variableTypes[name]}`).join(', ');
  return {
    query: `${kind === 'mutation' ? 'mutation' : 'query'} ${declared && `(${declared})`} ${text}`,
    variables: variablesFor(used, material, random, isWild()),
  };
}

/** Facts about subjects are asked for more often than the office's catalogues, and people more often than days. */
function weightOf(on: GraphQLNamedType, { name, type }: GraphQLField<unknown, unknown>): number {
  if (/^(marketSubjects?|searchMarketSubjects)$/.test(name)) return 8;
  if (on.name === 'MarketSubject') return 2;
  if (
    /name|phone|residentId|number|account|address|content|reason|representative|controller|party|shareholders/i.test(
      name,
    )
  )
    return 4;
  return isLeafType(getNamedType(type)) ? 1 : 2;
}

const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
