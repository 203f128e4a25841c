import { expect, test } from 'vitest';
import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { privateSubjectKey, privateTypenameKey } from '../policy/privateAlias.ts';
import { codesIn, placesOf, rowsIn } from './rows.ts';

const field = (key: string, form: ValueForm): FieldForm => ({ key, lists: 0, form, decided: null });
const leaf = field('name', { form: 'CLEAR', anything: false });
const object = (key: string, forms: ObjectForms) => field(key, { form: 'OBJECT', object: forms });
const concrete = (...fields: FieldForm[]): ObjectForms => ({ kind: 'CONCRETE', fields });
const row = (code: string, more: object = {}) => ({ [privateSubjectKey]: code, ...more });

/** A subject of whom the partner is told to those who stand near it alone. */
const partner: ObjectForms = { kind: 'ROWS', byStanding: new Map([['near', concrete(leaf)]]) };
const subject: ObjectForms = {
  kind: 'ROWS',
  byStanding: new Map([
    ['near', concrete(leaf, object('partner', partner))],
    ['far', concrete(leaf)],
  ]),
};
const forms = concrete(
  leaf,
  object('subject', subject),
  object('page', concrete(object('subjects', subject))),
  object('facts', { kind: 'ABSTRACT', byType: new Map([['Guarantee', [leaf, object('debtor', subject)]]]) }),
  object('departments', concrete(leaf)),
);
const standingTo = (code: unknown) => String(code).split('-')[0] as string;

const rowsOf = (data: unknown) =>
  [...rowsIn(forms, data, standingTo)].map(({ path, code }) => [path.join('.'), code]);

test('rows are found in the order in which they stand, those within rows behind them, and null in the place of one', () => {
  const data = {
    name: 'n',
    subject: row('near-1', { partner: row('far-2') }),
    page: { subjects: [row('far-3', { partner: row('near-4') }), null, [row('near-5', { partner: null })]] },
    departments: { name: 'tax' },
  };
  expect(rowsOf(data)).toEqual([
    ['subject', 'near-1'],
    ['subject.partner', 'far-2'],
    ['page.subjects', 'far-3'],
    ['page.subjects', undefined],
    ['page.subjects', 'near-5'],
  ]);
});

test('behind a type that may be another they are found where it is the one that has them', () => {
  const fact = (type: string) => ({ [privateTypenameKey]: type, debtor: row('far-1') });
  expect(rowsOf({ facts: [fact('Penalty'), fact('Guarantee')] })).toEqual([['facts.debtor', 'far-1']]);
});

test('where no rows may stand nobody looks', () => {
  const untouched = new Proxy({}, { get: () => expect.unreachable('departments have no rows') });
  expect(rowsOf({ departments: untouched, subject: row('far-1') })).toEqual([['subject', 'far-1']]);
});

test('a row comes with its value and its forms for each standing', () => {
  const value = row('strange-1', { name: 'n' });
  expect([...rowsIn(forms, { subject: value }, standingTo)]).toEqual([
    { path: ['subject'], code: 'strange-1', value, byStanding: subject.byStanding },
  ]);
});

test.each([[null], [undefined], ['text'], [{}], [[]], [{ subject: 'text' }], [{ subject: null }]])(
  'there is none in %j',
  (data) => {
    expect(rowsOf(data)).toEqual([]);
  },
);

test('every code under which the hub asked whose a row is is found, wherever it stands', () => {
  const data = {
    a: row('1', { b: [row('2'), [row('1')], null] }),
    c: { [privateSubjectKey]: null, d: row('3') },
    e: 'text',
    unifiedSocialCreditCode: '4',
    [privateSubjectKey]: 5,
  };
  expect([...codesIn(data)]).toEqual(['1', '2', '3']);
  expect([null, 'text', []].map((each) => codesIn(each).size)).toEqual([0, 0, 0]);
});

test('the places of rows are counted on each path by itself, and told by standing', () => {
  const rows = [
    ['a', 'near-1'],
    ['a', 'far-2'],
    ['b', 'far-3'],
    ['a', 'near-4'],
    ['b', 'near-5'],
  ].map(([path, code]) => ({ path: [path as string], code, value: {}, byStanding: new Map() }));
  const at = placesOf(rows, standingTo, 'nobody');
  expect(at(['a'])).toEqual(
    new Map([
      ['near', [0, 2]],
      ['far', [1]],
    ]),
  );
  expect(at(['b'])).toEqual(
    new Map([
      ['far', [0]],
      ['near', [1]],
    ]),
  );
  expect(at(['a', 'b'])).toEqual(new Map([['nobody', []]]));
});
