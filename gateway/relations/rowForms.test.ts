import { describe, expect, test } from 'vitest';
import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { keyOfHeld, nothingHeld } from './held.ts';
import { rowForms } from './rowForms.ts';

const nobody = keyOfHeld(nothingHeld);
const leaf = (key: string, form: ValueForm['form'] = 'CLEAR'): FieldForm => ({
  key,
  lists: 0,
  form: form === 'CLEAR' ? { form, anything: false } : { form: 'DENIED' },
  decided: null,
});
const object = (key: string, forms: ObjectForms): FieldForm => ({
  key,
  lists: 0,
  form: { form: 'OBJECT', object: forms },
  decided: null,
});
const concrete = (...fields: FieldForm[]): ObjectForms => ({ kind: 'CONCRETE', fields });
const subject = (...fields: FieldForm[]): ObjectForms => ({ kind: 'CONCRETE', fields, isSubject: true });
const rows = (byStanding: Record<string, ObjectForms>): ObjectForms => ({
  kind: 'ROWS',
  byStanding: new Map(Object.entries(byStanding)),
});
const combined = (forms: Record<string, ObjectForms>, outside: string) =>
  rowForms(new Map(Object.entries(forms)), outside);

describe('the forms of several standings', () => {
  test('are for each market subject its own, and outside of them those of the standing outside', () => {
    const forms = {
      near: concrete(leaf('name'), object('subject', subject(leaf('grade')))),
      far: concrete(leaf('name', 'DENIED'), object('subject', subject(leaf('grade', 'DENIED')))),
    };
    const both = rows({ near: concrete(leaf('grade')), far: concrete(leaf('grade', 'DENIED')) });
    expect(combined(forms, 'near')).toEqual(concrete(leaf('name'), object('subject', both)));
    expect(combined(forms, 'far')).toEqual(concrete(leaf('name', 'DENIED'), object('subject', both)));
  });

  test('are so for market subjects at any depth, those within each other as well', () => {
    const nested = (form: ValueForm['form']) =>
      concrete(
        object('page', concrete(object('subject', subject(object('parent', subject(leaf('grade', form))))))),
      );
    const parent = rows({ near: concrete(leaf('grade')), far: concrete(leaf('grade', 'DENIED')) });
    expect(combined({ near: nested('CLEAR'), far: nested('DENIED') }, 'near')).toEqual(
      concrete(
        object(
          'page',
          concrete(
            object(
              'subject',
              rows({ near: concrete(object('parent', parent)), far: concrete(object('parent', parent)) }),
            ),
          ),
        ),
      ),
    );
  });

  test('have no row for a standing that does not reach the object', () => {
    const forms = {
      near: concrete(object('subject', subject(leaf('grade')))),
      far: concrete(leaf('subject', 'DENIED')),
    };
    expect(combined(forms, 'near')).toEqual(
      concrete(object('subject', rows({ near: concrete(leaf('grade')) }))),
    );
    expect(combined(forms, 'far')).toEqual(concrete(leaf('subject', 'DENIED')));
  });

  test('are behind an abstract type those of the standing outside, and of a market subject those of nobody', () => {
    const abstract = (form: ValueForm['form']): ObjectForms =>
      concrete(
        object('found', {
          kind: 'ABSTRACT',
          byType: new Map([
            ['Person', [leaf('name', form)]],
            ['MarketSubject', [leaf('grade', form), object('parent', subject(leaf('grade', form)))]],
          ]),
        }),
      );
    const forms = { near: abstract('CLEAR'), [nobody]: abstract('DENIED') };
    const parent = rows({ near: concrete(leaf('grade')), [nobody]: concrete(leaf('grade', 'DENIED')) });
    expect(combined(forms, 'near')).toEqual(
      concrete(
        object('found', {
          kind: 'ABSTRACT',
          byType: new Map([
            ['Person', [leaf('name')]],
            ['MarketSubject', [leaf('grade', 'DENIED'), object('parent', parent)]],
          ]),
        }),
      ),
    );
  });

  test('behind an abstract type that nobody may come to a market subject has no field', () => {
    const forms = {
      near: concrete(
        object('found', { kind: 'ABSTRACT', byType: new Map([['MarketSubject', [leaf('grade')]]]) }),
      ),
      [nobody]: concrete(leaf('found', 'DENIED')),
    };
    expect(combined(forms, 'near')).toEqual(
      concrete(object('found', { kind: 'ABSTRACT', byType: new Map([['MarketSubject', []]]) })),
    );
  });
});

describe('what was combined once', () => {
  const near = concrete(object('subject', subject(leaf('grade'))));
  const far = concrete(object('subject', subject(leaf('grade', 'DENIED'))));

  test('is kept for the same forms of the same standings, in whatever order', () => {
    expect(combined({ near, far }, 'near')).toBe(combined({ far, near }, 'near'));
  });

  test('is not given for another standing outside, for fewer standings, or for other forms', () => {
    const whole = combined({ near, far }, 'near');
    expect(combined({ near, far }, 'far')).not.toBe(whole);
    expect(combined({ near }, 'near')).not.toBe(whole);
    expect(combined({ near, far: concrete(...[]) }, 'near')).not.toBe(whole);
    expect(combined({ near, strange: far }, 'near')).not.toBe(whole);
  });

  test('cannot be combined again, and what stands outside must be known', () => {
    expect(() => combined({ near: rows({}) }, 'near')).toThrow(
      'forms are combined once, of standings that are known',
    );
    expect(() => combined({ near }, 'far')).toThrow(
      'nobody knows the forms of what stands outside of market subjects',
    );
  });
});
