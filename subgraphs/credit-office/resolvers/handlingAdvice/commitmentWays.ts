import type { CommitmentRuleRow } from '../../tables.ts';
import type { HandlingCase } from './facts.ts';
import type { Hit } from './hit.ts';
import { isLawInForce } from './inForce.ts';
import { isAtLeast } from './strictness.ts';

/**
 * Whether a way without full papers is open to this subject in this matter: the matter allows it, no dishonesty in
 * force is as grave as the rule says, and no commitment was broken within its period. Without a rule it is closed.
 */
export function isWayOpen(
  way: CommitmentRuleRow['way'],
  handling: HandlingCase,
  hits: readonly Hit[],
): boolean {
  const { matter, law, today, books } = handling;
  const allowed = way === 'NOTIFIED_COMMITMENT' ? matter?.notifiedCommitment : matter?.deferredMaterial;
  const rules = law.commitmentRules.filter((rule) => rule.way === way && isLawInForce(today, rule));
  if (!allowed || rules.length === 0) return false;
  return rules.every(
    (rule) =>
      !hits.some((hit) => closes(hit, rule)) &&
      !books.commitmentsBrokenOn.some(
        (day) => daysBetween(day, today) <= (rule.brokenCommitmentDays ?? Infinity),
      ),
  );
}

function closes({ suspended, effect, listing, severity }: Hit, { closedFrom }: CommitmentRuleRow): boolean {
  return !suspended && (effect === 'BARRED' || listing === 'BLACK' || isAtLeast(severity, closedFrom));
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}
