import { expect, test } from 'vitest';
import { composeSupergraph } from './composeSupergraph.ts';
import { placeOfCoordinate } from './placeOfCoordinate.ts';
import { department, hub, subjectFields } from './subgraphFixture.ts';

const tax = department(
  'tax',
  `${subjectFields('rating: Rating @classified(as: PUBLIC)')}
  type Rating {
    grade: String @classified(as: PUBLIC)
  }`,
);
const courts = department(
  'courts',
  `${subjectFields('judgment: Judgment @classified(as: PUBLIC)')}
  type Judgment { number: String @classified(as: PUBLIC) }`,
);
const all = [hub, tax, courts];
const { supergraphSdl } = composeSupergraph(all);
const placed = (coordinate: string, subgraphs = all) =>
  placeOfCoordinate(coordinate, supergraphSdl as string, subgraphs);

test.each([
  ['a field', 'Rating.grade', 'subgraphs/tax/schema.graphql:3'],
  ['an argument of a field', 'Rating.grade(unit:)', 'subgraphs/tax/schema.graphql:3'],
  ['a type', 'Rating', 'subgraphs/tax/schema.graphql:2'],
  ['a field that is gone: its type', 'Rating.year', 'subgraphs/tax/schema.graphql:2'],
  ['a field of what several add to', 'MarketSubject.judgment', 'subgraphs/courts/schema.graphql:1'],
])('%s stands where its subgraph has it', (_, coordinate, place) => {
  expect(placed(coordinate)).toBe(place);
});

test('of a type that is gone the file of whoever had it is told', () => {
  const without = department('tax', subjectFields(''));
  expect(placed('Rating.grade', [hub, without, courts])).toBe('subgraphs/tax/schema.graphql');
  expect(placed('MarketSubject.rating', [hub, without, courts])).toBe('subgraphs/tax/schema.graphql:1');
});

test('what was never there has no place', () => {
  expect(placed('Nothing.at')).toBeNull();
});
