import { describe, expect, test } from 'vitest';
import { federateAlone, federationLink, type Subgraph } from '../differential/federation.ts';
import { executorOver, people } from './twoSubgraphs.ts';

/** Each subgraph resolves `node`, and knows the `id` of one of its types only. */
const nodes: Subgraph[] = ['a', 'b'].map((name) => {
  const [own, other] = name === 'a' ? ['Account', 'Chat'] : ['Chat', 'Account'];
  return {
    name,
    typeDefs: `${federationLink('@key', '@shareable', '@external')}
      type Query { node(id: ID!): Node @shareable ${name}: String }
      interface Node { id: ID! }
      type ${own} implements Node @key(fields: "id") { id: ID! ${name}Name: String }
      type ${other} implements Node @key(fields: "id") { id: ID! @external ${name}Note: String }`,
    resolvers: {
      Query: {
        node: (_: unknown, { id }: { id: string }) => ({ __typename: own, id }),
        [name]: () => name,
      },
      [own as string]: { [`${name}Name`]: () => 'name' },
    },
  };
});

/** `things` knows its things by an interface that only others implement, and nobody resolves their key. */
const things: Subgraph[] = [
  {
    name: 'things',
    typeDefs: `${federationLink('@key', '@interfaceObject')}
      interface Thing @key(fields: "id") { id: ID! }
      type Query { thing: Thing wrapped: Wrapped }
      type Wrapped { things: [Thing!] count: Int }`,
    resolvers: {
      Query: {
        thing: () => ({ __typename: 'Thing', id: 't' }),
        wrapped: () => ({ count: 1, things: [] }),
      },
    },
  },
  {
    name: 'fields',
    typeDefs: `${federationLink('@key', '@interfaceObject')}
      type Thing @key(fields: "id", resolvable: false) @interfaceObject { id: ID! size: Int }
      type Query { ownThing: Thing }`,
    resolvers: { Query: { ownThing: () => ({ id: 't' }) }, Thing: { size: () => 5 } },
  },
];

const notPlannable = 'OPERATION_NOT_PLANNABLE';

describe('an operation that no plan answers is refused, with its place', () => {
  test.each([
    { subgraphs: nodes, query: '{ a n: node(id: "x") { id } }', paths: [['n', 'id']] },
    {
      subgraphs: nodes,
      query: '{ b ...N } fragment N on Query { node(id: "x") { ... on Node { i: id } } }',
      paths: [undefined],
    },
    { subgraphs: things, query: '{ thing { s: size } }', paths: [['thing']] },
    {
      subgraphs: things,
      query: '{ ownThing { size } w: wrapped { count things { ... on Thing { size } } } }',
      paths: [['w', 'things']],
    },
  ])('$query', async ({ subgraphs, query, paths }) => {
    const federation = federateAlone(subgraphs);
    for (const _ of ['first', 'again']) {
      const result = await federation.ours(query);
      expect(result.data).toBeUndefined();
      expect(result.errors?.map(({ extensions }) => extensions.code)).toEqual(paths.map(() => notPlannable));
      expect(result.errors?.map(({ path }) => path)).toEqual(paths);
      expect(JSON.stringify(result)).not.toContain('happened');
    }
    expect(federation.takeRequests()).toEqual([]);
  });

  test('what can be planned of the same is answered', async () => {
    expect(
      await federateAlone(nodes).ours(
        'query ($x: Boolean!) { a node(id: "x") { __typename ... on Account { aName } id @include(if: false) ... on Account @skip(if: $x) { b: aName @include(if: $x) } } }',
        { x: true },
      ),
    ).toEqual({ data: { a: 'a', node: { __typename: 'Account', aName: 'name' } } });
    expect(await federateAlone(things).ours('{ ownThing { size } wrapped { count } }')).toEqual({
      data: { ownThing: { size: 5 }, wrapped: { count: 1 } },
    });
  });
});

describe('null for a variable that only its default let stand', () => {
  const executor = executorOver({ people: () => people(['1']) });
  test.each([
    'query ($v: Boolean = true) { people @include(if: $v) { id } }',
    'query ($v: Boolean = false) { people { ...P } } fragment P on Person { id name @skip(if: $v) }',
    'query ($v: Boolean = true) { __schema @include(if: $v) { queryType { name } } }',
    'query ($v: String = "Person") { __type(name: $v) { name } }',
    'mutation ($v: String = "x") { rename(name: $v) { id } }',
    'query ($v: ID = "1") { people(ids: [$v]) { id } }',
  ])('is BAD_USER_INPUT: %s', async (document) => {
    for (const variablesAreCoerced of [false, true]) {
      const result = await executor.execute({
        document,
        variables: { v: null },
        variablesAreCoerced,
        context: undefined,
      });
      expect(result).toEqual({
        errors: [expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })],
      });
    }
  });
});

test.each([
  ['no document at all', { kind: 'Document' }],
  ['no syntax tree', { kind: 'Document', definitions: [{ kind: 'OperationDefinition' }] }],
  ['deeper than the stack', `{ node { ${'... on Person { '.repeat(20_000)} id ${'}'.repeat(20_000)} } }`],
])('what is %s gets an error or data, and nothing is thrown', async (_, document) => {
  const executor = executorOver({ people: () => ({ data: { node: null } }) });
  const result = await executor.execute({ document: document as never, context: undefined });
  expect(result.data ?? result.errors?.[0]?.extensions.code).toBeDefined();
});
