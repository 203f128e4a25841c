import { expect, test } from 'vitest';
import type { SubgraphAnswer, SubgraphRequest } from '../index.ts';
import { executorOver, person, twoSubgraphs } from './twoSubgraphs.ts';

const never = (): Promise<SubgraphAnswer> => new Promise(() => {});

test('when the caller leaves, what is under way is cancelled and nothing more is asked', async () => {
  const left = new AbortController();
  const asked: SubgraphRequest[] = [];
  const reasons: unknown[] = [];
  const executor = executorOver({
    people: (request) => {
      asked.push(request);
      request.onCancel((reason) => reasons.push(reason));
      request.signal.addEventListener('abort', () => reasons.push(request.signal.reason));
      queueMicrotask(() => left.abort('gone'));
      return never();
    },
  });
  const answer = executor.execute({
    document: '{ person { score } }',
    context: undefined,
    signal: left.signal,
  });
  await expect(answer).rejects.toBe('gone');
  expect(asked.map(({ subgraph }) => subgraph)).toEqual(['people']);
  expect(reasons).toEqual(['gone', 'gone']);
  await expect(
    executor.execute({ document: '{ person { id } }', context: undefined, signal: left.signal }),
  ).rejects.toBe('gone');
});

test('a subgraph that is late is cancelled, and its part is null with a code', async () => {
  let cancelled: unknown;
  const executor = executorOver(
    {
      people: person,
      games: (request) => {
        request.onCancel((reason) => {
          cancelled = reason;
        });
        return never();
      },
    },
    { deadlineOf: (subgraph) => (subgraph === 'games' ? 5 : undefined) },
  );
  const { data, errors } = await executor.execute({
    document: '{ person { name score } }',
    context: undefined,
  });
  expect(data).toEqual({ person: { name: 'Wen', score: null } });
  expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
    [['person'], { code: 'DOWNSTREAM_DEADLINE_EXCEEDED', serviceName: 'games' }],
  ]);
  expect(String(cancelled)).toContain('games');
});

test('a request that runs while the supergraph is replaced ends on the one it began with; the next is on the new', async () => {
  const executor = executorOver({
    people: () => {
      executor.replaceSupergraph(twoSubgraphs('replaced'));
      return person();
    },
    games: () => ({ data: { _entities: [{ score: 4 }] } }),
  });
  const document = '{ person { score } }';
  expect(await executor.execute({ document, context: undefined })).toEqual({
    data: { person: { score: 4 } },
  });
  const next = await executor.execute({ document, context: undefined });
  expect(next.errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test('a supergraph that is not valid leaves the one in use', async () => {
  const executor = executorOver({ people: person });
  expect(() => executor.replaceSupergraph('type Query { broken')).toThrow();
  expect(await executor.execute({ document: '{ person { name } }', context: undefined })).toEqual({
    data: { person: { name: 'Wen' } },
  });
});
