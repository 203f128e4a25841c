import { expect, test } from 'vitest';
import { department } from '../subgraphFixture.ts';
import { personalKey } from './personalKey.ts';

test.each([
  [
    'a key',
    'type Person @key(fields: "number") { number: String @classified(as: RESIDENT_ID) }',
    'Person.number',
  ],
  [
    'a part of a nested key',
    'type Firm @key(fields: "code owner { phone }") { code: ID @classified(as: PUBLIC) owner: Owner @classified(as: PUBLIC) } type Owner { phone: String @classified(as: PHONE) }',
    'Owner.phone',
  ],
  [
    'a key of an extension',
    'extend type Firm @key(fields: "account") { account: String @classified(as: BANK_ACCOUNT) }',
    'Firm.account',
  ],
  ['an ID', 'type Person { id: ID @classified(as: PERSON_NAME) }', 'Person.id'],
  ['a list of IDs', 'type Person { ids: [ID!] @classified(as: ADDRESS) }', 'Person.ids'],
  [
    'an ID given as argument',
    'type Query { person(id: ID @classified(as: RESIDENT_ID)): Int @classified(as: PUBLIC) }',
    'Query.person(id:)',
  ],
])('what is personal is never %s', (_, sdl, coordinate) => {
  expect(personalKey(department('tax', sdl))).toMatchObject([{ code: 'PERSONAL_KEY', coordinate }]);
});

test('a public code and an opaque ID may be keys', () => {
  const sdl =
    'type Fact @key(fields: "code id") { code: String @classified(as: PUBLIC) id: ID @classified(as: SHARED) }';
  expect(personalKey(department('tax', sdl))).toEqual([]);
});
