import { gradeSeverity, isFineFrom, isPenaltyOf } from '@credit-hub/kit/law';
import type { HandlingMatterRow, HandlingRuleRow } from '../tables.ts';
import { standings } from './causes.ts';
import { type Effect, type HandlingCase, office } from './facts.ts';
import type { Finding, Hit } from './hit.ts';
import { industriesMeet } from './industries.ts';
import { isLawOfPlace, isWithinYears } from './inForce.ts';
import { banCovers, type Candidate, isOwn, ownFacts } from './ownFacts.ts';
import { isAtLeast, strictest } from './strictness.ts';
import { names } from './suspension.ts';

/** What the check met: all that is in force, and what of it bears upon the matter. */
export type Met = { findings: readonly Finding[]; hits: Hit[] };

/** Goes through the record and the office's own books, in the record's order. */
export function hitsOf(handling: HandlingCase): Met {
  const candidates = [...recordFacts(handling), ...ownFacts(handling)];
  const standingOf = standings(handling, candidates);
  const inForce = candidates.flatMap((candidate) => {
    const standing = standingOf(candidate);
    if (standing === 'ENDED') return [];
    const { law, today } = handling;
    const severity = gradeSeverity(law.severityRules, candidate.entry, today, law.locality);
    return { candidate, finding: { ...candidate.entry, severity, suspended: standing === 'SUSPENDED' } };
  });
  const newest = newestOfKind(inForce.map(({ finding }) => finding));
  return {
    findings: inForce.map(({ finding }) => finding),
    hits: inForce.flatMap(({ candidate, finding }) => hitOf(finding, candidate, newest(finding), handling)),
  };
}

/** What the office keeps itself is told by its books, and by its record only what it did a listing for. */
function recordFacts({ record, books }: HandlingCase): Candidate[] {
  return (record.entries ?? [])
    .filter((entry) => !isOwn(entry))
    .map((entry) => {
      const listed = books.focusCauses.find(({ id }) => entry.department === office && id === entry.factId);
      return { entry, cause: listed?.cause ?? null, covers: true, measureCodes: [] };
    });
}

/** Of facts that tell how the subject stands, the newest counts; two of one day both do. */
function newestOfKind(findings: readonly Finding[]): (finding: Finding) => boolean {
  const days = new Map<string, string>();
  const nameOf = ({ department, kind }: Finding) => JSON.stringify([department, kind]);
  for (const finding of findings) {
    const known = days.get(nameOf(finding)) ?? '';
    if ((finding.decidedOn ?? '') > known) days.set(nameOf(finding), finding.decidedOn ?? '');
  }
  // Nobody knows when it was decided: it may be the newest.
  return (finding) =>
    finding.decidedOn === null || finding.decidedOn === (days.get(nameOf(finding)) ?? finding.decidedOn);
}

function hitOf(finding: Finding, candidate: Candidate, isNewest: boolean, handling: HandlingCase): Hit[] {
  const fitting = handling.law.rules.filter((rule) => fits(rule, finding, isNewest, handling));
  const cures = fitting.some(({ curedBy }) => curedBy.some((matter) => matter === handling.matter?.id));
  const matching =
    cures || !candidate.covers ? [] : fitting.filter((rule) => isOfMatter(rule, handling.matter));
  const effect = cures || !candidate.covers ? 'NORMAL' : effectOf(finding, matching);
  if (effect === null) return [];
  const measureCodes = [...candidate.measureCodes, ...matching.flatMap((rule) => rule.measureCodes)];
  return [{ ...finding, effect, cures, rules: matching, measureCodes: [...new Set(measureCodes)] }];
}

/** Whether the rule is of the day and the place and speaks of such a fact, in whatever matter. */
function fits(
  rule: HandlingRuleRow,
  finding: Finding,
  isNewest: boolean,
  { law, today, books, matter }: HandlingCase,
): boolean {
  const isServed = () =>
    books.bansServed.some((ban) => ban.cause && names(ban.cause, finding) && banCovers(ban, matter));
  return (
    isLawOfPlace(today, law.locality, rule) &&
    (rule.listing === null || rule.listing === finding.listing) &&
    (rule.kind === null || rule.kind === finding.kind) &&
    (rule.severity === null || isAtLeast(finding.severity, rule.severity)) &&
    (rule.grade === null || rule.grade === finding.grade) &&
    (rule.penaltyKind === null || isPenaltyOf(finding, rule.penaltyKind)) &&
    (rule.fineFrom === null || isFineFrom(finding, rule.fineFrom)) &&
    // Nobody knows when it was decided: it may be within them.
    (rule.yearsBack === null ||
      finding.decidedOn === null ||
      isWithinYears(today, rule.yearsBack, finding.decidedOn)) &&
    (!rule.newestOnly || isNewest) &&
    !(rule.endedByServedBan && isServed())
  );
}

/** A green channel is for approvals: among those who compete nobody is preferred. */
function isOfMatter(
  { matter: named, industry, effect }: HandlingRuleRow,
  matter: HandlingMatterRow | null,
): boolean {
  if (matter === null) return false;
  return (
    (named === null || named === matter.id) &&
    (industry === null || matter.industries.some((own) => industriesMeet(industry, own))) &&
    (effect !== 'GREEN_CHANNEL' || matter.greenChannel)
  );
}

/** The strictest of what the rules say and of the least that an adverse fact means; null when it means nothing. */
function effectOf(finding: Finding, rules: readonly HandlingRuleRow[]): Effect | null {
  const given = rules.map(({ effect }) => effect);
  // A green channel is for the red list alone, whatever a rule says.
  const said = finding.listing === 'RED' ? given : given.map((effect) => strictest([effect, 'NORMAL']));
  const all = [...said, ...leastEffect(finding)];
  return all.length === 0 ? null : strictest(all);
}

/** What an adverse fact means where no rule speaks of it: a list restricts, a graver dishonesty ends incentives. */
function leastEffect({ listing, severity }: Finding): Effect[] {
  if (listing === 'BLACK' || listing === 'FOCUS') return ['RESTRICTED'];
  return severity === 'ORDINARY' || severity === 'SERIOUS' ? ['NORMAL'] : [];
}
