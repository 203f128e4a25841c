import { executorErrorCodes } from '../index.ts';
import { absentEntity } from '../plan/resultTree.ts';
import type { Outcome } from './federation.ts';

/** What two executors must agree on. */
export type Comparable = {
  data: unknown;
  /** Of each error that a subgraph reported, its code and place. */
  reported: string[];
  /** Fetches that brought no answer: stock gives them neither a code nor a place, so they are counted. */
  failed: number;
  /** The objects in which a null or a leaf was found that the schema does not allow. */
  invalidIn: string[] | undefined;
};

/**
 * Stock tells of values that the schema does not allow in `extensions.valueCompletion`, and not at all beside any
 * other error; ours are ordinary errors. They are compared by the object they stand in: when two fields of it are
 * wrong, the first to be looked at is told, and stock looks in an order that is not the operation's.
 */
export function comparable(
  outcome: Outcome,
  indices: 'COMPARED' | 'BLANKED' = 'COMPARED',
  lost: readonly Path[] = [],
): Comparable {
  const placeOf = (path: readonly unknown[] | undefined): string =>
    (path ?? []).map((key) => (indices === 'BLANKED' && typeof key === 'number' ? '@' : key)).join('.');
  const errors = (outcome.errors ?? []).map(({ extensions, path }) => ({ code: extensions?.code, path }));
  const ownValue = (outcome.extensions?.valueCompletion ?? []) as readonly { path?: readonly unknown[] }[];
  const isLost = ({ path = [] }: { path?: Path | undefined }): boolean =>
    lost.some((place) => place.every((key, index) => path[index] === key));
  const invalid = [
    ...errors.filter(({ code }) => code === executorErrorCodes.invalidAnswer),
    ...ownValue,
  ].filter((value) => !isLost(value));
  const others = errors.filter(({ code }) => !toldByOursAlone.has(String(code)));
  const isReported = ({ path }: { path?: readonly unknown[] | undefined }): boolean => path !== undefined;
  return {
    // Stock's objects have no prototype.
    data: outcome.data === undefined ? undefined : JSON.parse(JSON.stringify(outcome.data)),
    reported: others
      .filter(isReported)
      .map(({ code, path }) => `${code} ${placeOf(path)}`)
      .sort(),
    failed: others.filter((error) => !isReported(error)).length,
    invalidIn:
      others.length > 0
        ? undefined
        : [...new Set(invalid.map(({ path }) => path?.slice(0, -1).join('.') ?? ''))].sort(),
  };
}

/** Of values that the schema does not allow stock tells elsewhere; of what requires a value that did not come, nowhere. */
const toldByOursAlone: ReadonlySet<string> = new Set([
  executorErrorCodes.invalidAnswer,
  executorErrorCodes.requirement,
]);

type Path = readonly unknown[];

/** Where an entity is that its subgraph does not have: to stock its fields are null, and nothing is missing. */
export const lostEntities = ({ errors = [] }: Outcome): Path[] =>
  errors.flatMap(({ message, path }) => (message === absentEntity && path ? [path] : []));

/** Ours gives a place to a fetch without an answer, too. */
export function withoutPlacesOfFailedFetches(outcome: Outcome): Outcome {
  return {
    ...outcome,
    errors: outcome.errors?.map((error) =>
      error.message.endsWith('gave no usable answer')
        ? Object.assign(Object.create(error), { path: undefined })
        : error,
    ),
  };
}
