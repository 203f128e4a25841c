import type { CommitmentRuleRow } from '../tables.ts';
import type { HandlingCase, Way } from './facts.ts';
import type { Finding, Hit } from './hit.ts';
import type { Met } from './hits.ts';
import { isLawOfPlace } from './inForce.ts';
import { isAtLeast, isGradedFrom } from './strictness.ts';
import { registrationNotInNetwork } from './whatIsMissing.ts';

/** Why a way without full papers is closed, and by which rule where one says so. */
export type Closing =
  | { why: 'NOT_IN_THIS_MATTER' | 'NO_RULE' | 'REGISTER_NOT_ASKED'; rule: null; by: null }
  | { why: 'FACT'; rule: CommitmentRuleRow; by: Finding }
  | { why: 'GRADE'; rule: CommitmentRuleRow; by: null };

/**
 * What closes a way to this subject in this matter; empty where it is open: the matter knows it, its register was
 * asked, and no rule of the day and the place is against it. Without a rule it is closed.
 */
export function whatCloses(way: Way, handling: HandlingCase, met: Met): Closing[] {
  const { matter, law, today } = handling;
  const known = way === 'NOTIFIED_COMMITMENT' ? matter?.notifiedCommitment : matter?.deferredMaterial;
  if (!known) return [{ why: 'NOT_IN_THIS_MATTER', rule: null, by: null }];
  const rules = law.commitmentRules.filter(
    (rule) => rule.way === way && isLawOfPlace(today, law.locality, rule),
  );
  if (rules.length === 0) return [{ why: 'NO_RULE', rule: null, by: null }];
  return [
    ...(registrationNotInNetwork(handling)
      ? [{ why: 'REGISTER_NOT_ASKED' as const, rule: null, by: null }]
      : []),
    ...rules.flatMap((rule) => closedBy(rule, handling, met)),
  ];
}

function closedBy(rule: CommitmentRuleRow, handling: HandlingCase, { findings, hits }: Met): Closing[] {
  const { evaluation } = handling.books;
  const facts: Finding[] = [
    ...findings.filter((finding) => isBadRecord(finding, rule) || isBrokenWithin(finding, rule, handling)),
    ...hits.filter((hit) => closesByHit(hit, rule)),
  ];
  const named = new Map(
    facts.map((fact) => [JSON.stringify([fact.department, fact.kind, fact.factId]), fact]),
  );
  const isGraded = rule.leastGrade === null || isGradedFrom(evaluation?.grade ?? null, rule.leastGrade);
  return [
    ...[...named.values()].map((by) => ({ why: 'FACT' as const, rule, by })),
    ...(isGraded ? [] : [{ why: 'GRADE' as const, rule, by: null }]),
  ];
}

const isBadRecord = ({ suspended, listing, severity }: Finding, { closedFrom }: CommitmentRuleRow): boolean =>
  !suspended && (listing === 'BLACK' || isAtLeast(severity, closedFrom));

const closesByHit = ({ suspended, effect }: Hit, { closedByHits }: CommitmentRuleRow): boolean =>
  !suspended && (effect === 'BARRED' || (closedByHits && effect !== 'GREEN_CHANNEL'));

function isBrokenWithin(
  { kind, grade, suspended, decidedOn }: Finding,
  { brokenCommitmentDays }: CommitmentRuleRow,
  { today }: HandlingCase,
): boolean {
  if (kind !== 'CreditCommitment' || grade !== 'BROKEN' || suspended) return false;
  return (
    brokenCommitmentDays === null ||
    decidedOn === null ||
    daysBetween(decidedOn, today) <= brokenCommitmentDays
  );
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}
