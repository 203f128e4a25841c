import { executorErrorCodes } from '../index.ts';
import type { Outcome } from './federation.ts';

type Told = { code: unknown; path: string };

/** What two executors must agree on: the data to the order of its keys, and of each error its code and path. */
export type Comparable = { data: string | undefined; errors: Told[]; invalid: string[] };

/**
 * Stock tells of nulls and leaves that the schema does not allow in `extensions.valueCompletion`, and only when there
 * is no other error; ours are ordinary errors. They are compared by path, where stock tells of them at all.
 */
export function comparable(outcome: Outcome): Comparable {
  const own = (outcome.extensions?.valueCompletion ?? []) as readonly { path?: readonly unknown[] }[];
  const errors = (outcome.errors ?? []).map(({ extensions, path }) => ({ code: extensions.code, path: pathText(path) }));
  const invalid = errors.filter(({ code }) => code === executorErrorCodes.invalidAnswer).map(({ path }) => path);
  return {
    data: outcome.data === undefined ? undefined : JSON.stringify(outcome.data),
    errors: errors.filter(({ code }) => code !== executorErrorCodes.invalidAnswer).sort(inOrder),
    invalid: [...invalid, ...own.map(({ path }) => pathText(path))].sort(),
  };
}

function pathText(path: readonly unknown[] | undefined): string {
  return path === undefined ? '' : path.join('.');
}

function inOrder(left: Told, right: Told): number {
  return `${left.path} ${left.code}`.localeCompare(`${right.path} ${right.code}`);
}
