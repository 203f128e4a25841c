import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { ExecutionResult, SubgraphAnswer } from '../index.ts';
import { type Answers, executorOver, people, person } from './twoSubgraphs.ts';

type Failure = {
  when: string;
  document: string;
  answers: Answers;
  data: unknown;
  errors: { code: string; path?: (string | number)[]; serviceName?: string }[];
};

const hosts = 'connect ECONNREFUSED 10.1.2.3:4001';
const gone = (): never => {
  throw new Error(hosts);
};
const games =
  (answer: SubgraphAnswer): Answers[string] =>
  () =>
    answer;
const score = '{ person { name score games { title } } }';
const nothing = { person: { name: 'Wen', score: null, games: null } };
const atPerson = [{ code: 'DOWNSTREAM_SERVICE_ERROR', path: ['person'], serviceName: 'games' }];

const invalidAt = (serviceName: string, path: (string | number)[]) => [
  { code: 'INVALID_SUBGRAPH_ANSWER', path, serviceName },
];

const failures: Failure[] = [
  {
    when: 'a subgraph cannot be reached',
    document: score,
    answers: { people: person, games: gone },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'it answers no object',
    document: score,
    answers: { people: person, games: games('no' as never) },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'it answers null',
    document: score,
    answers: { people: person, games: games(null as never) },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'it answers neither data nor errors',
    document: score,
    answers: { people: person, games: games({}) },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'it answers null for data',
    document: score,
    answers: { people: person, games: games({ data: null }) },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'it answers too few entities',
    document: score,
    answers: { people: person, games: games({ data: { _entities: [] } }) },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'its entity is a text',
    document: score,
    answers: { people: person, games: games({ data: { _entities: ['x'] } }) },
    data: nothing,
    errors: invalidAt('games', ['person']),
  },
  {
    when: 'its entities are no list',
    document: score,
    answers: { people: person, games: games({ data: { _entities: {} } }) },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'all of it fails with an error of its own',
    document: score,
    answers: {
      people: person,
      games: games({ data: null, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }),
    },
    data: nothing,
    errors: [{ code: 'FORBIDDEN', path: ['person'], serviceName: 'games' }],
  },
  {
    when: 'the transport says why',
    document: score,
    answers: {
      people: person,
      games: () => {
        throw new GraphQLError('open', { extensions: { code: 'CIRCUIT_OPEN' } });
      },
    },
    data: nothing,
    errors: [{ code: 'CIRCUIT_OPEN', path: ['person'], serviceName: 'games' }],
  },
  {
    when: 'the root subgraph cannot be reached',
    document: '{ person { name } sure { name } }',
    answers: { people: gone },
    data: null,
    errors: [{ code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'people' }],
  },
  {
    when: 'one entity of a list fails',
    document: '{ people { name score } }',
    answers: {
      people: () => people(['1', null, '2', '1']),
      games: games({
        data: { _entities: [{ score: null }, { score: 5 }] },
        errors: [{ message: 'no', path: ['_entities', 0, 'score'], extensions: { code: 'LOST' } }],
      }),
    },
    data: {
      people: [
        { name: 'person 1', score: null },
        null,
        { name: 'person 2', score: 5 },
        { name: 'person 1', score: null },
      ],
    },
    errors: [0, 3].map((index) => ({ code: 'LOST', path: ['people', index, 'score'], serviceName: 'games' })),
  },
  {
    when: 'an Int has more than 32 bits',
    document: '{ person { born } }',
    answers: { people: games({ data: { person: { born: 2 ** 31 } } }) as never },
    data: { person: { born: null } },
    errors: invalidAt('people', ['person', 'born']),
  },
  {
    when: 'an Int is a text, an enum unknown, a list no list',
    document: '{ person { born mood games { title } } }',
    answers: {
      people: games({
        data: { person: { __typename: 'Person', id: '1', born: '1970', mood: 'ANGRY' } },
      }) as never,
      games: games({ data: { _entities: [{ games: { title: 'Go' } }] } }),
    },
    data: { person: { born: null, mood: null, games: null } },
    errors: [
      ...invalidAt('people', ['person', 'born']),
      ...invalidAt('people', ['person', 'mood']),
      ...invalidAt('games', ['person', 'games']),
    ],
  },
  {
    when: 'a non-null field in a list is missing',
    document: '{ person { games { title minutes } } }',
    answers: {
      people: person,
      games: games({ data: { _entities: [{ games: [{ title: 'Go', minutes: 1 }, { minutes: 2 }] }] } }),
    },
    data: { person: { games: null } },
    errors: invalidAt('games', ['person', 'games', 1, 'title']),
  },
  {
    when: 'an object is of a type that cannot stand there',
    document: '{ node { id ... on Person { name } } }',
    answers: { people: games({ data: { node: { __typename: 'Game', id: '1', name: 'x' } } }) as never },
    data: { node: null },
    errors: invalidAt('people', ['node']),
  },
  {
    when: 'an object does not say of which of several types it is',
    document: '{ node { id } }',
    answers: { people: games({ data: { node: { id: '1' } } }) as never },
    data: { node: null },
    errors: invalidAt('people', ['node']),
  },
  {
    when: 'it says so by a name that is none of an object',
    document: '{ node { id } }',
    answers: { people: games({ data: { node: { __typename: 'Node', id: '1' } } }) as never },
    data: { node: null },
    errors: invalidAt('people', ['node']),
  },
  {
    when: 'a field was not answered',
    document: '{ person { name born } }',
    answers: { people: games({ data: { person: { name: 'Wen' } } }) as never },
    data: { person: { name: 'Wen', born: null } },
    errors: invalidAt('people', ['person', 'born']),
  },
  {
    when: 'no field was answered',
    document: '{ person { name } people { name } }',
    answers: { people: games({ data: {} }) as never },
    data: { person: null, people: null },
    errors: [...invalidAt('people', ['person']), ...invalidAt('people', ['people'])],
  },
  {
    when: 'no field of an entity was answered',
    document: score,
    answers: { people: person, games: games({ data: { _entities: [{}] } }) },
    data: nothing,
    errors: [...invalidAt('games', ['person', 'score']), ...invalidAt('games', ['person', 'games'])],
  },
  {
    when: 'an entity is null',
    document: '{ people { score } }',
    answers: {
      people: () => people(['1', '2', '1']),
      games: games({ data: { _entities: [null, { score: 5 }] } }),
    },
    data: { people: [{ score: null }, { score: 5 }, { score: null }] },
    errors: [...invalidAt('games', ['people', 0]), ...invalidAt('games', ['people', 2])],
  },
  {
    when: 'it answers no entities',
    document: score,
    answers: { people: person, games: games({ data: {} }) },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'it answers an entity too many',
    document: score,
    answers: {
      people: person,
      games: games({
        data: {
          _entities: [
            { score: 1, games: [] },
            { score: 1, games: [] },
          ],
        },
      }),
    },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'its errors are no list',
    document: score,
    answers: {
      people: person,
      games: games({ data: { _entities: [{ score: 1, games: [] }] }, errors: { message: 'x' } as never }),
    },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'one of its errors is none',
    document: score,
    answers: {
      people: person,
      games: games({ data: { _entities: [{ score: 1, games: [] }] }, errors: ['x' as never] }),
    },
    data: nothing,
    errors: atPerson,
  },
  {
    when: 'entities are answered in another order',
    document: '{ people { score } }',
    answers: {
      people: () => people(['1', '2']),
      games: games({
        data: {
          _entities: [
            { _key0: '2', score: 2 },
            { _key0: '1', score: 1 },
          ],
        },
      }),
    },
    data: { people: [{ score: null }, { score: null }] },
    errors: [...invalidAt('games', ['people', 0]), ...invalidAt('games', ['people', 1])],
  },
  {
    when: 'an entity is another, or does not say which it is',
    document: '{ people { score } }',
    answers: {
      people: () => people(['1', '2', '3']),
      games: games({
        data: {
          _entities: [
            { _key0: '7', score: 7 },
            { _key0: undefined, score: 2 },
            { _key0: 3 as never, score: 3 },
          ],
        },
      }),
    },
    data: { people: [{ score: null }, { score: null }, { score: 3 }] },
    errors: [...invalidAt('games', ['people', 0]), ...invalidAt('games', ['people', 1])],
  },
  {
    when: 'an entity is of another type',
    document: '{ person { score } }',
    answers: {
      people: person,
      games: games({ data: { _entities: [{ __typename: 'Game', score: 1 }] } }),
    },
    data: { person: { score: null } },
    errors: invalidAt('games', ['person']),
  },
  {
    when: 'an ID is a number that JSON cannot hold',
    document: score,
    answers: {
      people: games(
        JSON.parse('{"data":{"person":{"__typename":"Person","id":90071992547409931,"name":"Wen"}}}'),
      ),
    },
    data: nothing,
    errors: [
      ...invalidAt('people', ['person', 'id']),
      { code: 'REQUIREMENT_FAILED', path: ['person', 'score'], serviceName: 'games' },
      { code: 'REQUIREMENT_FAILED', path: ['person', 'games'], serviceName: 'games' },
    ],
  },
];

describe('what is missing is null and has an error', () => {
  test.each(failures)('when $when', async ({ document, answers, data, errors }) => {
    const result = await executorOver(answers).execute({ document, context: undefined });
    expect(result.data).toEqual(data);
    expect(told(result)).toEqual(errors);
    expect(JSON.stringify(result)).not.toContain('ECONNREFUSED');
  });
});

test('the cause of a failure is kept for a log, beside the result', async () => {
  const result = await executorOver({ people: gone }).execute({
    document: '{ person { id } }',
    context: undefined,
  });
  expect(result.errors?.[0]?.originalError?.message).toBe(hosts);
});

function told({ errors }: ExecutionResult): unknown {
  return errors?.map(({ path, extensions: { code, serviceName } }) =>
    JSON.parse(JSON.stringify({ code, path, serviceName })),
  );
}
