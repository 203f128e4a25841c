import { areaOf } from './areas.ts';
import { type Change, nameOf } from './mutants.ts';
import type { Outcomes } from './runStryker.ts';

export type Score = {
  readonly area: string;
  readonly noticed: number;
  readonly made: number;
  readonly unnoticed: readonly Change[];
};

/** What a test noticed: it failed, or it did not come to its end. */
const noticing = new Set(['Killed', 'Timeout']);
const unnoticing = new Set(['Survived', 'NoCoverage']);

export const isUnnoticed = (outcome: string | undefined): boolean => unnoticing.has(outcome ?? '');

/**
 * How many of the changes were noticed, by area. A change that cannot be run, or of which nothing is known, counts
 * for nothing: it says nothing about the tests.
 */
export function scoresOf(
  changes: readonly Change[],
  outcomes: Outcomes,
  folders: readonly string[],
): Score[] {
  return folders.flatMap((area) => {
    const within = changes.filter(({ file }) => areaOf(file, folders) === area);
    const withOutcome = (known: ReadonlySet<string>) =>
      within.filter((change) => known.has(outcomes.get(nameOf(change)) ?? ''));
    const noticed = withOutcome(noticing).length;
    const unnoticed = withOutcome(unnoticing);
    const made = noticed + unnoticed.length;
    return made === 0 ? [] : [{ area, noticed, made, unnoticed }];
  });
}

export const percentOf = ({ noticed, made }: Pick<Score, 'noticed' | 'made'>): number =>
  Math.floor((100 * noticed) / made);
