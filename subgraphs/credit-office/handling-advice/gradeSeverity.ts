import type { Severity } from '@credit-hub/kit/tables';
import type { SeverityRuleRow } from '../tables.ts';
import type { Law, RecordEntry } from './facts.ts';
import { isLawInForce } from './inForce.ts';
import { gravest } from './strictness.ts';

/**
 * How grave a fact is: as its department says, or else the gravest of what the rules say of it. A rule of the kind alone
 * grades what no other does, and what of a penalty no other does: a warning is minor, a warning and a fine is not. A
 * penalty or an adverse listing that no rule grades is ordinary, and never nothing. Null for what is no dishonesty.
 */
export function severityOf(entry: RecordEntry, law: Law, today: string): Severity | null {
  if (entry.severity !== null) return entry.severity;
  const fitting = law.severityRules.filter((rule) => isLawInForce(today, rule) && fits(rule, entry));
  const special = fitting.filter((rule) => !isGeneral(rule));
  const graded = special.map(({ severity }) => severity);
  if (special.length > 0 && isWholeOf(special, entry)) return gravest(graded);
  const general = fitting.filter(isGeneral).map(({ severity }) => severity);
  if (general.length > 0) return gravest([...graded, ...general]);
  return isAdverse(entry) ? gravest([...graded, 'ORDINARY']) : null;
}

/** Whether a penalty was of this kind, as its decision writes it: one kind among several. */
export function isPenaltyOf(entry: Pick<RecordEntry, 'penaltyKind'>, kind: string): boolean {
  return partsOf(entry).some((part) => part.includes(kind));
}

/** Whether a penalty was a fine of so much or more, in yuan. */
export function isFineFrom({ fineAmount }: Pick<RecordEntry, 'fineAmount'>, yuan: number): boolean {
  return fineAmount !== null && Number(fineAmount) >= yuan;
}

const fits = (rule: SeverityRuleRow, entry: RecordEntry): boolean =>
  rule.kind === entry.kind &&
  (rule.grade === null || rule.grade === entry.grade) &&
  (rule.penaltyKind === null || isPenaltyOf(entry, rule.penaltyKind)) &&
  (rule.fineFrom === null || isFineFrom(entry, rule.fineFrom));

const isGeneral = ({ grade, penaltyKind, fineFrom }: SeverityRuleRow): boolean =>
  grade === null && penaltyKind === null && fineFrom === null;

/** Whether the rules speak of all that was imposed. */
function isWholeOf(rules: readonly SeverityRuleRow[], entry: RecordEntry): boolean {
  const spokenOf = (part: string) =>
    rules.some(({ penaltyKind }) => penaltyKind !== null && part.includes(penaltyKind));
  const fined = isFineFrom(entry, 0.01) && !rules.some(({ fineFrom }) => fineFrom !== null);
  return partsOf(entry).every(spokenOf) && !fined;
}

const partsOf = ({ penaltyKind }: Pick<RecordEntry, 'penaltyKind'>): string[] =>
  (penaltyKind ?? '').split(/[、，；,;\s]+/).filter((part) => part !== '');

const isAdverse = ({ kind, listing, penaltyKind, fineAmount }: RecordEntry): boolean =>
  listing === 'BLACK' ||
  listing === 'FOCUS' ||
  kind === 'AdministrativePenalty' ||
  penaltyKind !== null ||
  fineAmount !== null;
