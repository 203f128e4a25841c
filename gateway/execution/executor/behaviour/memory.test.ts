import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { openSupergraph } from '../openSupergraph.ts';
import { twoSubgraphs } from './twoSubgraphs.ts';

const open = () =>
  openSupergraph({
    supergraphSdl: twoSubgraphs(),
    compiledDocuments: 2,
    overrideLabels: [],
    isAskedApart: () => false,
    rules: { neverNull: () => false, scalars: {} },
  });

test('a document is compiled once, given as text or as the same tree', () => {
  const { compile } = open();
  const tree = parse('{ person { id } }');
  expect(compile('{ person { id } }', undefined)).toBe(compile('{ person { id } }', undefined));
  expect(compile(tree, undefined)).toBe(compile(tree, undefined));
});

test('of documents given as text, only as many stay compiled as was said', () => {
  const { compile } = open();
  const first = compile('{ a: __typename }', undefined);
  compile('{ b: __typename }', undefined);
  expect(compile('{ a: __typename }', undefined)).toBe(first);
  compile('{ c: __typename }', undefined);
  compile('{ d: __typename }', undefined);
  expect(compile('{ a: __typename }', undefined)).not.toBe(first);
});

test('a shape is made once for each way in which conditions fall, and not for any other value', () => {
  const { compile } = open();
  const { shapeFor } = compile(
    'query ($a: Boolean!) { person { id @skip(if: $a) name @include(if: $a) } }',
    undefined,
  );
  expect(shapeFor({ a: true })).toBe(shapeFor({ a: true, n: 'anything' }));
  expect(shapeFor({ a: true })).not.toBe(shapeFor({ a: false }));
});
