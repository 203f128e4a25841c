import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { inheritFields } from './inheritFields.ts';

const shared = `
  interface CreditFact { "what it is" id: ID! @classified(as: PUBLIC) state(at: Date): String @classified(as: PUBLISHED_FACT) }
  interface Listing implements CreditFact { id: ID! @classified(as: PUBLIC) state(at: Date): String @classified(as: PUBLISHED_FACT) reason: String @classified(as: FREE_TEXT) }
  interface Other { else: Int }
`;

test.each([
  [
    'the fields of CreditFact come before its own',
    'type Fact implements CreditFact { amount: Money }',
    'type Fact implements CreditFact { "what it is" id: ID! @classified(as: PUBLIC) state(at: Date): String @classified(as: PUBLISHED_FACT) amount: Money }',
  ],
  [
    'a listing has the fields of both interfaces once',
    'type Fact implements CreditFact & Listing { amount: Money }',
    'type Fact implements CreditFact & Listing { "what it is" id: ID! @classified(as: PUBLIC) state(at: Date): String @classified(as: PUBLISHED_FACT) reason: String @classified(as: FREE_TEXT) amount: Money }',
  ],
  [
    'a field it declares itself keeps its class, and takes the description it lacks',
    'type Fact implements CreditFact { id: ID! @classified(as: SHARED) "its own" state(at: Date): String @classified(as: SHARED) }',
    'type Fact implements CreditFact { "what it is" id: ID! @classified(as: SHARED) "its own" state(at: Date): String @classified(as: SHARED) }',
  ],
  [
    'a field that it declares twice stands twice, to be refused',
    'type Fact implements CreditFact { a: Int @classified(as: PHONE) a: Int @classified(as: PUBLIC) id: ID! }',
    'type Fact implements CreditFact { "what it is" id: ID! state(at: Date): String @classified(as: PUBLISHED_FACT) a: Int @classified(as: PHONE) a: Int @classified(as: PUBLIC) }',
  ],
  ['a type without an interface stays as it is', 'type Plain { a: Int }', 'type Plain { a: Int }'],
  [
    'a type of another interface stays as it is',
    'type Plain implements Other { a: Int }',
    'type Plain implements Other { a: Int }',
  ],
])('%s', (_, written, whole) => {
  expect(print(inheritFields(parse(shared + written)))).toBe(print(parse(shared + whole)));
});
