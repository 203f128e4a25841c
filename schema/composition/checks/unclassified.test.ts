import { expect, test } from 'vitest';
import { department } from '../subgraphFixture.ts';
import { unclassified } from './unclassified.ts';

test.each([
  ['a field', 'type A { b: Int }', ['A.b']],
  ['a field of an extension', 'extend type A { b: Int }', ['A.b']],
  ['a field of an interface', 'interface A { b: Int }', ['A.b']],
  ['an argument', 'type A { b(c: Int): Int @classified(as: PUBLIC) }', ['A.b(c:)']],
  ['an input field', 'input A { b: Int }', ['A.b']],
  ['another directive', 'type A { b: Int @shareable }', ['A.b']],
])('a class is demanded: %s', (_, sdl, coordinates) => {
  const problems = unclassified(department('tax', sdl));
  expect(problems.map(({ coordinate }) => coordinate)).toEqual(coordinates);
  expect(problems[0]).toMatchObject({ code: 'UNCLASSIFIED', file: 'subgraphs/tax/schema.graphql:1' });
});

test.each([
  ['what has one', 'type A { b(c: Int @classified(as: SHARED)): Int @classified(as: PUBLIC) }'],
  ['what another subgraph answers for', 'type A { b: Int @external }'],
  ['enum values', 'enum A { B }'],
  ['what a fact inherits', 'type A implements CreditFact { b: Int @classified(as: PUBLIC) }'],
])('no class is demanded of %s', (_, sdl) => {
  expect(unclassified(department('tax', sdl))).toEqual([]);
});
