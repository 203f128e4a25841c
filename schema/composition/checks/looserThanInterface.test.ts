import { expect, test } from 'vitest';
import { loadPolicy } from '../../policy/loadPolicy.ts';
import { department } from '../subgraphFixture.ts';
import { looserThanInterface } from './looserThanInterface.ts';

const policy = loadPolicy();

test('a type may not loosen the class of its interface', () => {
  const loose = department(
    'tax',
    'type Talk implements CreditFact { revisions: [FactRevision!] @classified(as: PUBLIC) }',
  );
  expect(looserThanInterface(loose, policy)).toMatchObject([
    {
      code: 'CLASS_LOOSER_THAN_INTERFACE',
      coordinate: 'Talk.revisions',
      file: 'subgraphs/tax/schema.graphql:1',
    },
  ]);
});

test.each([
  ['tighten it', 'authority: String @classified(as: RESTRICTED)'],
  ['keep it', 'authority: String @classified(as: PUBLISHED_FACT)'],
  ['inherit it', 'note: String @classified(as: FREE_TEXT)'],
])('a type may %s', (_, field) => {
  const fact = department('tax', `type Talk implements CreditFact { ${field} }`);
  expect(looserThanInterface(fact, policy)).toEqual([]);
});
