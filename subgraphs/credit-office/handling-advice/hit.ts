import type { HandlingPersonRuleRow, HandlingRuleRow } from '../tables.ts';
import type { Effect, FactThroughPerson, RecordEntry } from './facts.ts';

/** A fact in force, as grave as its department or a rule says, and how it stands. */
export type Finding = RecordEntry & {
  /** It, or what it was done for, is under objection: it is shown, and nothing follows from it. */
  suspended: boolean;
};

/** A finding that bears upon the matter, and what it means for it. */
export type Hit = Finding & {
  /** What it means while it is not suspended. */
  effect: Effect;
  /** The rules that say so; none where it is adverse and no rule speaks of it. */
  rules: readonly HandlingRuleRow[];
  /**
   * Of what a person brings with it who leads the subject: in which part, whether the fact names that person, and the rows
   * that say what it means. Absent for the subject's own.
   */
  through?: FactThroughPerson['role'];
  ofPerson?: boolean;
  personRules?: readonly HandlingPersonRuleRow[];
  /** The matter is the one by which the subject mends it: it restricts nothing there. */
  cures: boolean;
  /** Codes of the measures that follow from it. */
  measureCodes: readonly string[];
};
