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
  ['@include', 'NEVER'],
  ['@skip(unless: $a)', 'NEVER'],
  ['@other(if: false)', []],
  ['@other(if: $a) @include(if: $b)', [{ variable: 'b', value: true }]],
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

test('of variables only those that decide what is included have a value', () => {
  const [operation] = parse(
    'query ($a: Boolean!, $b: Boolean! = true, $c: Int = 1, $d: Boolean) { field }',
  ).definitions;
  const definitions = operation?.kind === Kind.OPERATION_DEFINITION ? operation.variableDefinitions : [];
  const values = conditionValues(new Set(['a', 'b', 'c', 'd']), definitions, { a: true, d: 'true' });
  expect([...values]).toEqual([
    ['a', true],
    ['b', true],
  ]);
  expect([...conditionValues(new Set(['b']), definitions, { a: true })]).toEqual([['b', true]]);
  expect(conditionValues(new Set(['a']), undefined, { a: true }).size).toBe(0);
});

test('a selection is included where each of its conditions is met', () => {
  const values = new Map([
    ['yes', true],
    ['no', false],
  ]);
  const included = (...conditions: [string, boolean][]) =>
    isIncluded(
      conditions.map(([variable, value]) => ({ variable, value })),
      values,
    );
  expect([included(), included(['yes', true]), included(['no', false])]).toEqual([true, true, true]);
  expect(included(['yes', true], ['no', false])).toBe(true);
  expect([included(['yes', true], ['no', true]), included(['yes', false]), included(['no', true])]).toEqual([
    false,
    false,
    false,
  ]);
});
