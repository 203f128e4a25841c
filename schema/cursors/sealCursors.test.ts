import { randomBytes } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, GraphQLError, graphql, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Asker } from '../viewer.ts';
import { type CursorSeal, openCursorSeal } from './cursorSeal.ts';
import { sealCursors } from './sealCursors.ts';

const typeDefs = `
  type Query {
    marketSubject(unifiedSocialCreditCode: String!): MarketSubject
    search(name: String, first: Int, after: String): Page
  }
  type Mutation { record(name: String): Fact }
  type MarketSubject {
    unifiedSocialCreditCode: String!
    newest: Fact
    facts(first: Int, after: String, from: String): [Fact!]
    others(first: Int, after: String): [Fact!]
  }
  type Fact { id: String cursor: String! }
  type Page { names: [String!] cursor: String }
`;

/** Facts that two fields answer with are the same objects, as loaders give them. */
const facts = ['1', '2', '3', '4'].map((id) => ({ id, cursor: () => `behind ${id}` }));
const behind = (after: string | null | undefined) =>
  after == null ? facts : facts.filter(({ id }) => `behind ${id}` > after);
type Given = { first?: number; after?: string | null };
const list = (_: unknown, { first = 4, after }: Given) => behind(after).slice(0, first);
const resolvers = {
  Query: {
    marketSubject: (_: unknown, named: object) => named,
    search: (_: unknown, { after }: Given) => ({
      names: [after ?? 'the first'],
      cursor: after ? null : 'a name',
    }),
  },
  Mutation: { record: () => facts[0] },
  MarketSubject: { newest: () => facts[0], facts: list, others: list },
};

const clerk: Asker = {
  viewer: { role: 'HALL', person: 'clerk', organization: null, department: null },
  purpose: { kind: 'INQUIRY', matter: null, caseNumber: null },
};
const seal = openCursorSeal(randomBytes(32), 'tax');
const built = (sdl: string) => buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: {} }]);
const schemaWith = (used: CursorSeal) =>
  sealCursors<Asker>(buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]), {
    seal: used,
    readerOf: (context) => context,
    refusal: () => new GraphQLError('no such cursor', { extensions: { code: 'INVALID_CURSOR' } }),
  });
const schema = schemaWith(seal);

type Fact = { id: string; cursor: string };
type Told = {
  record: Fact;
  marketSubject: Record<string, Fact[]>;
  search: { names: string[]; cursor: string | null };
};
const ask = async (source: string, contextValue = clerk) =>
  (await graphql({ schema, source, contextValue })) as ExecutionResult<Told>;
const askSubject = (selection: string, code = 'A', contextValue = clerk) =>
  ask(`{ marketSubject(unifiedSocialCreditCode: "${code}") { ${selection} } }`, contextValue);
const firstCursor = async (selection: string, code?: string) => {
  const { data } = await askSubject(selection, code);
  return Object.values(data?.marketSubject ?? {}).flat()[0]?.cursor as string;
};
const idsOf = ({ data }: ExecutionResult<Told>) =>
  Object.values(data?.marketSubject ?? {}).map((found) => found?.map(({ id }) => id) ?? null);

test('a list reads on behind the cursor it gave out, under any alias and with any size of page', async () => {
  const cursor = await firstCursor('mine: facts(first: 1) { cursor }');
  expect(cursor).not.toContain('behind');
  const read = await askSubject(
    `facts(first: 2, after: "${cursor}") { id } other: facts(after: "${cursor}") { id }`,
  );
  expect(idsOf(read)).toEqual([
    ['2', '3'],
    ['2', '3', '4'],
  ]);
});

test('and from its beginning behind none', async () => {
  expect(idsOf(await askSubject('facts(first: 1, after: null) { id }'))).toEqual([['1']]);
});

test('rows that two fields answer with have a cursor of each', async () => {
  const { data } = await askSubject('facts(first: 1) { cursor } others(first: 1) { cursor }');
  const [mine, other] = Object.values(data?.marketSubject ?? {}).map((found) => found[0]?.cursor);
  expect(mine).not.toBe(other);
  expect(idsOf(await askSubject(`others(first: 1, after: "${other}") { id }`))).toEqual([['2']]);
});

test.each<[string, () => Promise<ExecutionResult<Told>>]>([
  [
    'in another list',
    async () => askSubject(`others(after: "${await firstCursor('facts { cursor }')}") { id }`),
  ],
  [
    'of another subject',
    async () => askSubject(`facts(after: "${await firstCursor('facts { cursor }', 'B')}") { id }`),
  ],
  [
    'with a filter that it was not given with',
    async () => askSubject(`facts(from: "2026", after: "${await firstCursor('facts { cursor }')}") { id }`),
  ],
  [
    'without the filter that it was given with',
    async () => askSubject(`facts(after: "${await firstCursor('facts(from: "2026") { cursor }')}") { id }`),
  ],
  ['made up', () => askSubject('facts(after: "behind 1") { id }')],
  ['empty', () => askSubject('facts(after: "") { id }')],
  [
    'of somebody else',
    async () =>
      askSubject(`facts(after: "${await firstCursor('facts { cursor }')}") { id }`, 'A', {
        ...clerk,
        viewer: { ...clerk.viewer, person: 'another' },
      }),
  ],
  [
    'for another purpose',
    async () =>
      askSubject(`facts(after: "${await firstCursor('facts { cursor }')}") { id }`, 'A', {
        ...clerk,
        purpose: { kind: 'SUPERVISION', matter: null, caseNumber: null },
      }),
  ],
])('a cursor %s is refused by the same code and words', async (_, asked) => {
  const { data, errors } = await asked();
  expect(Object.values(data?.marketSubject ?? {})).toEqual([null]);
  expect(errors?.map(({ message, extensions }) => [message, extensions])).toEqual([
    ['no such cursor', { code: 'INVALID_CURSOR' }],
  ]);
});

test('a page has the cursor of its search, and the last one none', async () => {
  const first = (await ask('{ search(name: "云州") { names cursor } }')).data?.search;
  expect(first?.names).toEqual(['the first']);
  const last = await ask(`{ search(name: "云州", after: "${first?.cursor}") { names cursor } }`);
  expect(last.data?.search).toEqual({ names: ['a name'], cursor: null });
  const other = await ask(`{ search(name: "云", after: "${first?.cursor}") { names } }`);
  expect(other.errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
});

test('what is no list has a cursor, too, and it opens none', async () => {
  const newest = await firstCursor('newest { cursor }');
  const { data } = await ask('mutation { record(name: "a") { cursor } }');
  const recorded = data?.record.cursor;
  for (const cursor of [newest, recorded]) {
    expect(cursor).toMatch(/^[\w-]{40,}$/);
    expect(idsOf(await askSubject(`facts(after: "${cursor}") { id }`))).toEqual([null]);
  }
});

test('nothing is sealed where no cursor is asked for', async () => {
  const sealed: string[] = [];
  const noting: CursorSeal = (query) => ({
    ...seal(query),
    seal: (position) => {
      sealed.push(position);
      return seal(query).seal(position);
    },
  });
  const source = (fields: string) =>
    `{ marketSubject(unifiedSocialCreditCode: "A") { facts { ${fields} } } }`;
  const asked = async (fields: string) =>
    graphql({ schema: schemaWith(noting), source: source(fields), contextValue: clerk });
  await asked('id');
  expect(sealed).toEqual([]);
  await asked('id cursor');
  expect(sealed).toHaveLength(4);
});

test.each([
  [
    'a list that is read on without giving out cursors',
    'type Query { names(after: String): [Name!] } type Name { name: String }',
    'Query.names reads on',
  ],
  [
    'a list within something that is no subject',
    'type Query { a: Name } type Name { facts(after: String): [Fact!] } type Fact { cursor: String! }',
    'Name.facts gives out cursors',
  ],
])('a schema with %s is refused', (_, sdl, said) => {
  const options = { seal, readerOf: () => clerk, refusal: () => new Error() };
  expect(() => sealCursors(built(sdl), options)).toThrow(said);
});

test('a list whose cursors are asked for in one place of two has them there', async () => {
  const { data, errors } = await ask(`
    query ($no: Boolean = false) {
      marketSubject(unifiedSocialCreditCode: "A") { ...Facts }
      other: marketSubject(unifiedSocialCreditCode: "A") { ...Facts facts(first: 1) { ... on Fact { cursor } } }
      third: marketSubject(unifiedSocialCreditCode: "A") { facts(first: 1) { cursor @include(if: $no) } }
      fourth: marketSubject(unifiedSocialCreditCode: "A") { facts(first: 1) { cursor @skip(if: $no) } }
    }
    fragment Facts on MarketSubject { facts(first: 1) { id } }`);
  expect(errors).toBeUndefined();
  const sealed = { cursor: expect.any(String) };
  expect(data).toEqual({
    marketSubject: { facts: [{ id: '1' }] },
    other: { facts: [{ id: '1', ...sealed }] },
    third: { facts: [{}] },
    fourth: { facts: [sealed] },
  });
});
