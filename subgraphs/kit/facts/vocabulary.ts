/** The words of `schema/shared.graphql` that are stored: where a fact stands, how grave it is, which list. */
export type Severity = 'MINOR' | 'ORDINARY' | 'SERIOUS';
export type FactState = 'ACTIVE' | 'UNDER_OBJECTION' | 'CORRECTED' | 'WITHDRAWN' | 'REPAIRED' | 'EXPIRED';
/** What is done to a fact. */
export type FactAct = 'RECORD' | 'CORRECT' | 'WITHDRAW' | 'END' | 'SUSPEND' | 'RESUME' | 'REPAIR' | 'RESTORE';
export type ListingKind = 'BLACK' | 'FOCUS' | 'RED';

/** A fact in one of these states is in force, as far as its publication period goes. */
export const statesInForce = [
  'ACTIVE',
  'UNDER_OBJECTION',
  'CORRECTED',
] as const satisfies readonly FactState[];
