import { LRUCache } from 'lru-cache';
import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { subjectType } from '../policy/subjectType.ts';
import { keyOfHeld, nothingHeld } from './held.ts';

/** The forms of one operation for several standings, by their names. */
export type FormsByStanding = ReadonlyMap<string, ObjectForms>;

/**
 * The forms of an answer whose rows are of different standings: each market subject by its own, wherever it stands, and
 * everything outside of market subjects by the standing `outside`. Forms of one operation, so that they have the same
 * keys; where one standing does not reach an object that another reaches, that object is null for it.
 */
export const rowForms = (forms: FormsByStanding, outside: string): ObjectForms => {
  const known = remembered(forms, outside);
  const found = known.forms ?? along(outside, forms);
  known.keep(found);
  return found;
};

const nobody = keyOfHeld(nothingHeld);

/** The object as it is for one standing, with the market subjects in it as they are for theirs. */
const along = (standing: string, forms: FormsByStanding): ObjectForms => {
  const own = forms.get(standing);
  if (!own || own.kind === 'ROWS')
    throw new TypeError('forms are combined once, of standings that are known');
  if (own.kind === 'CONCRETE')
    return { kind: 'CONCRETE', fields: fieldsAlong(own.fields, standing, forms, fieldsOfConcrete) };
  const byType = [...own.byType.keys()].map((type) => {
    // Which subject it is cannot be told by its type alone: it is answered as to one who holds nothing.
    const as = type === subjectType ? nobody : standing;
    const fieldsOfType = (each: ObjectForms | undefined) =>
      each?.kind === 'ABSTRACT' ? each.byType.get(type) : undefined;
    const fields = fieldsOfType(forms.get(as)) ?? [];
    return [type, fieldsAlong(fields, as, forms, fieldsOfType)] as const;
  });
  return { kind: 'ABSTRACT', byType: new Map(byType) };
};

const fieldsOfConcrete = (forms: ObjectForms) => (forms.kind === 'CONCRETE' ? forms.fields : undefined);

const fieldsAlong = (
  fields: readonly FieldForm[],
  standing: string,
  forms: FormsByStanding,
  fieldsOf: (forms: ObjectForms) => readonly FieldForm[] | undefined,
): FieldForm[] =>
  fields.map((field) => {
    if (field.form.form !== 'OBJECT') return field;
    const beneath = new Map(
      [...forms].flatMap(([name, each]) => {
        const object = objectUnder(fieldsOf(each)?.find(({ key }) => key === field.key)?.form);
        return object ? [[name, object] as const] : [];
      }),
    );
    return { ...field, form: { form: 'OBJECT', object: rowsOrObject(standing, beneath) } };
  });

const objectUnder = (form: ValueForm | undefined): ObjectForms | undefined =>
  form?.form === 'OBJECT' ? form.object : undefined;

const rowsOrObject = (standing: string, forms: FormsByStanding): ObjectForms => {
  const own = forms.get(standing);
  if (own?.kind !== 'CONCRETE' || !own.isSubject) return along(standing, forms);
  return {
    kind: 'ROWS',
    byStanding: new Map([...forms.keys()].map((name) => [name, along(name, forms)] as const)),
  };
};

/** Combinations kept for one operation; forms live as long as the cache of permitted operations holds them. */
const mostCombinations = 32;
const combinations = new WeakMap<ObjectForms, LRUCache<string, ObjectForms>>();
const numbers = new WeakMap<ObjectForms, number>();
let lastNumber = 0;

const remembered = (forms: FormsByStanding, outside: string) => {
  const base = forms.get(outside);
  if (!base) throw new TypeError('nobody knows the forms of what stands outside of market subjects');
  const kept = combinations.get(base) ?? new LRUCache<string, ObjectForms>({ max: mostCombinations });
  combinations.set(base, kept);
  const name = JSON.stringify([
    outside,
    [...forms].map(([standing, each]) => [standing, numberOf(each)]).sort(),
  ]);
  return { forms: kept.get(name), keep: (found: ObjectForms) => void kept.set(name, found) };
};

const numberOf = (forms: ObjectForms): number => {
  const number = numbers.get(forms) ?? ++lastNumber;
  numbers.set(forms, number);
  return number;
};
