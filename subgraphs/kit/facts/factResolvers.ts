import type { DepartmentContext } from '../context.ts';
import { textOfPosition } from './page.ts';
import { type FactState, statesInForce } from './vocabulary.ts';

/** What every row of facts has, as far as the shared fields need it. */
export type FactRow = {
  subjectCode: string;
  id: string;
  decidedOn: string;
  state: FactState;
  publishedUntil: string | null;
  sourceUnit: string | null;
  receivedAt: string;
  batch: string | null;
  sourceRow: number | null;
  rowHash: string;
};

/** Resolvers of the `CreditFact` fields that are not columns; the others are answered by the row itself. */
export function factResolvers<Kind extends string>(kind: Kind) {
  return {
    kind: () => kind,
    cursor: (fact: FactRow) => textOfPosition(fact),
    state: (fact: FactRow, _: unknown, { today }: DepartmentContext) => stateOn(today, fact),
    provenance: (fact: FactRow) => fact,
    revisions: (fact: FactRow, _: unknown, { revisions }: DepartmentContext) => revisions(fact),
  };
}

/** A fact in force whose publication period is over has expired, and nobody has to store that. */
export function stateOn(
  today: string,
  { state, publishedUntil }: Pick<FactRow, 'state' | 'publishedUntil'>,
): FactState {
  const inForce = (statesInForce as readonly FactState[]).includes(state);
  return inForce && publishedUntil !== null && publishedUntil < today ? 'EXPIRED' : state;
}

/** Resolvers of the shared value types; part of every department's. */
export const sharedResolvers = {
  Provenance: { row: (fact: Pick<FactRow, 'sourceRow'>) => fact.sourceRow },
};
