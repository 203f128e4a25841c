import { dayInBeijing } from '@credit-hub/schema/identifiers';
import { correctedByLaw } from '../law/factByLaw.ts';
import type { Writing } from './act.ts';
import type { ActSection } from './layouts.ts';
import type { ClearRow } from './lifeOfFacts.ts';
import type { FactValues, GivenValues } from './readFact.ts';

/**
 * What a correction changes beside what it gives, by the law of the day on which the fact was received.
 *
 * @param values the fact as it is to stand
 */
export function correctedFact(
  { actor, department }: Writing,
  { type, publishes, layout }: ActSection,
  row: ClearRow,
  values: FactValues,
  given: GivenValues,
): ReturnType<typeof correctedByLaw> {
  const day = dayInBeijing(Date.parse(row.receivedAt as string));
  const properties = layout.fields.filter(({ path }) => given.has(path)).map(({ property }) => property);
  return correctedByLaw(
    { department, type, publishes, day },
    row,
    { ...row, ...values },
    new Set(properties),
    actor.today,
  );
}
