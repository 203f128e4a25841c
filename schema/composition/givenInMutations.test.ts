import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { givenInMutations } from './givenInMutations.ts';

test('what is given in a mutation are its arguments and every field of an input within them, and nothing of a query’s', () => {
  const document = parse(`
    type Query { search(filter: Filter): Int }
    type Mutation { open(code: ID!, papers: [Paper!]!): Answer close: Int }
    type Answer { lines(first: Int): Int }
    input Filter { kind: String }
    input Paper { title: String annexes: [Paper!] signature: Signature! }
    input Signature { key: String }
  `);
  expect([...givenInMutations(document)]).toEqual([
    'Mutation.open(code:)',
    'Mutation.open(papers:)',
    'Paper.title',
    'Paper.annexes',
    'Paper.signature',
    'Signature.key',
  ]);
  expect(givenInMutations(parse('type Query { a: Int }')).size).toBe(0);
});
