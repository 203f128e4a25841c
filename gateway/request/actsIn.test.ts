import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { actsIn } from './actsIn.ts';

test.each<[string, string[]]>([
  ['{ openCase { id } }', []],
  ['mutation { openCase { closeCase } }', ['openCase']],
  ['mutation { alias: openCase { id } again: openCase { id } __typename }', ['openCase']],
  ['mutation { ... on Mutation { openCase { id } ... { closeCase { id } } } }', ['closeCase', 'openCase']],
])('%s does %j', (document, acts) => {
  expect(actsIn(parse(document))).toEqual(acts);
});
