import { describe, expect, test } from 'vitest';
import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { privateSubjectKey, privateTypenameKey } from '../policy/privateAlias.ts';
import { desensitize, leafTreatmentOf, leavesAloneOf } from './desensitize.ts';

const context = { pseudonym: (value: string) => `PSN(${value.length})` };
const clear: ValueForm = { form: 'CLEAR', anything: false };
const anything: ValueForm = { form: 'CLEAR', anything: true };
const denied: ValueForm = { form: 'DENIED' };
const name: ValueForm = { form: 'MASKED', by: 'personName' };
const amount: ValueForm = { form: 'BANDED', by: 'amount' };
const pseudonym: ValueForm = { form: 'PSEUDONYM' };

const field = (key: string, form: ValueForm, lists = 0): FieldForm => ({ key, lists, form, decided: null });
const concrete = (...fields: FieldForm[]): ObjectForms => ({ kind: 'CONCRETE', fields });
const object = (...fields: FieldForm[]): ValueForm => ({ form: 'OBJECT', object: concrete(...fields) });
const abstract = (types: Record<string, FieldForm[]>): ValueForm => ({
  form: 'OBJECT',
  object: { kind: 'ABSTRACT', byType: new Map(Object.entries(types)) },
});
const facts = abstract({ Licence: [field('a', clear)], Penalty: [field('a', name), field('b', denied)] });
const typed = (type: unknown, rest: object) => ({ [privateTypenameKey]: type, ...rest });
/** An object as a JSON parser makes it: its own `__proto__` is a key like any other. */
const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>;

const cases: [string, ObjectForms, unknown, unknown][] = [
  ['a clear value leaves as it is', concrete(field('a', clear)), { a: 'x' }, { a: 'x' }],
  ['a masked value leaves masked', concrete(field('a', name)), { a: '王小明' }, { a: '王**' }],
  [
    'a banded value leaves as the bound of its band',
    concrete(field('a', amount)),
    { a: '123456.78' },
    { a: '100000.00' },
  ],
  ['a pseudonym is the recipient’s', concrete(field('a', pseudonym)), { a: 'abc' }, { a: 'PSN(3)' }],
  [
    'a denied value is null in its place',
    concrete(field('a', clear), field('b', denied), field('c', clear)),
    { c: 1, b: 'x', a: 2 },
    { a: 2, b: null, c: 1 },
  ],
  [
    'a denied list is null, however long it is',
    concrete(field('a', denied, 1), field('b', denied, 1), field('c', denied, 2)),
    { a: [{ x: 1 }, null], b: [], c: [[1], [2]] },
    { a: null, b: null, c: null },
  ],
  [
    'a key that was not asked for does not leave',
    concrete(field('a', clear)),
    { a: 1, b: 2, [privateTypenameKey]: 'T' },
    { a: 1 },
  ],
  [
    'a key that is missing is null',
    concrete(field('a', clear), field('b', name), field('c', object())),
    {},
    { a: null, b: null, c: null },
  ],
  [
    'what is no text cannot be masked, and is null',
    concrete(field('a', name), field('b', name), field('c', name), field('d', pseudonym)),
    { a: 1, b: true, c: { x: '王' }, d: 7 },
    { a: null, b: null, c: null, d: null },
  ],
  ['what is no amount cannot be banded, and is null', concrete(field('a', amount)), { a: 'x' }, { a: null }],
  [
    'an object or a list under a leaf is null',
    concrete(field('a', clear), field('b', clear)),
    { a: { x: 1 }, b: ['x'] },
    { a: null, b: null },
  ],
  [
    'a custom scalar that is clear leaves whole',
    concrete(field('a', anything)),
    { a: { x: [1, { y: 2 }] } },
    { a: { x: [1, { y: 2 }] } },
  ],
  [
    'a list is masked item by item',
    concrete(field('a', name, 1)),
    { a: ['王明', null, 3] },
    { a: ['王**', null, null] },
  ],
  [
    'lists of lists are',
    concrete(field('a', name, 2)),
    { a: [['王明'], null, ['李雷']] },
    { a: [['王**'], null, ['李**']] },
  ],
  [
    'a text where a list belongs is null, and so is a list where a text belongs',
    concrete(field('a', name, 1), field('b', name, 1)),
    { a: '王明', b: [['王明']] },
    { a: null, b: [null] },
  ],
  [
    'a list deeper than its type is null where it goes too deep',
    concrete(field('a', clear, 1)),
    { a: ['x', ['y']] },
    { a: ['x', null] },
  ],
  [
    'null is not an object of nulls',
    concrete(field('a', object(field('b', denied))), field('c', object(field('b', denied)))),
    { a: null, c: {} },
    { a: null, c: { b: null } },
  ],
  [
    'null is not an empty list',
    concrete(field('a', clear, 1), field('b', clear, 1)),
    { a: null, b: [] },
    { a: null, b: [] },
  ],
  [
    'an object’s fields are treated at any depth',
    concrete(field('a', object(field('b', object(field('c', name)), 1)))),
    { a: { b: [{ c: '王明', d: 1 }] } },
    { a: { b: [{ c: '王**' }] } },
  ],
  [
    'a text where an object belongs is null',
    concrete(field('a', object(field('b', clear)))),
    { a: 'x' },
    { a: null },
  ],
  [
    'a list where an object belongs is null',
    concrete(field('a', object(field('length', clear)))),
    { a: [1] },
    { a: null },
  ],
  [
    'an abstract object is treated by its runtime type',
    concrete(field('f', facts, 1)),
    { f: [typed('Licence', { a: '王明' }), typed('Penalty', { a: '王明', b: 1 })] },
    { f: [{ a: '王明' }, { a: '王**', b: null }] },
  ],
  [
    'an unknown, missing or foreign runtime type is null',
    concrete(field('f', facts, 1)),
    {
      f: [
        typed('Other', { a: 'x' }),
        { a: 'x' },
        typed(7, { a: 'x' }),
        { __typename: 'Licence', a: 'x' },
        typed('constructor', {}),
      ],
    },
    { f: [null, null, null, null, null] },
  ],
  [
    'keys with a meaning in the language are keys like any other',
    concrete(field('__proto__', name), field('constructor', clear), field('toString', clear)),
    parsed('{"__proto__": "王明", "constructor": 1}'),
    parsed('{"__proto__": "王**", "constructor": 1, "toString": null}'),
  ],
  [
    'nothing is read from a prototype',
    concrete(field('constructor', clear), field('valueOf', clear), field('__proto__', clear)),
    {},
    parsed('{"constructor": null, "valueOf": null, "__proto__": null}'),
  ],
  [
    'data without a prototype is data',
    concrete(field('a', clear)),
    Object.assign(Object.create(null), { a: 1 }),
    { a: 1 },
  ],
  ['no data is null', concrete(field('a', clear)), null, null],
  [
    'what stands beside an altered value leaves with it',
    concrete(field('a', clear), field('b', name), field('c', denied), field('d', clear)),
    { a: 1, b: '王明', c: 'x', d: null },
    { a: 1, b: '王**', c: null, d: null },
  ],
  [
    'what is no object has no runtime type',
    concrete(field('f', facts, 1)),
    { f: [null, 'Licence', 7, [typed('Licence', {})], typed('Licence', { a: 1 })] },
    { f: [null, null, null, null, { a: 1 }] },
  ],
  [
    'nobody reads from a list or a text that stands for an object of keys with a meaning',
    concrete(field('a', object(field('constructor', clear))), field('b', object(field('toString', clear)))),
    { a: 'x', b: ['x'] },
    { a: null, b: null },
  ],
];

test.each(cases)('%s', (_, forms, data, expected) => {
  const before = JSON.stringify(data);
  const result = desensitize(data as never, forms, context);
  expect(JSON.stringify(result)).toBe(JSON.stringify(expected));
  expect(JSON.stringify(data)).toBe(before);
});

test('an answer that leaves as it is, is not made anew', () => {
  const forms = concrete(field('a', clear), field('b', clear));
  const data = { a: 1, b: null };
  expect(desensitize(data, forms, context)).toBe(data);
  for (const other of [{ b: null, a: 1 }, { a: 1 }, { a: 1, b: null, c: 1 }])
    expect(desensitize(other, forms, context)).not.toBe(other);
});

test('what is made of forms is made once', () => {
  let made = 0;
  const forms: ObjectForms = {
    kind: 'CONCRETE',
    get fields() {
      made += 1;
      return [field('a', name)];
    },
  };
  for (const a of ['王明', '李雷']) desensitize({ a }, forms, context);
  expect(made).toBe(1);
});

describe('rows of different standings', () => {
  const rows = {
    kind: 'ROWS',
    byStanding: new Map([
      ['none', concrete(field('a', denied))],
      ['consented', concrete(field('a', name))],
    ]),
  } as ObjectForms;
  const forms = concrete(field('f', { form: 'OBJECT', object: rows }, 1));
  const row = (subject: unknown) => ({ [privateSubjectKey]: subject, a: '王明' });
  const standingTo = (subject: unknown) => ({ one: 'none', two: 'consented' })[String(subject)] ?? 'unknown';
  const data = { f: [row('one'), row('two'), row('three'), { a: '王明' }, null, 'two', [row('two')]] };

  test('leave each in its own form, and not at all where nobody knows how the caller stands', () => {
    expect(desensitize(data, forms, { ...context, standingTo })).toEqual({
      f: [{ a: null }, { a: '王**' }, null, null, null, null, null],
    });
    expect(desensitize(data, forms, context)).toEqual({ f: data.f.map(() => null) });
  });
});

test.each<[string, ValueForm, unknown]>([
  ['clear', clear, 'AS_IT_IS'],
  ['a custom scalar that is clear', anything, null],
  ['denied', denied, null],
  ['an object', object(field('a', clear)), null],
])('a leaf that is %s is treated as: %s', (_, form, treatment) => {
  expect(leafTreatmentOf(form)).toBe(treatment);
});

test.each<[string, ValueForm, string]>([
  ['masked', name, '王**'],
  ['banded', amount, '100000.00'],
  ['a pseudonym', pseudonym, 'PSN(9)'],
])('a leaf that is %s is treated alike on every way', (_, form, treated) => {
  const treat = leafTreatmentOf(form);
  const value = form.form === 'MASKED' ? '王小明' : '123456.78';
  expect(typeof treat === 'function' && treat(value, context)).toBe(treated);
});

test('free text alone may be told to have nothing to mask', () => {
  const leavesAlone = leavesAloneOf({ form: 'MASKED', by: 'freeText' });
  const [harmless, telling] = ['罚款', '电话13800000000'].map((text) => Buffer.from(text));
  expect([harmless, telling].map((utf8) => leavesAlone?.(utf8 as Buffer, 0, utf8?.length ?? 0))).toEqual([
    true,
    false,
  ]);
  for (const form of [name, clear, amount, denied]) expect(leavesAloneOf(form)).toBeUndefined();
});

test('no prototype is changed by what is answered', () => {
  desensitize(parsed('{"__proto__": {"polluted": 1}}'), concrete(field('__proto__', anything)), context);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('the same forms serve two recipients, each with its own pseudonyms', () => {
  const forms = concrete(field('a', pseudonym));
  const answers = ['x', 'y'].map((recipient) =>
    desensitize({ a: '1' }, forms, { pseudonym: (value) => recipient + value }),
  );
  expect(answers).toEqual([{ a: 'x1' }, { a: 'y1' }]);
});
