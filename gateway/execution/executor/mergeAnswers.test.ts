import { describe, expect, test } from 'vitest';
import { copyJson, type JsonObject } from './json.ts';
import { mergeRequestedKeys } from './mergeAnswers.ts';

const parsed = (text: string): JsonObject => JSON.parse(text) as JsonObject;

describe('merging a subgraph’s answer', () => {
  test.each([
    { right: 'adds what is new', target: '{"a":1}', answer: '{"b":2}', keys: ['b'], result: '{"a":1,"b":2}' },
    {
      right: 'takes only what was asked for',
      target: '{"a":1}',
      answer: '{"a":9,"b":2}',
      keys: ['b'],
      result: '{"a":1,"b":2}',
    },
    {
      right: 'merges objects in depth',
      target: '{"a":{"x":1}}',
      answer: '{"a":{"y":2}}',
      keys: ['a'],
      result: '{"a":{"x":1,"y":2}}',
    },
    {
      right: 'merges lists item by item',
      target: '{"a":[{"x":1},null,{"x":3}]}',
      answer: '{"a":[{"y":1},null,{"y":3}]}',
      keys: ['a'],
      result: '{"a":[{"x":1,"y":1},null,{"x":3,"y":3}]}',
    },
    {
      right: 'replaces a list of another length',
      target: '{"a":[1]}',
      answer: '{"a":[2,3]}',
      keys: ['a'],
      result: '{"a":[2,3]}',
    },
    {
      right: 'lets null erase nothing',
      target: '{"a":{"x":1}}',
      answer: '{"a":null}',
      keys: ['a'],
      result: '{"a":{"x":1}}',
    },
    {
      right: 'keeps null where nothing else is',
      target: '{}',
      answer: '{"a":null}',
      keys: ['a'],
      result: '{"a":null}',
    },
  ])('$right', ({ target, answer, keys, result }) => {
    const merged = parsed(target);
    mergeRequestedKeys(merged, parsed(answer), keys);
    expect(JSON.stringify(merged)).toBe(result);
  });

  test.each([
    { target: '{}', answer: '{"__proto__":{"admin":true}}', keys: ['__proto__'] },
    { target: '{"a":{}}', answer: '{"a":{"__proto__":{"admin":true}}}', keys: ['a'] },
    {
      target: '{"a":{"b":{}}}',
      answer: '{"a":{"b":{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}}}',
      keys: ['a'],
    },
    { target: '{}', answer: '{"constructor":{"prototype":{"admin":true}}}', keys: ['constructor'] },
    { target: '{"a":{"__proto__":{"x":1}}}', answer: '{"a":{"__proto__":{"admin":true}}}', keys: ['a'] },
  ])('never reaches a prototype: $answer into $target', ({ target, answer, keys }) => {
    const merged = parsed(target);
    mergeRequestedKeys(merged, parsed(answer), keys);
    expect(({} as JsonObject).admin).toBeUndefined();
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(JSON.stringify(merged)).toContain('"admin":true');
  });
});

test('a copy shares nothing, and keeps even the key __proto__', () => {
  const original = parsed('{"a":[{"b":1}],"__proto__":{"c":2}}');
  const copy = copyJson(original);
  expect(JSON.stringify(copy)).toBe(JSON.stringify(original));
  (original.a as JsonObject[])[0] = {};
  expect(JSON.stringify(copy)).toBe('{"a":[{"b":1}],"__proto__":{"c":2}}');
});
