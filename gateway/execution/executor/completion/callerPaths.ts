import { PlacedError, type ResponsePath, type ResultError } from '../errors.ts';
import { isJsonObject, type JsonObject, readOwn } from '../json.ts';
import type { FieldShape, ObjectShape, ValueShape } from './shape.ts';

/**
 * The error with its path as the caller knows it: under the caller's response keys. What only a plan asks for, because
 * something else is computed from it, has no place of the caller's; where the caller has another field under its name,
 * the path ends before it.
 * @param raw what subgraphs answered, before the result is made of it
 * @param nameOf the name of a field that a plan asks for under another
 */
export function atCallersPlace(
  error: ResultError,
  raw: JsonObject,
  shape: ObjectShape,
  nameOf: (key: string) => string,
): ResultError {
  const { path } = error;
  if (path === undefined) return error;
  const known = callersPath(path, raw, shape, nameOf);
  if (known === path) return error;
  return new PlacedError(error.message, {
    path: known,
    originalError: error.originalError ?? undefined,
    extensions: error.extensions,
  });
}

function callersPath(
  path: ResponsePath,
  raw: JsonObject,
  shape: ObjectShape,
  nameOf: (key: string) => string,
): ResponsePath {
  let known: (string | number)[] | undefined;
  let holder: unknown = raw;
  let object: ObjectShape | undefined = shape;
  let value: ValueShape | undefined;
  const rename = (index: number, key: string): void => {
    if (key !== path[index]) known ??= [...path];
    if (known !== undefined) known[index] = key;
  };
  for (const [index, element] of path.entries()) {
    if (typeof element === 'number') {
      value = value?.item;
      holder = Array.isArray(holder) ? holder[element] : undefined;
    } else {
      const field: FieldShape | undefined = object?.fields.find(({ fetchedAs }) => fetchedAs === element);
      const key = field?.key ?? nameOf(element);
      if (field === undefined && object?.fields.some((other) => other.key === key))
        return (known ?? path).slice(0, index);
      rename(index, key);
      value = field?.value;
      holder = isJsonObject(holder) ? readOwn(holder, element) : undefined;
    }
    object = value?.object?.shapeFor(isJsonObject(holder) ? holder.__typename : undefined);
  }
  return known ?? path;
}
