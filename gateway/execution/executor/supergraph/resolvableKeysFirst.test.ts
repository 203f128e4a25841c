import { expect, test } from 'vitest';
import { federateAlone, federationLink, type Subgraph } from '../differential/federation.ts';

type Firm = { code: string; number: string; register: { office: string; entry: string; year: string } };

const firm: Firm = { code: '1', number: 'n-1', register: { office: 'east', entry: '7', year: '2026' } };

/** `licences` comes back to its own firms for a title, which needs their name; `keys` are its keys of a firm. */
const firms = (keys: string): Subgraph[] => [
  {
    name: 'register',
    typeDefs: `${federationLink('@key', '@shareable')}
      type Firm @key(fields: "code") @key(fields: "number", resolvable: false) {
        code: ID! number: ID! @shareable register: Register! @shareable name: String!
      }
      type Register @shareable { office: ID! entry: ID! year: ID! }`,
    resolvers: { Firm: { name: ({ code }: Firm) => `firm ${code}` } },
  },
  {
    name: 'licences',
    typeDefs: `${federationLink('@key', '@requires', '@external', '@shareable')}
      type Query { licence: Licence }
      type Licence { number: ID! firms: [Firm!]! }
      type Firm ${keys} {
        code: ID! number: ID! @shareable register: Register! @shareable name: String! @external
        title: String! @requires(fields: "name")
      }
      type Register @shareable { office: ID! entry: ID! year: ID! }`,
    resolvers: {
      Query: { licence: () => ({ number: 'l', firms: [firm] }) },
      Firm: {
        __resolveReference: (sent: Partial<Firm> & { name: string }) =>
          sent.code && sent.register?.year ? { ...firm, name: sent.name } : null,
        title: ({ name }: { name: string }) => `title of ${name}`,
      },
    },
  },
];
const unresolvable = [
  '@key(fields: "register { office entry }", resolvable: false)',
  '@key(fields: "number", resolvable: false)',
  '@key(fields: "code", resolvable: false)',
];
const resolved = '@key(fields: "code register { entry year }")';
const query = '{ licence { number firms { code name title } } }';

test.each([
  [resolved, ...unresolvable],
  [unresolvable[0], resolved, ...unresolvable.slice(1)],
  [...unresolvable, resolved],
])('an entity is come back to by a key that is resolved: %s %s …', async (...keys) => {
  expect(await federateAlone(firms(keys.join(' '))).ours(query)).toEqual({
    data: { licence: { number: 'l', firms: [{ code: '1', name: 'firm 1', title: 'title of firm 1' }] } },
  });
});

test('where none is, the operation is refused, and nothing is asked', async () => {
  const federation = federateAlone(firms(unresolvable.join(' ')));
  const { data, errors } = await federation.ours(query);
  expect(data).toBeUndefined();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_NOT_PLANNABLE']);
  expect(errors?.[0]?.originalError?.message).toBe(
    'the plan asks licences for Firm by a key that it does not resolve',
  );
  expect(federation.takeRequests()).toEqual([]);
  expect(await federation.ours('{ licence { firms { code name } } }')).toEqual({
    data: { licence: { firms: [{ code: '1', name: 'firm 1' }] } },
  });
});
