import type { DepartmentContext } from '../context.ts';
import { reading } from '../sections/reading.ts';
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

/** The kind of a fact is the name of its type. */
export const kindResolver = (type: string) => reading([], () => type);

/**
 * Fields of facts that are not columns, by name and type: a register that is kept like facts may call something else
 * by the same name.
 */
export const factFieldResolvers: Readonly<Record<string, object>> = {
  'cursor: String': reading(['decidedOn', 'id'], (fact: FactRow) => textOfPosition(fact)),
  'state: FactState': reading(
    ['state', 'publishedUntil'],
    (fact: FactRow, _: unknown, { today }: DepartmentContext) => stateOn(today, fact),
  ),
  'provenance: Provenance': reading(
    ['sourceUnit', 'receivedAt', 'batch', 'sourceRow', 'rowHash'],
    (fact: FactRow) => fact,
  ),
  'revision: Int': reading(
    ['subjectCode', 'id'],
    async (fact: FactRow, _: unknown, { revisions }: DepartmentContext) =>
      (await revisions(fact))[0]?.revision ?? 0,
  ),
  'revisions: FactRevision': reading(
    ['subjectCode', 'id'],
    (fact: FactRow, _: unknown, { revisions }: DepartmentContext) => revisions(fact),
  ),
};

/** A fact in force whose publication period is over has expired, and nobody has to store that. */
export function stateOn(
  today: string,
  { state, publishedUntil }: Pick<FactRow, 'state' | 'publishedUntil'>,
): FactState {
  const inForce = (statesInForce as readonly FactState[]).includes(state);
  return inForce && publishedUntil !== null && publishedUntil < today ? 'EXPIRED' : state;
}
