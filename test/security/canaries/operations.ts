/** Operations over a schema, valid and nearly valid, in every shape a caller may think of. */
import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
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
const mostFields = 45;

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

/** @param wild how many of a thousand fields are given something that does not fit */
export const operationsOver = (
  schema: GraphQLSchema,
  { codes, names, secrets }: Material,
  wild: number,
): fc.Arbitrary<GeneratedOperation> =>
  fc.gen().map((generate) => {
    const number = (most: number) => generate(fc.nat, most);
    const choose = <Item>(items: readonly Item[]): Item => items[number(items.length - 1)] as Item;
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
        return fragment(choose(typesWithin(type)), depth);
      const open = fieldsOf(type).filter(
        (field) => isLeafType(getNamedType(field.type)) || (depth < deepest && fields < mostFields),
      );
      if (open.length === 0) return '__typename';
      return field(
        choose(open.flatMap((candidate) => Array(weightOf(type, candidate)).fill(candidate))),
        depth,
      );
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

    function valueFor({ name, type }: GraphQLArgument): string {
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
      if (isEnumType(named)) return choose(named.getValues()).name;
      if (name === 'after') return choose(['null', '"nowhere"']);
      return isList ? '["DishonestDebtorListing", "Judgment"]' : '"text"';
    }

    function fragment(on: GraphQLNamedType, depth: number): string {
      const condition = choose(conditions);
      if (generate(fc.boolean)) return `... on ${on.name} ${condition} ${selections(on, depth + 1)}`;
      const known = [...fragments].filter(([, body]) => body.startsWith(`on ${on.name} `));
      if (known.length > 0) return `...${choose(known)[0]} ${condition}`;
      const name = `F${fragments.size}`;
      fragments.set(name, '');
      fragments.set(name, `on ${on.name} ${selections(on, depth + 1)}`);
      return `...${name} ${condition}`;
    }

    function typesWithin(type: GraphQLNamedType): readonly GraphQLNamedType[] {
      if (isAbstractType(type)) return [type, ...schema.getPossibleTypes(type)];
      if (isObjectType(type)) return [type, ...type.getInterfaces()];
      return [type];
    }

    const about = number(9) === 0 ? choose(introspections) : '';
    const root = `{ ... ${selections(schema.getQueryType() as GraphQLNamedType, 0)} ${about} }`;
    const text = [root, ...[...fragments].map(([name, body]) => `fragment ${name} ${body}`)].join(' ');
    const used = Object.keys(variableTypes).filter((name) => new RegExp(`\\$${name}\\b`).test(text));
    const declared = used.map((name) => `$${name}: ${variableTypes[name]}`).join(', ');
    const values: Record<string, unknown> = {
      yes: true,
      no: false,
      code: isWild() ? choose(secrets) : choose(codes),
      codes: [choose(codes), choose(codes), choose(codes)],
    };
    return {
      query: `query ${declared && `(${declared})`} ${text}`,
      variables: Object.fromEntries(used.flatMap((name) => (name in values ? [[name, values[name]]] : []))),
    };
  });

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

const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
