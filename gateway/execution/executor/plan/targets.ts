import { isJsonObject, type JsonObject, readOwn } from '../json.ts';

/** The objects of the result at `path`, in order; places that are null or absent are passed over. */
export function objectsAt(root: JsonObject, path: readonly string[]): JsonObject[] {
  const found: JsonObject[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: readonly string[], depth: number, found: JsonObject[]): void {
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    for (const item of value) collect(item, path, next, found);
  } else if (isJsonObject(value)) {
    const key = path[depth];
    if (key === undefined) found.push(value);
    else collect(readOwn(value, key), path, depth + 1, found);
  }
}

/** One object of the result: where it stands, and the objects above it from the root down to itself. */
export type Place = { path: (string | number)[]; ancestors: readonly JsonObject[] };

/** As `objectsAt`, with the place of each. The result is a tree, so that an object has one place. */
export function placesAt(root: JsonObject, path: readonly string[]): Map<JsonObject, Place> {
  const places = new Map<JsonObject, Place>();
  const walk = (
    value: unknown,
    depth: number,
    at: (string | number)[],
    above: readonly JsonObject[],
  ): void => {
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      for (let index = 0; index < value.length; index++) walk(value[index], next, [...at, index], above);
    } else if (isJsonObject(value)) {
      const ancestors = [...above, value];
      const key = path[depth];
      if (key === undefined) places.set(value, { path: at, ancestors });
      else walk(readOwn(value, key), depth + 1, [...at, key], ancestors);
    }
  };
  walk(root, 0, [], []);
  return places;
}

/** The part of a path that names one place whatever the lists hold. */
export function pathBeforeLists(path: readonly string[]): string[] {
  const list = path.indexOf('@');
  return path.slice(0, list === -1 ? path.length : list);
}
