import type { ListingKind, Severity } from '../facts/vocabulary.ts';
import { isLawOf, type SeverityRule } from './rules.ts';

/** What of a fact says how grave it is. */
export type GradedFact = {
  department: string;
  /** Name of its type. */
  kind: string;
  /** Null for what is no listing. */
  listing: ListingKind | null;
  /** As its department says. */
  severity: Severity | null;
  /** What its kind grades it by: a grade, a stage, good or bad conduct. */
  grade: string | null;
  penaltyKind: string | null;
  /** Yuan and fen as decimal text. */
  fineAmount: string | null;
};

/**
 * How grave a fact is: as its department says, or else the gravest of what the rules say of it. A rule of the kind alone
 * grades what no other does, and what of a penalty no other does: a warning is minor, a warning and a fine is not. A
 * penalty or an adverse listing that no rule grades is ordinary, and never nothing. Null for what is no dishonesty.
 *
 * @param day by the law of which it is graded
 * @param locality whose own rules count beside the country's; null: nobody's
 */
export function gradeSeverity(
  rules: readonly SeverityRule[],
  fact: GradedFact,
  day: string,
  locality: string | null,
): Severity | null {
  if (fact.severity !== null) return fact.severity;
  const place = { department: fact.department, locality };
  const fitting = rules.filter((rule) => isLawOf(rule, day, place) && fits(rule, fact));
  const special = fitting.filter((rule) => !isGeneral(rule));
  const graded = special.map(({ severity }) => severity);
  if (special.length > 0 && isWholeOf(special, fact)) return gravest(graded);
  const general = fitting.filter(isGeneral).map(({ severity }) => severity);
  if (general.length > 0) return gravest([...graded, ...general]);
  return isAdverse(fact) ? gravest([...graded, 'ORDINARY']) : null;
}

/** Whether a penalty was of this kind, as its decision writes it: one kind among several. */
export function isPenaltyOf(fact: Pick<GradedFact, 'penaltyKind'>, kind: string): boolean {
  return partsOf(fact).some((part) => part.includes(kind));
}

/** Whether a penalty was a fine of so much or more, in yuan. */
export function isFineFrom({ fineAmount }: Pick<GradedFact, 'fineAmount'>, yuan: number): boolean {
  return fineAmount !== null && Number(fineAmount) >= yuan;
}

/** Whether it is a penalty, whatever its type is called. */
export const isPenalty = ({
  kind,
  penaltyKind,
  fineAmount,
}: Pick<GradedFact, 'kind' | 'penaltyKind' | 'fineAmount'>): boolean =>
  kind === 'AdministrativePenalty' || penaltyKind !== null || fineAmount !== null;

const fits = (rule: SeverityRule, fact: GradedFact): boolean =>
  rule.kind === fact.kind &&
  (rule.grade === null || rule.grade === fact.grade) &&
  (rule.penaltyKind === null || isPenaltyOf(fact, rule.penaltyKind)) &&
  (rule.fineFrom === null || isFineFrom(fact, rule.fineFrom));

const isGeneral = ({ grade, penaltyKind, fineFrom }: SeverityRule): boolean =>
  grade === null && penaltyKind === null && fineFrom === null;

/** Whether the rules speak of all that was imposed. */
function isWholeOf(rules: readonly SeverityRule[], fact: GradedFact): boolean {
  const spokenOf = (part: string) =>
    rules.some(({ penaltyKind }) => penaltyKind !== null && part.includes(penaltyKind));
  const fined = isFineFrom(fact, 0.01) && !rules.some(({ fineFrom }) => fineFrom !== null);
  return partsOf(fact).every(spokenOf) && !fined;
}

const partsOf = ({ penaltyKind }: Pick<GradedFact, 'penaltyKind'>): string[] =>
  (penaltyKind ?? '').split(/[、，；,;\s]+/).filter((part) => part !== '');

const isAdverse = (fact: GradedFact): boolean =>
  fact.listing === 'BLACK' || fact.listing === 'FOCUS' || isPenalty(fact);

const severities = ['MINOR', 'ORDINARY', 'SERIOUS'] as const satisfies readonly Severity[];

const gravest = (given: readonly Severity[]): Severity | null =>
  severities.findLast((severity) => given.includes(severity)) ?? null;
