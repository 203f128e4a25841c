import { expect, test } from 'vitest';
import { loadPolicy } from '../../policy/loadPolicy.ts';
import { department } from '../subgraphFixture.ts';
import { maskKeepsType } from './maskKeepsType.ts';

const policy = loadPolicy();

test.each([
  ['an object of the class of names', 'owner: Owner @classified(as: PERSON_NAME)'],
  ['a telephone that is a number', 'owner: Int @classified(as: PHONE)'],
  ['an amount that is a float', 'owner: Float @classified(as: AMOUNT)'],
  ['a text that is an ID', 'owner: [ID!] @classified(as: FREE_TEXT)'],
])('no mask can keep the type of %s', (_, field) => {
  const subgraph = department(
    'tax',
    `type Firm { ${field} } type Owner { name: String @classified(as: PERSON_NAME) }`,
  );
  expect(maskKeepsType(subgraph, policy)).toMatchObject([
    { code: 'MASK_CANNOT_KEEP_TYPE', coordinate: 'Firm.owner' },
  ]);
});

test.each([
  'owner: String @classified(as: PERSON_NAME)',
  'owner: [[String!]!] @classified(as: FREE_TEXT)',
  'owner: Money @classified(as: AMOUNT)',
  'owner: Int @classified(as: SHARED)',
  'owner(name: Int @classified(as: PERSON_NAME)): Int @classified(as: PUBLIC)',
])('a mask keeps the type of %s', (field) => {
  expect(maskKeepsType(department('tax', `type Firm { ${field} }`), policy)).toEqual([]);
});
