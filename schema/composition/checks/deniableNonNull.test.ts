import { expect, test } from 'vitest';
import { loadPolicy } from '../../policy/loadPolicy.ts';
import { department } from '../subgraphFixture.ts';
import { deniableNonNull } from './deniableNonNull.ts';

const policy = loadPolicy();

test.each(['String!', '[String]!', '[String!]!'])('a shared field may not be %s', (type) => {
  const subgraph = department('tax', `type Rating { grade: ${type} @classified(as: SHARED) }`);
  expect(deniableNonNull(subgraph, policy)).toMatchObject([
    {
      code: 'DENIABLE_NON_NULL',
      coordinate: 'Rating.grade',
      message: expect.stringContaining('SHARED is denied to'),
    },
  ]);
});

test.each([
  ['a public field', 'type Rating { grade: String! @classified(as: PUBLIC) }'],
  ['an item of a list', 'type Rating { grades: [String!] @classified(as: SHARED) }'],
  ['an argument', 'type Rating { grade(of: Int! @classified(as: SHARED)): Int @classified(as: SHARED) }'],
  ['an input field', 'input Asked { of: Int! @classified(as: SHARED) }'],
])('%s may be non-null', (_, sdl) => {
  expect(deniableNonNull(department('tax', sdl), policy)).toEqual([]);
});
