import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  loadDepartments,
  loadPolicy,
  loadSubgraphSdl,
  loadSupergraph,
  makeUnifiedSocialCreditCode,
  purposeKinds,
  type Role,
  roles,
} from '@credit-hub/schema';
import fc from 'fast-check';
import {
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  graphql,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { desensitize } from '../desensitization/desensitize.ts';
import { isLearntFirst } from '../entry/entry.ts';
import { subjectsByCode } from '../entry/subjectsByCode.ts';
import { createExecutor, type SubgraphAnswer, type UnreadAnswer } from '../execution/executor/index.ts';
import { neverNullIn } from '../execution/neverNull.ts';
import { governedSchema } from '../policy/governedSchema.ts';
import { createPermitCache } from '../policy/permitCache.ts';
import { transcribe } from './transcribe.ts';

const supergraphSdl = loadSupergraph();
const governed = governedSchema(supergraphSdl, loadPolicy());
const isNeverNull = neverNullIn(governed, 'hub');
const departments = new Map(
  loadDepartments().map(({ name }) => [
    name,
    buildSubgraphSchema([{ typeDefs: parse(loadSubgraphSdl(name)) }]),
  ]),
);
const codes = [0, 1, 2].map((index) => makeUnifiedSocialCreditCode('91330100', `MA00000${index}`));
const context = { pseudonym: (value: string) => `代号${value.length}` };

/** What people write, and what could be taken for the end of a text. */
const texts = [
  '示例市场主体',
  'plain',
  '',
  '引号"与反斜线\\',
  '\\"',
  '换行\n与\u0001',
  '𠮷野家 😀',
  '990000198001011234',
  '电话13900000000，账号6222020000000000000',
  '浙江省杭州市西湖区文三路1号',
  '应于十日内支付货款6680000.00元',
  '尚欠陆佰陆拾捌万圆整，其余六百多万元已付',
  '电话8765432',
  '微信zhangsan',
  '云A12345与E12345678',
  '住址：云州市松石区红旗大街12号',
  '负责人刘\ue855，一三八〇〇一三八〇〇〇',
  '},{"a":null}]',
  '\u2028\ud800',
];
const scalars: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Date: '2026-03-09',
  DateTime: '2026-03-09T08:00:00Z',
  Float: -0.5e-7,
  Int: 7,
  Money: '12000.00',
  UnifiedSocialCreditCode: codes[0],
};

/** Answers every field with a value of its type; which one, the seed decides. Nullable ones are now and then null. */
const inventing = (seed: number) => {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
  const invent = (type: GraphQLOutputType): unknown => {
    if (isNonNullType(type)) return inventSome(type.ofType);
    return next(8) === 0 ? null : inventSome(type);
  };
  const inventSome = (type: GraphQLOutputType): unknown => {
    if (isListType(type)) return Array.from({ length: next(3) }, () => invent(type.ofType));
    if (isEnumType(type)) return type.getValues()[next(type.getValues().length)]?.name;
    return isLeafType(type) ? (scalars[type.name] ?? texts[next(texts.length)]) : {};
  };
  return (type: GraphQLOutputType, coordinate: string) =>
    isNeverNull(coordinate) && !isNonNullType(type) ? inventSome(type) : invent(type);
};

const answerOf = async (
  {
    query,
    variables,
    operationName,
  }: { query: string; variables?: Record<string, unknown>; operationName?: string | undefined },
  schema: GraphQLSchema,
  seed: number,
): Promise<string> => {
  const invent = inventing(seed);
  const answer = await graphql({
    schema,
    source: query,
    variableValues: variables,
    operationName,
    rootValue: {},
    fieldResolver: (source, args, given, info) =>
      defaultFieldResolver(source, args, given, info) ??
      invent(info.returnType, `${info.parentType.name}.${info.fieldName}`),
  });
  return JSON.stringify(answer);
};

/** An answer that came as bytes, as departments' answers do. */
const inBytes = (bytes: Buffer): UnreadAnswer => ({
  read: () => JSON.parse(bytes.toString()) as SubgraphAnswer,
  written: () => bytes,
});

type Change = (bytes: Buffer, department: string) => Buffer;
const asItIs: Change = (bytes) => bytes;

/** What the hub learns first of subjects of whom nobody holds anything. */
const recordsOf = ({ representations = [] }: { representations?: { unifiedSocialCreditCode: string }[] }) =>
  representations.map(({ unifiedSocialCreditCode }) => ({
    wholeRecord: { entries: [], gaps: [], kinds: [], throughPersons: [] },
    _key0: unifiedSocialCreditCode,
  }));

/** Before departments that always answer the same to a seed, from the bytes that `change` makes of theirs. */
const executor = createExecutor<{ seed: number; change: Change }>({
  supergraphSdl,
  neverNull: isNeverNull,
  isAskedApart: isLearntFirst,
  transport: async ({ subgraph, query, variables, operationName }, { seed, change }) => {
    const schema = departments.get(subgraph);
    if (schema) {
      const text = await answerOf({ query, variables, operationName }, schema, seed + subgraph.length);
      return inBytes(change(Buffer.from(text), subgraph));
    }
    if (query.includes('wholeRecord')) return { data: { _entities: recordsOf(variables) } };
    return { data: subjectsByCode(parse(query), 1_000)?.(variables) ?? null };
  },
});

type Asked = {
  document: string;
  role: Role;
  purpose: (typeof purposeKinds)[number];
  codes: readonly string[];
};

const permitOnce = createPermitCache();
const parsed = new Map<string, DocumentNode>();
const parsedOnce = (text: string): DocumentNode => {
  const document = parsed.get(text) ?? parse(text);
  parsed.set(text, document);
  return document;
};

/** The answer written from bytes, and the one that is read and written anew, both as JSON. */
const bothWays = async ({ document, role, purpose, codes: asked }: Asked, seed: number, change = asItIs) => {
  const permitted = permitOnce(
    { document: parsedOnce(document), operationName: undefined },
    {
      role,
      department: role === 'REGULATOR' ? 'tax' : null,
      purpose,
      mayState: new Set([purpose]),
      relations: new Set(),
      consentedTo: new Set(),
    },
    governed,
  );
  const variables = { codes: asked };
  if (permitted.needsNothing || permitted.refusals(variables).length > 0) return null;
  const forms = permitted.forms(variables);
  const { document: permittedDocument } = permitted;
  const fetched = await executor.fetch({ document: permittedDocument, variables, context: { seed, change } });
  if (!('complete' in fetched)) throw new TypeError('the operation was refused');
  const written = transcribe(fetched, forms, context);
  // What is written is written of what can be read afterwards, unchanged.
  const { data, errors } = fetched.complete();
  return {
    written: written === null ? null : JSON.stringify(JSON.parse(Buffer.from(written, 'latin1').toString())),
    read: errors ? null : JSON.stringify(desensitize(data, forms, context)),
  };
};

const subject = governed.apiSchema.getType('MarketSubject') as GraphQLObjectType;

const responseKeyOf = (selection: string) => selection.split(/\W/)[0];

/** Under its own name, another or that of another field. */
const aliasOf = ({ name }: { name: string }, fields: readonly { name: string }[]) =>
  fc.oneof(
    fc.constantFrom('', '', `other_${name}: `),
    fc.constantFrom(...fields).map((other) => `${other.name}: `),
  );

/** A selection of a type's fields: some leaves, some objects, some under another name, some of them `__typename`. */
const selectionOf = (type: GraphQLObjectType, depth: number): fc.Arbitrary<string> => {
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      !field.args.some(isRequiredArgument) &&
      (isLeafType(getNamedType(field.type)) || (depth > 0 && isObjectType(getNamedType(field.type)))),
  );
  const selected = fc.constantFrom(...fields).chain((field) => {
    const named = getNamedType(field.type);
    const alias = aliasOf(field, fields);
    return isObjectType(named)
      ? fc.tuple(alias, selectionOf(named, depth - 1)).map(([as, inner]) => `${as}${field.name} ${inner}`)
      : alias.map((as) => `${as}${field.name}`);
  });
  return fc
    .tuple(
      fc.constantFrom('', '', '__typename '),
      fc.uniqueArray(selected, { minLength: 1, maxLength: 4, selector: responseKeyOf }),
    )
    .map(([typename, all]) => `{ ${typename}${all.join(' ')} }`);
};

/** What the hub computes asks departments again; what a subject is asked for here is what departments keep. */
const sections = Object.values(subject.getFields()).filter(
  (field) =>
    governed.ownersOf(`MarketSubject.${field.name}`).some((owner) => departments.has(owner)) &&
    !field.args.some(isRequiredArgument),
);
const section = fc.constantFrom(...sections).chain((field) => {
  const named = getNamedType(field.type);
  const inner = isObjectType(named) ? selectionOf(named, 2) : fc.constant('');
  return fc.tuple(aliasOf(field, sections), inner).map(([as, below]) => `${as}${field.name} ${below}`);
});
const asked = fc.record<Asked>({
  document: fc
    .tuple(
      fc.constantFrom('', '__typename', 'code: unifiedSocialCreditCode'),
      fc.uniqueArray(section, { minLength: 1, maxLength: 5, selector: responseKeyOf }),
    )
    .map(
      ([own, all]) =>
        `query ($codes: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $codes) { ${own} ${all.join(' ')} } }`,
    ),
  role: fc.constantFrom(...roles),
  purpose: fc.constantFrom(...purposeKinds),
  codes: fc.constantFrom([], codes.slice(0, 1), codes, [codes[0] as string, codes[0] as string]),
});
const seeds = fc.nat({ max: 1_000_000 });

const check = `query ($codes: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $codes) {
  unifiedSocialCreditCode
  registration { name state legalRepresentative { name residentIdNumber phone } registeredAddress }
  administrativePenalties(first: 5) { decidedOn documentNumber content fineAmount }
  taxCreditRating { year grade }
} }`;
const clerks: Asked = { document: check, role: 'HALL', purpose: 'HANDLING', codes };

const advised = check.replace(
  'taxCreditRating',
  'publicCreditEvaluation { grade } handlingAdvice(matter: "construction-permit") { outcome reasons } taxCreditRating',
);

describe('an answer that is written from what departments wrote', () => {
  test('is the one that would be read and written anew', async () => {
    let [written, all] = [0, 0];
    await fc.assert(
      fc.asyncProperty(asked, seeds, async (operation, seed) => {
        const ways = await bothWays(operation, seed);
        if (ways === null || ways.read === null) return;
        all++;
        if (ways.written === null) return;
        written++;
        expect(ways.written).toBe(ways.read);
      }),
      { numRuns: 400 },
    );
    // Else it would prove nothing.
    expect(written).toBeGreaterThan(all / 4);
  });

  test('holds what one department is asked at two times, in the order of the fields', async () => {
    const ways = await bothWays({ ...clerks, document: advised }, 3);
    expect(ways?.written).toBe(ways?.read);
    expect(ways?.written).toMatch(
      /"publicCreditEvaluation":.*"handlingAdvice":\{"outcome":"[A-Z_]+".*"taxCreditRating":/,
    );
  });

  test('is none when anything in an answer is not as it should be, or the same', async () => {
    let [changed, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.constantFrom('market-regulation', 'tax'),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.constantFrom(
          '"',
          '\\',
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          ' ',
          '\n',
          'n',
          '0',
          '\u00e9',
          'null',
          '"a":1,',
          '"__proto__":{},',
        ),
        fc.nat({ max: 3 }),
        async (seed, department, place, inserted, removed) => {
          const ways = await bothWays(clerks, seed, (bytes, of) => {
            if (of !== department) return bytes;
            const at = Math.floor(place * bytes.length);
            return Buffer.concat([
              bytes.subarray(0, at),
              Buffer.from(inserted),
              bytes.subarray(at + removed),
            ]);
          });
          changed++;
          if (ways?.written === null) refused++;
          else expect(ways?.written).toBe(ways?.read);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(refused).toBeGreaterThan(changed / 4);
    expect(refused).toBeLessThan(changed);
  });

  test.each<[string, string, string]>([
    ['an error beside the data', '{"data":', '{"errors":[{"message":"x"}],"data":'],
    ['an error behind the data', /\}$/.source, ',"errors":[{"message":"x"}]}'],
    ['an entity too few', ',{"registration"', ',null,{"registration"'],
    ['a field that was not asked for', '"registration":', '"secret":"x","registration":'],
    ['a blank', '"registration":', '"registration": '],
    ['a control character', '"registeredAddress":"', '"registeredAddress":"\u0001'],
    ['an enum value that there is not', '"state":"', '"state":"NO'],
  ])('is none where there is %s', async (_, found, replacement) => {
    const ways = await bothWays(clerks, 3, (bytes, of) =>
      of === 'market-regulation'
        ? Buffer.from(bytes.toString().replace(new RegExp(found), () => replacement))
        : bytes,
    );
    expect(ways?.written).toBeNull();
  });

  test.each<[string, (text: string) => string]>([
    ['of another', (text) => text.replaceAll(codes[0] as string, codes[1] as string)],
    ['not told', (text) => text.replace(/,"_key0":"[^"]*"/, '')],
    ['told twice', (text) => text.replace(/(,"_key0":"[^"]*")/, '$1$1')],
    [
      'in another order',
      (text) => {
        const { data } = JSON.parse(text);
        return JSON.stringify({ data: { _entities: data._entities.reverse() } });
      },
    ],
  ])('is none where the key of an entity is %s, and nothing is taken from that', async (_, change) => {
    const ways = await bothWays(clerks, 3, (bytes, of) =>
      of === 'tax' ? Buffer.from(change(bytes.toString())) : bytes,
    );
    expect(ways?.written).toBeNull();
    if (!_.startsWith('told')) expect(ways?.read).toBeNull();
  });

  test('is none where a section is null without an error', async () => {
    const ways = await bothWays(clerks, 3, (bytes, of) => {
      if (of !== 'market-regulation') return bytes;
      const { data } = JSON.parse(bytes.toString());
      const [key] = Object.keys(data._entities[0]).filter((name) => Array.isArray(data._entities[0][name]));
      data._entities[0][key as string] = null;
      return Buffer.from(JSON.stringify({ data }));
    });
    expect(ways).toEqual({ written: null, read: null });
  });

  test('holds what is denied as null, and masks what is masked', async () => {
    const ways = await bothWays({ ...clerks, role: 'PUBLIC', purpose: 'INQUIRY' }, 3);
    expect(ways?.written).toBe(ways?.read);
    expect(ways?.written).toContain('"residentIdNumber":null');
  });
});
