/**
 * Plain JSON trees as subgraphs answer them, handled so that no key a subgraph or a caller chooses
 * (`__proto__`, `constructor`, `toString`) reaches a prototype.
 */
export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether `key` names something that every object inherits, so that it must be read and written as an own property. */
export function isInheritedKey(key: string): boolean {
  return key in Object.prototype;
}

/** The own value of `key`, undefined where the object only inherits one. */
export function readOwn(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets an own property; plain assignment to `__proto__` would replace the prototype instead. */
export function writeOwn(object: JsonObject, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
  } else {
    object[key] = value;
  }
}

/** A copy that shares nothing that can be changed. */
export function copyJson<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyJson) as T;
  if (!isJsonObject(value)) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) writeOwn(copy, key, copyJson(value[key]));
  return copy as T;
}
