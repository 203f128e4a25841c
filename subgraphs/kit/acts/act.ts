/** What acts are asked for and answer, whoever asks. */
import type { Role, Viewer } from '@credit-hub/schema';
import type { ActName } from '@credit-hub/schema/acts';
import type { Transaction } from '../database/database.ts';
import type { Vault } from '../encryption/vault.ts';
import type { ActProblem } from './problems.ts';

export type { ActName };

export type FactActOutcome =
  | 'RECORDED'
  | 'CORRECTED'
  | 'WITHDRAWN'
  | 'ENDED'
  | 'UNCHANGED'
  | 'PROPOSED'
  | 'DECLINED'
  | 'REFUSED';

/** What became of one fact of an act. */
export type FactActResult = {
  outcome: FactActOutcome;
  fact: string | null;
  revision: number | null;
  proposal: string | null;
  problems: readonly ActProblem[];
};

export type FactActs = { outcome: 'DONE' | 'DONE_IN_PART' | 'REFUSED'; results: readonly FactActResult[] };

/** Who acts, when, and by which request of the access log. */
export type Actor = {
  /** A day that has passed acts as `CALENDAR`, and no viewer is it. */
  viewer: Pick<Viewer, 'organization' | 'department' | 'person'> & { role: Role | 'CALENDAR' };
  auditIndex: number | null;
  /** Calendar day in Beijing. */
  today: string;
  now: Date;
};

/** One change of a department's facts: all of it is written, or nothing. */
export type Writing = {
  transaction: Transaction;
  vault: Vault;
  actor: Actor;
  /** Name of the department. */
  department: string;
  /** The request: the batch in the provenance of what it records. */
  batch: string;
};

export const done = (
  outcome: FactActOutcome,
  told: Partial<Pick<FactActResult, 'fact' | 'revision' | 'proposal'>>,
): FactActResult => ({ outcome, fact: null, revision: null, proposal: null, problems: [], ...told });

export const refused = (...problems: ActProblem[]): FactActResult => ({
  ...done('REFUSED', {}),
  problems,
});
