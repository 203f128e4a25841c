import type { RowsAt } from '../policy/decisionNotes.ts';
import { alternativesOf, type ObjectForms } from '../policy/forms.ts';
import { privateSubjectKey, privateTypenameKey } from '../policy/privateAlias.ts';

/** A market subject in an answer: whose it is, where it stands, and its forms for each standing. */
export type Row = {
  path: readonly string[];
  code: unknown;
  /** Null where a list has nothing in the place of a subject: the places of those behind it count it, too. */
  value: Record<string, unknown> | null;
  byStanding: ReadonlyMap<string, ObjectForms>;
};

/** Every code under which the hub asked whose a row is. */
export const codesIn = (data: unknown): ReadonlySet<string> => {
  const codes = new Set<string>();
  const read = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) note(value as Record<string, unknown>);
    Object.values(value).forEach(read);
  };
  const note = (value: Record<string, unknown>): void => {
    const code = value[privateSubjectKey];
    if (typeof code === 'string') codes.add(code);
  };
  read(data);
  return codes;
};

/** The rows of an answer, those within rows too, in the order in which they stand. */
export function* rowsIn(
  forms: ObjectForms,
  value: unknown,
  standingTo: (code: unknown) => string,
  path: readonly string[] = [],
): Generator<Row> {
  if (!holdsRows(forms)) return;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (item === null && forms.kind === 'ROWS')
        yield { path, code: undefined, value: null, byStanding: forms.byStanding };
      else yield* rowsIn(forms, item, standingTo, path);
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as Record<string, unknown>;
  if (forms.kind === 'ROWS') {
    const code = object[privateSubjectKey];
    yield { path, code, value: object, byStanding: forms.byStanding };
    const row = forms.byStanding.get(standingTo(code));
    if (row) yield* rowsIn(row, object, standingTo, path);
    return;
  }
  const fields =
    forms.kind === 'CONCRETE' ? forms.fields : (forms.byType.get(object[privateTypenameKey] as string) ?? []);
  for (const { key, form } of fields)
    if (form.form === 'OBJECT') yield* rowsIn(form.object, object[key], standingTo, [...path, key]);
}

const known = new WeakMap<ObjectForms, boolean>();

/** Whether rows may stand in an object of these forms: all others need not be walked. */
const holdsRows = (forms: ObjectForms): boolean => {
  const told = known.get(forms);
  if (told !== undefined) return told;
  const found =
    forms.kind === 'ROWS' ||
    [...alternativesOf(forms)].some((fields) =>
      fields.some(({ form }) => form.form === 'OBJECT' && holdsRows(form.object)),
    );
  known.set(forms, found);
  return found;
};

/** The places of rows by path and standing. A path without rows is told of as one who holds nothing would be. */
export const placesOf = (
  rows: readonly Row[],
  standingTo: (code: unknown) => string,
  otherwise: string,
): RowsAt => {
  const byPath = new Map<string, Map<string, number[]>>();
  const counted = new Map<string, number>();
  for (const { path, code, value } of rows) {
    const name = JSON.stringify(path);
    const place = counted.get(name) ?? 0;
    counted.set(name, place + 1);
    if (value === null) continue;
    const standings = byPath.get(name) ?? new Map<string, number[]>();
    byPath.set(name, standings);
    const standing = standingTo(code);
    const places = standings.get(standing);
    if (places) places.push(place);
    else standings.set(standing, [place]);
  }
  return (path) => byPath.get(JSON.stringify(path)) ?? new Map([[otherwise, []]]);
};
