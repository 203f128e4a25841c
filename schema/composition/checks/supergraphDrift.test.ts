import { expect, test } from 'vitest';
import { supergraphDrift } from './supergraphDrift.ts';

const told = (message: string) => ({
  code: 'SUPERGRAPH_DRIFT',
  file: 'schema/supergraph.graphql',
  coordinate: null,
  message,
  mend: 'run pnpm schema:compose and commit the file',
});

test('the committed supergraph is what is composed', () => {
  expect(supergraphDrift('type A', 'type A')).toEqual([]);
  expect(supergraphDrift('type A', 'type B')).toEqual([told('it is not what the subgraphs compose to')]);
  expect(supergraphDrift(null, 'type B')).toEqual([told('it has not been composed')]);
});
