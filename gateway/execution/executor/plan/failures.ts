import type { ResponsePath } from '../errors.ts';
import { isJsonObject, type JsonObject, readOwn } from '../json.ts';
import type { FailureLookup } from './representation.ts';

/**
 * The nulls of a result that stand for an error, not for an absence. A fetch that requires such a value is not
 * sent for that entity: what a subgraph computes from it would look like an answer.
 */
export class Failures {
  #keys: Map<object, Set<string | number>> | undefined;

  /** Undefined while nothing failed, which is the usual case and costs nothing. */
  lookup(): FailureLookup | undefined {
    const keys = this.#keys;
    return keys && ((object, key) => keys.get(object)?.has(key) ?? false);
  }

  /** Notes the first null on the way from `target` along `path`. */
  note(target: JsonObject, path: ResponsePath): void {
    let holder: unknown = target;
    for (const key of path) {
      const value = childOf(holder, key);
      if (value === null) {
        this.#add(holder as object, key);
        return;
      }
      holder = value;
    }
  }

  /** Notes every null among `keys`, when an error does not say which of them it explains. */
  noteAll(target: JsonObject, keys: readonly string[]): void {
    for (const key of keys) if (readOwn(target, key) === null) this.#add(target, key);
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
