import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { compose, federationLink } from '../differential/federation.ts';
import { createExecutor } from '../index.ts';
import { executorOver } from './twoSubgraphs.ts';

type Refused = {
  why: string;
  document: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  code: string;
};

const refused: Refused[] = [
  { why: 'is not GraphQL', document: '{ person {', code: 'GRAPHQL_PARSE_FAILED' },
  { why: 'asks for an unknown field', document: '{ person { age } }', code: 'GRAPHQL_VALIDATION_FAILED' },
  {
    why: 'lacks a variable',
    document: 'query ($n: Boolean!) { person @skip(if: $n) { id } }',
    code: 'BAD_USER_INPUT',
  },
  {
    why: 'has a variable of a wrong type',
    document: 'query ($ids: [ID!]) { people(ids: $ids) { id } }',
    variables: { ids: [null] },
    code: 'BAD_USER_INPUT',
  },
  {
    why: 'has two operations and names none',
    document: 'query A { person { id } } query B { person { id } }',
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    why: 'names an operation it has not',
    document: 'query A { person { id } }',
    operationName: 'toString',
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  { why: 'has no operation', document: 'fragment F on Person { id }', code: 'GRAPHQL_VALIDATION_FAILED' },
  {
    why: 'defers fields',
    document: '{ person { id ... @defer { score } } }',
    code: 'OPERATION_NOT_SUPPORTED',
  },
  {
    why: 'streams a list',
    document: '{ people @stream(initialCount: 1) { id } }',
    code: 'OPERATION_NOT_SUPPORTED',
  },
  { why: 'subscribes', document: 'subscription { person { id } }', code: 'OPERATION_NOT_SUPPORTED' },
  {
    why: 'gives another field the name __typename',
    document: '{ node { __typename: id } }',
    code: 'OPERATION_NOT_SUPPORTED',
  },
];

test.each(refused)(
  'an operation that $why is refused with $code before a subgraph is asked',
  async ({ document, operationName, variables, code }) => {
    const executor = executorOver({});
    const request = { document, operationName, variables, context: undefined };
    const result = await executor.execute(request);
    expect(result.errors?.[0]?.extensions.code).toBe(code);
    expect(result.data).toBeUndefined();
    expect((await executor.execute(request)).errors?.[0]?.extensions.code).toBe(code);
  },
);

test('a syntax tree is accepted as text is, and one of its operations chosen by name', async () => {
  const executor = executorOver({ people: () => ({ data: { person: { id: '7' } } }) });
  const document = parse('query A { a: __typename } query B { person { id } }');
  expect(await executor.execute({ document, operationName: 'A', context: undefined })).toEqual({
    data: { a: 'Query' },
  });
  expect(await executor.execute({ document, operationName: 'B', context: undefined })).toEqual({
    data: { person: { id: '7' } },
  });
});

test('a supergraph that counts on access directives, which are not enforced here, is refused', () => {
  const supergraphSdl = compose([
    {
      name: 'a',
      typeDefs: `${federationLink('@authenticated')} type Query { secret: String @authenticated }`,
      resolvers: {},
    },
  ]);
  expect(() => createExecutor({ supergraphSdl, transport: async () => ({}) })).toThrow('authenticated');
});
