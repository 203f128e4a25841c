import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, readOwn } from '../json.ts';
import { FAILED, type FailureLookup } from './requiredFields.ts';
import { type PathElement, parsePath } from './rewrites.ts';
import type { TypeNames } from './typeNames.ts';

/** An argument that a subgraph takes from an ancestor of the entity (`@fromContext`). */
type ContextSource = {
  /** How many objects above the entity the value is looked for. */
  levels: number;
  path: readonly PathElement[];
};

/** By variable of the fetch, the places where its value may stand; the first that has one gives it. */
export type Contexts = ReadonlyMap<string, readonly ContextSource[]>;

export function compileContexts(
  renamers: readonly FetchDataKeyRenamer[] | undefined,
  typeNames: TypeNames,
): Contexts | undefined {
  if (renamers === undefined || renamers.length === 0) return undefined;
  const contexts = new Map<string, ContextSource[]>();
  for (const renamer of renamers) {
    const levels = renamer.path.findIndex((element) => element !== '..');
    const source = { levels, path: parsePath(renamer.path.slice(levels), typeNames) };
    contexts.set(renamer.renameKeyTo, [...(contexts.get(renamer.renameKeyTo) ?? []), source]);
  }
  return contexts;
}

/**
 * The contextual variables of one entity as the inside of a JSON object, `"name":value,…`; undefined if one
 * is missing, FAILED if one failed to load. Entities of equal text are asked for together.
 * @param ancestors objects from the root of the result down to the entity itself
 */
export function writeContexts(
  contexts: Contexts,
  ancestors: readonly JsonObject[],
  failed: FailureLookup | undefined,
): string | typeof FAILED | undefined {
  const parts: string[] = [];
  for (const [variable, sources] of contexts) {
    const value = sources
      .map((source) => valueAt(ancestors.at(-1 - source.levels), source.path, 0, failed))
      .find((found) => found !== undefined);
    if (value === undefined || value === FAILED) return value;
    parts.push(`${JSON.stringify(variable)}:${JSON.stringify(value)}`);
  }
  return parts.join(',');
}

function valueAt(
  value: unknown,
  path: readonly PathElement[],
  depth: number,
  failed: FailureLookup | undefined,
): unknown {
  const element = path[depth];
  if (element === undefined || value === null || value === undefined) return value;
  if (Array.isArray(value)) {
    const values = value.map((item) => valueAt(item, path, depth, failed));
    return values.includes(FAILED) ? FAILED : values;
  }
  if (!isJsonObject(value)) return undefined;
  if (element.kind === 'KEY') {
    const next = readOwn(value, element.key);
    if ((next === null || next === undefined) && failed?.(value, element.key)) return FAILED;
    return valueAt(next, path, depth + 1, failed);
  }
  return typeof value.__typename === 'string' && !element.possible.has(value.__typename)
    ? undefined
    : valueAt(value, path, depth + 1, failed);
}
