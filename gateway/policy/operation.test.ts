import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { fragmentsIn, operationIn } from './operation.ts';

const one = parse('query A { a } fragment F on Query { b } fragment G on Query { c }');
const two = parse('query A { a } mutation B { b } query { c }');
const found = (document: typeof one, operationName?: string | null) => {
  const operation = operationIn({ document, operationName });
  return operation && (operation.name?.value ?? 'anonymous');
};

test('the operation is the one of that name, and without a name the only one', () => {
  expect([undefined, null, '', 'A', 'B', 'F'].map((name) => found(one, name))).toEqual([
    ...['A', 'A', 'A', 'A'],
    ...[null, null],
  ]);
  expect([undefined, null, '', 'A', 'B', 'C'].map((name) => found(two, name))).toEqual([
    ...[null, null, null],
    ...['A', 'B', null],
  ]);
  expect(found(parse('fragment F on Query { b }'))).toBeNull();
  expect(found(parse('{ a }'))).toBe('anonymous');
});

test('fragments are known by their names, and operations are none', () => {
  expect([...fragmentsIn(one).keys()]).toEqual(['F', 'G']);
  expect(fragmentsIn(one).get('G')?.selectionSet.selections).toHaveLength(1);
  expect(fragmentsIn(two).size).toBe(0);
});
