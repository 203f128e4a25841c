import { basics } from './points/basics.ts';
import { facts } from './points/facts.ts';
import { mistakes } from './points/mistakes.ts';
import { schemaPoints } from './points/schema.ts';
import { tokens } from './points/tokens.ts';
import { NotMet, type Point, type Trial } from './trial.ts';

/** Every point of the contract that can be tried from outside, in the order in which they are tried. */
export const contractPoints: readonly Point[] = [
  ...schemaPoints,
  ...basics,
  ...tokens,
  ...facts,
  ...mistakes,
];

export type Finding = Omit<Point, 'check'> & {
  /** Null where the point is met. */
  found: string | null;
};

/** Tries points one after another: each finds the department as it is between requests. */
export async function* tryContract(
  trial: Trial,
  points: readonly Point[] = contractPoints,
): AsyncGenerator<Finding> {
  for (const { name, sentence, mend, check } of points)
    yield { name, sentence, mend, found: await whatIsFound(check, trial) };
}

async function whatIsFound(check: Point['check'], trial: Trial): Promise<string | null> {
  try {
    await check(trial);
    return null;
  } catch (error) {
    if (error instanceof NotMet) return error.message;
    throw error;
  }
}
