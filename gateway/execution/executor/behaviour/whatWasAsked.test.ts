import { describe, expect, test } from 'vitest';
import type { Malformed, SubgraphAnswer } from '../index.ts';
import { type Answers, executorOver, person } from './twoSubgraphs.ts';

const gone = (): never => {
  throw new Error('gone');
};
const answering = (answer: unknown) => (): SubgraphAnswer => structuredClone(answer) as SubgraphAnswer;
const wen = { __typename: 'Person', id: '1', name: 'Wen' };

describe('what a subgraph was not asked for is not taken from it', () => {
  test.each<[string, string, Answers, unknown]>([
    [
      'beside a root field',
      '{ person { score } }',
      { people: answering({ data: { person: wen, people: [wen] } }), games: gone },
      { person: { score: null } },
    ],
    [
      'as another subgraph’s field of an object, while that subgraph does not answer',
      '{ person { name score } }',
      { people: answering({ data: { person: { ...wen, score: 99 } } }), games: gone },
      { person: { name: 'Wen', score: null } },
    ],
    [
      'as another subgraph’s field of each object of a list',
      '{ people { name rank } }',
      {
        people: answering({ data: { people: [{ ...wen, rank: 1 }, null, { ...wen, rank: 1 }] } }),
        games: gone,
      },
      { people: [{ name: 'Wen', rank: null }, null, { name: 'Wen', rank: null }] },
    ],
    [
      'within an object of an entity',
      '{ person { games { title } } }',
      {
        people: person,
        games: answering({
          data: { _entities: [{ _key0: '1', games: [{ title: 'Go', minutes: 5 }], score: 7 }] },
        }),
      },
      { person: { games: [{ title: 'Go' }] } },
    ],
    [
      'where it belongs to another type',
      '{ node { id ... on Person { name } } }',
      { people: answering({ data: { node: { __typename: 'Robot', id: '1', name: 'Wen' } } }) },
      { node: { id: '1' } },
    ],
    [
      'under the name of what every object inherits',
      '{ person { name } }',
      {
        people: answering(
          JSON.parse('{"data":{"person":{"name":"Wen","__proto__":{"name":"x"},"toString":1}}}'),
        ),
      },
      { person: { name: 'Wen' } },
    ],
  ])('%s', async (_, document, answers, data) => {
    const result = await executorOver(answers).execute({ document, context: undefined });
    expect(result.data).toEqual(data);
  });

  test('nor does it decide what is asked of others', async () => {
    const asked: string[] = [];
    await executorOver({
      // The key that `games` is asked by is `id`, whatever else calls itself so.
      people: answering({ data: { person: { ...wen, id: '1', key: '2' } } }),
      games: ({ variables }) => {
        asked.push(JSON.stringify(variables));
        return { data: { _entities: [{ score: 1 }] } };
      },
    }).execute({ document: '{ person { score } }', context: undefined });
    expect(asked).toEqual(['{"representations":[{"__typename":"Person","id":"1"}]}']);
  });
});

describe('a field that is never null without an error', () => {
  const neverNull = (coordinate: string) => coordinate === 'Person.games';
  const document = '{ person { games { title } score } }';
  const over = (answer: SubgraphAnswer) =>
    executorOver({ people: person, games: () => answer }, { neverNull }).execute({
      document,
      context: undefined,
    });

  test('is missing where it is null without one', async () => {
    const { data, errors } = await over({ data: { _entities: [{ games: null, score: null }] } });
    expect(data).toEqual({ person: { games: null, score: null } });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code, extensions.serviceName])).toEqual([
      [['person', 'games'], 'INVALID_SUBGRAPH_ANSWER', 'games'],
    ]);
  });

  test.each([
    ['at it', ['_entities', 0, 'games']],
    ['around it', ['_entities', 0]],
    ['at no place', undefined],
  ])('has one error where the subgraph tells of one %s', async (_, path) => {
    const { errors } = await over({
      data: { _entities: [{ games: null, score: null }] },
      errors: [{ message: 'no', path, extensions: { code: 'LOST' } }],
    });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['LOST']);
  });

  test('is missing where the error is of something else', async () => {
    const { errors } = await over({
      data: { _entities: [{ games: null, score: null }] },
      errors: [{ message: 'no', path: ['_entities', 0, 'score'], extensions: { code: 'LOST' } }],
    });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['LOST', 'INVALID_SUBGRAPH_ANSWER']);
  });

  test('may be empty', async () => {
    expect(await over({ data: { _entities: [{ games: [], score: 1 }] } })).toEqual({
      data: { person: { games: [], score: 1 } },
    });
  });
});

describe('whoever brought an answer is told what was wrong with it', () => {
  const judged = async (answer: unknown): Promise<unknown> => {
    const told: (readonly Malformed[])[] = [];
    const read = () => answer as SubgraphAnswer;
    await executorOver(
      {},
      { transport: async () => ({ read, judge: (found) => void told.push(found) }) },
    ).execute({
      document: '{ person { name born } }',
      context: undefined,
    });
    return told.map((found) => found.map(({ place }) => place));
  };

  test.each<[string, unknown, unknown]>([
    ['nothing, where it is well', { data: { person: { name: 'Wen', born: null } } }, [[]]],
    [
      'nothing, where it tells of errors itself',
      { data: { person: null }, errors: [{ message: 'x', path: ['person'] }] },
      [[]],
    ],
    ['its fields', { data: { person: { born: '1970' } } }, [['field Person.name', 'field Person.born']]],
    ['that it is none', ['x'], [[undefined]]],
    ['that its errors are none', { data: { person: null }, errors: {} }, [[undefined]]],
  ])('%s', async (_, answer, places) => {
    expect(await judged(answer)).toEqual(places);
  });
});
