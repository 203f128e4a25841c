import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault, FaultCode, Place } from '../execution/fetchContext.ts';
import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { privateSubjectKey, privateTypenameKey } from '../policy/privateAlias.ts';
import { faultsOfAnswer } from './faultsOfAnswer.ts';

const field = (key: string, form: ValueForm, lists = 0): FieldForm => ({ key, lists, form, decided: null });
const object = (...fields: FieldForm[]): ValueForm => ({
  form: 'OBJECT',
  object: { kind: 'CONCRETE', fields },
});
const clear: ValueForm = { form: 'CLEAR', anything: false };
const denied: ValueForm = { form: 'DENIED' };

/** `arrears` is denied of everybody's row but the caller's own; `deep.secret` of all. */
const row = (arrears: ValueForm): ObjectForms => ({
  kind: 'CONCRETE',
  fields: [field('arrears', arrears), field('name', clear), field('deep', object(field('secret', denied)))],
});
const rows: ObjectForms = {
  kind: 'ROWS',
  byStanding: new Map([
    ['own', row(clear)],
    ['nobody', row(denied)],
  ]),
};
const forms: ObjectForms = {
  kind: 'CONCRETE',
  fields: [
    field('subjects', { form: 'OBJECT', object: rows }, 1),
    field('fact', {
      form: 'OBJECT',
      object: { kind: 'ABSTRACT', byType: new Map([['Penalty', [field('fine', denied)]]]) },
    }),
  ],
};
const standingTo = (code: unknown): string => (code === 'mine' ? 'own' : 'nobody');

const rowOf = (code: string) => ({
  [privateSubjectKey]: code,
  arrears: null,
  name: null,
  deep: { secret: null },
});
const data = {
  subjects: [rowOf('mine'), rowOf('theirs'), null],
  fact: { [privateTypenameKey]: 'Penalty', fine: null },
};

const lacking = (code: FaultCode, places: readonly Place[] | undefined): number => {
  const fault: Fault = { department: 'tax', code };
  const placesOf = new Map(places === undefined ? [] : [[fault, places]]);
  return faultsOfAnswer([fault], { data, placesOf }, { forms, standingTo }).length;
};

const deniedPlaces: Place[] = [
  ['subjects', 1, 'arrears'],
  ['subjects', 0, 'deep', 'secret'],
  ['subjects', 1, 'arrears', 3, 'amount'],
  ['fact', 'fine'],
];
const otherPlaces: Place[] = [
  [],
  ['subjects'],
  ['subjects', 1],
  ['subjects', 0, 'arrears'],
  ['subjects', 1, 'name'],
  ['subjects', 1, 'deep'],
  ['subjects', 1, 'nothingOfThisName'],
  ['subjects', 2, 'arrears'],
  ['subjects', 3, 'arrears'],
  ['subjects', 1, privateSubjectKey],
  ['fact', 'name'],
];

describe('a department’s refusal', () => {
  test.each(deniedPlaces.map((place) => [place.join('.'), place] as const))(
    'where the hub denies as well leaves nothing missing: %s',
    (_, place) => expect(lacking('DEPARTMENT_REFUSED', [place])).toBe(0),
  );

  test.each(otherPlaces.map((place) => [place.join('.'), place] as const))(
    'leaves something missing anywhere else: %s',
    (_, place) => expect(lacking('DEPARTMENT_REFUSED', [place])).toBe(1),
  );

  test('leaves something missing where its place is not known', () => {
    expect(lacking('DEPARTMENT_REFUSED', undefined)).toBe(1);
    expect(lacking('DEPARTMENT_REFUSED', [])).toBe(1);
  });

  test('leaves something missing when any of its places is not denied', () => {
    const some = fc.subarray(deniedPlaces);
    fc.assert(
      fc.property(some, fc.constantFrom(...otherPlaces), some, (before, place, after) => {
        expect(lacking('DEPARTMENT_REFUSED', [...before, place, ...after])).toBe(1);
      }),
    );
  });
});

test('a failure leaves something missing wherever it stands', () => {
  for (const code of ['DEPARTMENT_UNAVAILABLE', 'DEPARTMENT_FAILED', 'INVALID_CURSOR'] as const)
    for (const place of deniedPlaces) expect(lacking(code, [place])).toBe(1);
});

test('only the refusal itself is left out, not another of the same department', () => {
  const explained: Fault = { department: 'tax', code: 'DEPARTMENT_REFUSED' };
  const other: Fault = { ...explained };
  const placesOf = new Map([[explained, [['subjects', 1, 'arrears']]]]);
  const faults = faultsOfAnswer([explained, other], { data, placesOf }, { forms, standingTo });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toBe(other);
});
