import { type DefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { withoutEmptyLists } from './fixture/withoutEmptyLists.ts';
import { reachableDefinitions } from './reachableDefinitions.ts';

const types = `
  interface Fact { id: ID provenance: Provenance }
  interface Listing implements Fact { id: ID provenance: Provenance }
  type Provenance { unit: Unit }
  enum Unit { A }
  type Penalty implements Fact { id: ID provenance: Provenance }
  type Arrears implements Fact & Listing { id: ID provenance: Provenance }
  type Debt implements Fact & Listing { id: ID provenance: Provenance }
  union Anything = Penalty | Debt
  input Filter { unit: Unit inner: Filter }
  type Alone { name: String }
`;
const namesReached = (definitions: readonly DefinitionNode[]) =>
  reachableDefinitions(definitions, ['Query'])
    .map((definition) => ('name' in definition ? definition.name?.value : ''))
    .filter((name) => name !== 'Query')
    .sort();

test.each([
  ['nothing', 'a: String', []],
  ['an input', 'a(filter: Filter): String', ['Filter', 'Unit']],
  [
    'a type with its interface, but not what else implements it',
    'a: Penalty',
    ['Fact', 'Penalty', 'Provenance', 'Unit'],
  ],
  [
    'an interface with all that implements it',
    'a: Listing',
    ['Arrears', 'Debt', 'Fact', 'Listing', 'Provenance', 'Unit'],
  ],
  [
    'an interface that was first met as another type’s',
    'a: Penalty b: Fact',
    ['Arrears', 'Debt', 'Fact', 'Listing', 'Penalty', 'Provenance', 'Unit'],
  ],
  [
    'a union with its members',
    'a: Anything',
    ['Anything', 'Debt', 'Fact', 'Listing', 'Penalty', 'Provenance', 'Unit'],
  ],
])('%s is come to', (_, query, names) => {
  const { definitions } = parse(`type Query { ${query} } ${types}`, { noLocation: true });
  expect(namesReached(definitions)).toEqual(names);
  expect(namesReached(withoutEmptyLists(definitions))).toEqual(names);
});

test('what has no name is not come to, and what the roots do not name is nothing', () => {
  const { definitions } = parse(`schema { query: Query } type Query { a: Gone } { a } ${types}`);
  expect(namesReached(definitions)).toEqual([]);
  expect(reachableDefinitions(definitions, ['Missing'])).toEqual([]);
});
