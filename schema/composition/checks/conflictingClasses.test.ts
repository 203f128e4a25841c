import { expect, test } from 'vitest';
import { loadPolicy } from '../../policy/loadPolicy.ts';
import { department } from '../subgraphFixture.ts';
import { conflictingClasses } from './conflictingClasses.ts';

const policy = loadPolicy();
const shop = (name: string, classification: string) =>
  department(name, `type Shop @shareable { sign: String @classified(as: ${classification}) }`);

test.each([
  ['PUBLISHED_FACT', 'RESTRICTED', 'RESTRICTED, the strictest, wins', 'tax'],
  ['RESTRICTED', 'PUBLISHED_FACT', 'RESTRICTED, the strictest, wins', 'courts'],
  ['PHONE', 'FREE_TEXT', 'so INTERNAL wins and nobody reads it', 'tax'],
])('%s against %s: %s', (first, second, outcome, fileOf) => {
  const problems = conflictingClasses([shop('tax', first), shop('courts', second)], policy);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    code: 'CLASSES_CONFLICT',
    coordinate: 'Shop.sign',
    file: `subgraphs/${fileOf}/schema.graphql:1`,
  });
  expect(problems[0]?.message).toContain(outcome);
  expect(problems[0]?.message).toContain(`tax says ${first}, courts says ${second}`);
});

test('no conflict where both say the same', () => {
  expect(conflictingClasses([shop('tax', 'SHARED'), shop('courts', 'SHARED')], policy)).toEqual([]);
});
