import type { Subgraph } from '../federation.ts';
import { federationLink } from '../federation.ts';

const persons = [
  { __typename: 'Employee', id: 'e1', name: 'Wen', badge: 7 },
  { __typename: 'Guest', id: 'g1', name: 'Lan', host: 'e1' },
  { __typename: 'Employee', id: 'e2', name: 'Tao', badge: null },
];

/** Unions and interfaces of entities and values, interfaces of interfaces, fields of one name and different types. */
export const abstractTypes: Subgraph[] = [
  {
    name: 'directory',
    typeDefs: `${federationLink('@key', '@shareable')}
      type Query {
        everyone: [Person]
        person(id: ID!): Person
        found(text: String): [Found!]
        nodes: [Node]
      }
      interface Node { id: ID! }
      interface Person implements Node { id: ID! name: String }
      type Employee implements Person & Node @key(fields: "id") { id: ID! name: String badge: Int office: Place }
      type Guest implements Person & Node @key(fields: "id") { id: ID! name: String host: Employee office: Text }
      type Place { floor: Int! }
      type Text { floor: Int! note: String }
      type Room { number: Int! guest: Guest }
      union Found = Employee | Guest | Room`,
    resolvers: {
      Query: {
        everyone: () => [...persons, null],
        person: (_: unknown, { id }: { id: string }) => persons.find((person) => person.id === id) ?? null,
        found: () => [persons[1], { __typename: 'Room', number: 12 }, persons[0]],
        nodes: () => persons,
      },
      Employee: {
        office: ({ badge }: { badge: number | null }) => (badge === null ? null : { floor: badge }),
      },
      Guest: {
        host: ({ host }: { host: string }) => persons.find(({ id }) => id === host),
        office: () => ({ floor: 0, note: 'lobby' }),
      },
      Room: { guest: () => persons[1] },
    },
  },
  {
    name: 'access',
    typeDefs: `${federationLink('@key', '@shareable')}
      type Employee @key(fields: "id") { id: ID! doors: [Door!] last: Event }
      type Guest @key(fields: "id") { id: ID! doors: [Door!] escort: Employee last: Event }
      interface Door { code: ID! }
      type Gate implements Door { code: ID! height: Int }
      type Hatch implements Door { code: ID! keeper: Employee }
      union Event = Entry | Exit
      type Entry { at: String door: Door }
      type Exit { at: String }`,
    resolvers: {
      Employee: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        doors: ({ id }: { id: string }) => [
          { __typename: 'Gate', code: `gate-${id}`, height: 3 },
          { __typename: 'Hatch', code: 'hatch', keeper: { id: 'e2' } },
        ],
        last: ({ id }: { id: string }) =>
          id === 'e1'
            ? { __typename: 'Exit', at: 'noon' }
            : { __typename: 'Entry', at: 'dawn', door: { __typename: 'Gate', code: 'x' } },
      },
      Guest: { doors: () => [], escort: () => ({ id: 'e1' }), last: () => null },
    },
  },
];
