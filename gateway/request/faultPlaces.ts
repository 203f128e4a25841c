import type { Place } from '../execution/fetchContext.ts';
import type { AskedField } from './requestedFields.ts';

type Data = Record<string, unknown> | null;

/** Where a field stands in an answer, and what of it is there. */
type Standing = { place: Place; state: 'ANSWERED' | 'LOST' | 'LOST_WITH_ALL_AROUND' };

/** The places of a field, list items by their index; none where the answer has no such key. */
function* placesOf(data: unknown, [key, ...below]: readonly string[], place: Place): Generator<Standing> {
  if (data === null) {
    yield { place, state: key === undefined ? 'LOST' : 'LOST_WITH_ALL_AROUND' };
  } else if (Array.isArray(data) && key !== undefined) {
    for (const [index, item] of data.entries()) yield* placesOf(item, [key, ...below], [...place, index]);
  } else if (key === undefined) {
    yield { place, state: 'ANSWERED' };
  } else if (typeof data === 'object' && Object.hasOwn(data, key))
    yield* placesOf((data as Record<string, unknown>)[key], below, [...place, key]);
}

/** The first place at which a field is missing: itself, or with all around it; null where it was answered throughout. */
const lostAt = (data: Data, { path: [root = '', ...below] }: AskedField): Standing | null => {
  if (data === null) return { place: [root], state: 'LOST_WITH_ALL_AROUND' };
  if (!Object.hasOwn(data, root)) return null;
  let around: Standing | null = null;
  for (const standing of placesOf(data[root], below, [root])) {
    if (standing.state === 'LOST') return standing;
    if (standing.state === 'LOST_WITH_ALL_AROUND') around ??= standing;
  }
  return around;
};

/** Anywhere where a field stands that was answered; null where it does not. */
const standsAt = (data: Data, { path: [root = '', ...below] }: AskedField): Place | null => {
  if (data === null || !Object.hasOwn(data, root)) return null;
  for (const { place } of placesOf(data[root], below, [root])) return place;
  return [root];
};

const isKey = (key: string | number): key is string => typeof key === 'string';

/** The field that stands at a place; undefined where none of these does. */
export const fieldAt = (fields: readonly AskedField[], place: Place): AskedField | undefined => {
  const keys = place.filter(isKey);
  return fields.find(({ path }) => path.length === keys.length && path.every((key, at) => key === keys[at]));
};

/** What of an answer is at a place; undefined where the answer has no such place. */
const valueAt = (data: Data, place: Place): unknown => {
  let value: unknown = data;
  for (const key of place) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
};

export type FaultPlace = {
  /** In the answer: every key of it is there. */
  path: Place;
  /** What is missing because of the fault, by coordinates. */
  fields: readonly string[];
};

/**
 * Where a caller finds what a fault cost: the first place at which something is null for it, and never one that was
 * answered while another is missing.
 *
 * @param fields that the fault may have cost, those first that it cost more likely
 * @param known places at which it was met when the answer was put together
 * @param roots response keys of the operation
 */
export const placeOfFault = (
  data: Data,
  fields: readonly AskedField[],
  known: readonly Place[],
  roots: readonly string[],
): FaultPlace => {
  const lost = fields.flatMap((field) => {
    const standing = lostAt(data, field);
    return standing ? [{ field, ...standing }] : [];
  });
  const missing = lost.length > 0 ? lost.map(({ field }) => field) : fields;
  const exactly = known.find((place) => valueAt(data, place) === null && fieldAt(missing, place));
  const path =
    exactly ??
    lost.find(({ state }) => state === 'LOST')?.place ??
    lost[0]?.place ??
    fields.map((field) => standsAt(data, field)).find((place) => place !== null) ??
    rootOf(data, roots);
  return { path, fields: [...new Set(missing.map(({ coordinate }) => coordinate))] };
};

const rootOf = (data: Data, roots: readonly string[]): Place => {
  const there = data === null ? roots : roots.filter((key) => Object.hasOwn(data, key));
  const root = there.find((key) => data === null || data[key] === null) ?? there[0];
  return root === undefined ? [] : [root];
};

/** The place of a mistake: as far as the answer has it. */
export const placeOfMistake = (data: Data, known: Place, roots: readonly string[]): Place => {
  const path: (string | number)[] = [];
  for (const key of known) {
    if (valueAt(data, [...path, key]) === undefined) break;
    path.push(key);
  }
  return path.length > 0 ? path : rootOf(data, roots);
};
