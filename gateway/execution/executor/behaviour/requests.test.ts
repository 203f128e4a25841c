import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { federateAlone } from '../differential/federation.ts';
import { mutations } from '../differential/supergraphs/mutations.ts';
import type { SubgraphRequest } from '../index.ts';
import type { Transport } from '../plan/runPlan.ts';
import { type Answers, executorOver, inResponseKeys, people, person, withKeys } from './twoSubgraphs.ts';

const recording = (answers: Answers): { answers: Answers; requests: SubgraphRequest[] } => {
  const requests: SubgraphRequest[] = [];
  const recorded = Object.entries(answers).map(([name, answer]) => [
    name,
    (request: SubgraphRequest) => {
      requests.push(request);
      return answer(request);
    },
  ]);
  return { requests, answers: Object.fromEntries(recorded) };
};

test('equal entities are asked for once, and each place has an object of its own', async () => {
  const { answers, requests } = recording({
    people: () => people(['1', '2', '1', null, '1']),
    games: () => ({ data: { _entities: [{ games: [{ title: 'Go' }] }, { games: [] }] } }),
  });
  const { data } = await executorOver(answers).execute({
    document: '{ people { games { title } } }',
    context: undefined,
  });
  expect(requests[1]?.variables).toEqual({
    representations: [
      { __typename: 'Person', id: '1' },
      { __typename: 'Person', id: '2' },
    ],
  });
  const [first, second, third] = (data as { people: { games: object[] }[] }).people;
  expect([first, second, third]).toEqual([
    { games: [{ title: 'Go' }] },
    { games: [] },
    { games: [{ title: 'Go' }] },
  ]);
  expect(first?.games[0]).not.toBe(third?.games[0]);
});

test('an answer is read when all is there that was asked in parallel; one that cannot be read is a failure', async () => {
  const events: string[] = [];
  const transport: Transport<unknown> = async (request) => {
    const { subgraph, query } = request;
    if (subgraph === 'people')
      return inResponseKeys(request, { data: { ...people(['1']).data, ...person().data } });
    const field = query.includes('score') ? 'score' : 'rank';
    await pause(field === 'score' ? 1 : 30);
    events.push(`${field} came`);
    return {
      read: () => {
        events.push(`${field} was read`);
        if (field === 'rank') throw new SyntaxError('no JSON');
        return withKeys(request, { data: { _entities: [{ score: 7 }] } });
      },
    };
  };
  const document = '{ people { score } person { rank } }';
  const { data, errors } = await executorOver({}, { transport }).execute({ document, context: undefined });
  expect(data).toEqual({ people: [{ score: 7 }], person: { rank: null } });
  expect(errors?.map(({ path }) => path)).toEqual([['person']]);
  expect(events).toEqual(['score came', 'rank came', 'score was read', 'rank was read']);
});

test('no subgraph is asked about nothing', async () => {
  const { answers, requests } = recording({ people: () => ({ data: { people: [null], person: null } }) });
  const document = '{ people { score } person { rank } }';
  expect(await executorOver(answers).execute({ document, context: undefined })).toEqual({
    data: { people: [null], person: null },
  });
  expect(requests.map(({ subgraph }) => subgraph)).toEqual(['people']);
});

test('a subgraph is sent the variables that its part uses, and no others', async () => {
  const { answers, requests } = recording({
    people: () => people(['1']),
    games: () => ({ data: { _entities: [{ score: 1 }] } }),
  });
  const document = `query Q($ids: [ID!], $s: Boolean!) {
    people(ids: $ids) { score @include(if: $s) rank @skip(if: $s) }
  }`;
  await executorOver(answers).execute({
    document,
    variables: { ids: ['1'], s: true, other: 1 },
    context: undefined,
  });
  expect(requests.map(({ variables }) => Object.keys(variables))).toEqual([
    ['ids'],
    ['representations', 's'],
  ]);
});

test('the body is the request as JSON', async () => {
  const { answers, requests } = recording({ people: () => people([]) });
  const variables = { ids: ['"quoted"', '信用'] };
  await executorOver(answers).execute({
    document: 'query Q($ids: [ID!]) { people(ids: $ids) { id } }',
    variables,
    context: undefined,
  });
  const [request] = requests;
  expect(JSON.parse(request?.body ?? '')).toEqual({
    query: request?.query,
    operationName: 'Q__people__0',
    variables,
  });
});

test('a transport can tell a mutation, which must not be sent twice, from a query', async () => {
  const { answers, requests } = recording({ people: () => ({ data: { rename: null, person: null } }) });
  const executor = executorOver(answers);
  await executor.execute({ document: 'mutation { rename(name: "x") { id } }', context: undefined });
  await executor.execute({ document: '{ person { id } }', context: undefined });
  expect(requests.map(({ operationKind }) => operationKind)).toEqual(['mutation', 'query']);
});

test('mutations of two subgraphs run in the order of the operation, each after all that the one before asks for', async () => {
  const federation = federateAlone(mutations());
  await federation.ours(`mutation {
    deposit(account: "x", amount: 1) { account { amounts } }
    note(text: "y") { text }
    withdraw(account: "z", amount: 1) { amount }
  }`);
  expect(
    federation
      .takeRequests()
      .map(({ subgraph, query }) => [subgraph, query.match(/deposit|note\(|withdraw/)?.[0]]),
  ).toEqual([
    ['ledger', 'deposit'],
    ['notes', 'note('],
    ['ledger', 'withdraw'],
  ]);
});
