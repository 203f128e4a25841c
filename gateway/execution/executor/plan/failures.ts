import type { ResponsePath } from '../errors.ts';
import { isJsonObject, type JsonObject, readOwn } from '../json.ts';
import type { FailureLookup } from './requiredFields.ts';

/**
 * The gaps of a result that stand for a failure: a null that an error explains, a field that was never answered.
 * A fetch that requires such a value is not sent for that entity.
 */
export class Failures {
  #keys: Map<object, Set<string | number>> | undefined;

  /** Undefined while nothing failed, which is the usual case and costs nothing. */
  lookup(): FailureLookup | undefined {
    const keys = this.#keys;
    return keys && ((object, key) => keys.get(object)?.has(key) ?? false);
  }

  /** Notes the first gap on the way from `target` along `path`. */
  note(target: JsonObject, path: ResponsePath): void {
    let holder: unknown = target;
    for (const key of path) {
      const value = childOf(holder, key);
      if (value === null || value === undefined) {
        if (typeof holder === 'object' && holder !== null) this.#add(holder, key);
        return;
      }
      holder = value;
    }
  }

  /** Notes every gap among `keys`, when nothing tells which of them failed. */
  noteAll(target: JsonObject, keys: readonly string[]): void {
    for (const key of keys) {
      const value = readOwn(target, key);
      if (value === null || value === undefined) this.#add(target, key);
    }
  }

  #add(holder: object, key: string | number): void {
    this.#keys ??= new Map();
    const keys = this.#keys.get(holder) ?? new Set();
    this.#keys.set(holder, keys.add(key));
  }
}

function childOf(holder: unknown, key: string | number): unknown {
  if (Array.isArray(holder)) return typeof key === 'number' ? holder[key] : undefined;
  return isJsonObject(holder) ? readOwn(holder, String(key)) : undefined;
}
