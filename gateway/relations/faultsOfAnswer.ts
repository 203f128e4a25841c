import type { Fault, Place, Taken } from '../execution/fetchContext.ts';
import type { FieldForm, ObjectForms } from '../policy/forms.ts';
import { privateSubjectKey, privateTypenameKey } from '../policy/privateAlias.ts';
import type { DecidedRows } from './decideRows.ts';

/**
 * The faults for which something is missing from an answer. One document is asked of all rows: a department may refuse of
 * one what is asked for the sake of another. Where the hub denies it of that row as well, nothing is missing.
 */
export const faultsOfAnswer = (
  faults: readonly Fault[],
  { data, placesOf }: Taken,
  { forms, standingTo }: Pick<DecidedRows, 'forms' | 'standingTo'>,
): readonly Fault[] =>
  faults.filter((fault) => {
    if (fault.code !== 'DEPARTMENT_REFUSED') return true;
    const places = placesOf.get(fault) ?? [];
    return places.length === 0 || !places.every((place) => isDeniedAt(place, data, forms, standingTo));
  });

/** Whether the hub denies what stands at a place; false where that is not known. */
const isDeniedAt = (
  [key, ...rest]: Place,
  value: unknown,
  forms: ObjectForms,
  standingTo: DecidedRows['standingTo'],
): boolean => {
  if (key === undefined || typeof value !== 'object' || value === null) return false;
  const below = (value as Record<string | number, unknown>)[key];
  if (Array.isArray(value)) return isDeniedAt(rest, below, forms, standingTo);
  const field = fieldsOf(forms, value as Record<string, unknown>, standingTo).find(
    (given) => given.key === key,
  );
  if (field?.form.form === 'DENIED') return true;
  return field?.form.form === 'OBJECT' && isDeniedAt(rest, below, field.form.object, standingTo);
};

/** As for this object: of its type, and of the caller's standing to its subject. */
const fieldsOf = (
  forms: ObjectForms,
  object: Record<string, unknown>,
  standingTo: DecidedRows['standingTo'],
): readonly FieldForm[] => {
  switch (forms.kind) {
    case 'CONCRETE':
      return forms.fields;
    case 'ABSTRACT':
      return forms.byType.get(object[privateTypenameKey] as string) ?? [];
    case 'ROWS': {
      const row = forms.byStanding.get(standingTo(object[privateSubjectKey]));
      return row ? fieldsOf(row, object, standingTo) : [];
    }
  }
};
