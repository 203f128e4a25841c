import { type DirectiveNode, Kind, parse, visit } from 'graphql';
import { expect, test } from 'vitest';
import { conditionsOf, conditionValues, isIncluded } from './conditions.ts';

function directivesOf(text: string) {
  const found: DirectiveNode[] = [];
  visit(parse(`{ field ${text} }`), { Directive: (node) => void found.push(node) });
  return found;
}

const read: [string, ReturnType<typeof conditionsOf>][] = [
  ['', []],
  ['@skip(if: false)', []],
  ['@include(if: true)', []],
  ['@skip(if: true)', 'NEVER'],
  ['@include(if: false)', 'NEVER'],
  ['@include(if: $a) @skip(if: true)', 'NEVER'],
  ['@include(if: "yes")', 'NEVER'],
  ['@skip(if: $a)', [{ variable: 'a', value: false }]],
  [
    '@include(if: $a) @skip(if: $b)',
    [
      { variable: 'a', value: true },
      { variable: 'b', value: false },
    ],
  ],
];
test.each(read)('%j is read as %j', (text, expected) => {
  expect(conditionsOf(directivesOf(text))).toEqual(expected);
});

const valued: [string, Record<string, unknown>, boolean | undefined][] = [
  ['$v: Boolean!', { v: true }, true],
  ['$v: Boolean = true', {}, true],
  ['$v: Boolean = true', { v: undefined }, true],
  ['$v: Boolean = true', { v: false }, false],
  ['$v: Boolean = true', { v: null }, undefined],
  ['$v: Boolean', {}, undefined],
  ['$v: Boolean', Object.create({ v: true }), undefined],
];
test.each(valued)('%s given %j has the value %j', (definition, variables, expected) => {
  const [operation] = parse(`query (${definition}) { field }`).definitions;
  const definitions = operation?.kind === Kind.OPERATION_DEFINITION ? operation.variableDefinitions : [];
  expect(conditionValues(new Set(['v']), definitions, variables).get('v')).toBe(expected);
});

test('a variable without a value includes nothing, neither by @include nor by @skip', () => {
  const nothing = new Map<string, boolean>();
  expect([true, false].map((value) => isIncluded([{ variable: 'v', value }], nothing))).toEqual([
    false,
    false,
  ]);
});
