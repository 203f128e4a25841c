import type { FetchDataKeyRenamer, FetchDataRewrite } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, readOwn, writeOwn } from '../json.ts';
import type { TypeNames } from './typeNames.ts';

const fragmentPrefix = '... on ';

export type PathElement = { kind: 'KEY'; key: string } | { kind: 'TYPE'; possible: ReadonlySet<string> };

type Rewrite = {
  parents: readonly PathElement[];
  key: string;
  apply: (object: JsonObject, key: string) => void;
};

export type Rewrites = readonly Rewrite[];

/** The planner's rewrites with their paths parsed and their type conditions resolved. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  typeNames: TypeNames,
): Rewrites {
  return (rewrites ?? []).map((rewrite) => {
    const path = parsePath(rewrite.path, typeNames);
    const last = path.at(-1);
    if (last?.kind !== 'KEY') throw new Error('a rewrite of the plan does not end in a field');
    return { parents: path.slice(0, -1), key: last.key, apply: action(rewrite) };
  });
}

export function parsePath(path: readonly string[], typeNames: TypeNames): PathElement[] {
  return path.map((element) =>
    element.startsWith(fragmentPrefix)
      ? { kind: 'TYPE', possible: typeNames.matching(element.slice(fragmentPrefix.length)) }
      : { kind: 'KEY', key: element },
  );
}

/** Response key in the subgraph's answer → response key in the result, for keys that the planner aliased. */
export function renamedKeys(rewrites: readonly FetchDataRewrite[] | undefined): Map<string, string> {
  const renamers = (rewrites ?? []).filter(
    (rewrite): rewrite is FetchDataKeyRenamer => rewrite.kind === 'KeyRenamer',
  );
  return new Map(renamers.map((renamer) => [renamer.path.at(-1) ?? '', renamer.renameKeyTo]));
}

function action(rewrite: FetchDataRewrite): Rewrite['apply'] {
  if (rewrite.kind === 'ValueSetter') return (object, key) => writeOwn(object, key, rewrite.setValueTo);
  return (object, key) => {
    const value = readOwn(object, key);
    if (value === undefined) return;
    delete object[key];
    writeOwn(object, rewrite.renameKeyTo, value);
  };
}

/** Changes `value` in place. An object whose type is not known is taken to be of the type that a rewrite names. */
export function applyRewrites(rewrites: Rewrites, value: unknown): void {
  for (const rewrite of rewrites) applyAt(rewrite, 0, value);
}

function applyAt(rewrite: Rewrite, depth: number, value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) applyAt(rewrite, depth, item);
    return;
  }
  if (!isJsonObject(value)) return;
  const element = rewrite.parents[depth];
  if (element === undefined) rewrite.apply(value, rewrite.key);
  else if (element.kind === 'KEY') applyAt(rewrite, depth + 1, readOwn(value, element.key));
  else if (matches(value, element.possible)) applyAt(rewrite, depth + 1, value);
}

function matches(value: JsonObject, possible: ReadonlySet<string>): boolean {
  const typename = value.__typename;
  return typeof typename !== 'string' || possible.has(typename);
}
