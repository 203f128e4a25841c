import { isInheritedKey, isJsonObject, type JsonObject, readOwn, writeOwn } from './json.ts';

/**
 * Adds what a subgraph answered to an object of the result, taking only `keys`, the response keys that its
 * document asked for: a subgraph cannot plant a neighbour's field beside its own.
 */
export function mergeRequestedKeys(target: JsonObject, answer: JsonObject, keys: readonly string[]): void {
  for (const key of keys) {
    if (isInheritedKey(key)) {
      mergeKey(target, key, readOwn(answer, key));
      continue;
    }
    const incoming = answer[key];
    if (incoming === undefined) continue;
    const existing = target[key];
    target[key] = existing === undefined ? incoming : mergeValue(existing, incoming);
  }
}

function mergeKey(target: JsonObject, key: string, incoming: unknown): void {
  if (incoming === undefined) return;
  const existing = readOwn(target, key);
  writeOwn(target, key, existing === undefined ? incoming : mergeValue(existing, incoming));
}

/**
 * Two answers for one place. Objects and lists of equal length are merged in depth, a later leaf replaces an
 * earlier one, and null never erases what another subgraph answered: the order of arrival must not decide.
 */
function mergeValue(existing: unknown, incoming: unknown): unknown {
  if (incoming === null || incoming === existing) return existing;
  if (isJsonObject(existing) && isJsonObject(incoming)) {
    for (const key of Object.keys(incoming)) mergeKey(existing, key, incoming[key]);
    return existing;
  }
  if (Array.isArray(existing) && Array.isArray(incoming) && existing.length === incoming.length) {
    for (let index = 0; index < incoming.length; index++) {
      existing[index] =
        existing[index] === undefined ? incoming[index] : mergeValue(existing[index], incoming[index]);
    }
    return existing;
  }
  return incoming;
}
