import { expect, test } from 'vitest';
import { federateAlone, federationLink, type Subgraph } from '../differential/federation.ts';

/** A grade is computed from points, which are computed from the name; who has the firm does not know its name. */
const firms: Subgraph[] = [
  {
    name: 'register',
    typeDefs: `${federationLink('@key', '@requires', '@external')}
      type Query { registered: Firm }
      type Firm @key(fields: "id") {
        id: ID!
        name: String
        points: Int @external
        grade: String @requires(fields: "points")
      }`,
    resolvers: {
      Query: { registered: () => ({ id: '1' }) },
      Firm: { name: () => 'four', grade: ({ points }: { points: number }) => `grade of ${points}` },
    },
  },
  {
    name: 'models',
    typeDefs: `${federationLink('@key', '@requires', '@external')}
      type Query { firm: Firm }
      type Firm @key(fields: "id") { id: ID! name: String @external points: Int @requires(fields: "name") }`,
    resolvers: {
      Query: { firm: () => ({ id: '1' }) },
      Firm: { points: ({ name }: { name?: string }) => name?.length ?? 0 },
    },
  },
];

test('a field is not computed from what was computed without what it requires', async () => {
  const federation = federateAlone(firms);
  const { data, errors } = await federation.ours('{ firm { grade } }');
  // The planner asks `models` for the points in passing, without the name, which would give `grade of 0`.
  expect(data).toBeUndefined();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_NOT_PLANNABLE']);
  expect(errors?.[0]?.originalError?.message).toBe(
    'the plan asks models for Firm.points without what it requires',
  );
  expect(federation.takeRequests()).toEqual([]);
});

test('where the plan sends all of it, it is computed', async () => {
  const federation = federateAlone(firms);
  expect(await federation.ours('{ registered { grade } firm { name points } }')).toEqual({
    data: { registered: { grade: 'grade of 4' }, firm: { name: 'four', points: 4 } },
  });
});
