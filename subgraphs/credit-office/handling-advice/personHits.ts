/** What is met by a person who leads the subject: a new firm does not begin anew (易地开张). */
import { gradeSeverity } from '@credit-hub/kit/law';
import type { HandlingPersonRuleRow } from '../tables.ts';
import type { FactThroughPerson, HandlingCase, RecordEntry } from './facts.ts';
import type { Hit } from './hit.ts';
import { isLawInForce, isWithinYears } from './inForce.ts';
import { isAtLeast, strictest } from './strictness.ts';

type Case = Pick<HandlingCase, 'law' | 'today' | 'matter' | 'record'>;

/**
 * Grave facts of others, in the record's order. Each is told, and nobody is preferred over one; more follows only from a
 * row of law. They close no way of commitment: the law speaks of the applicant's own record.
 */
export function personHits(handling: Case): Hit[] {
  const { law, today, record } = handling;
  return (record.throughPersons ?? []).flatMap((fact) => {
    const entry = entryOf(fact);
    const severity = gradeSeverity(law.severityRules, entry, today, law.locality);
    const rules = (law.personRules ?? []).filter((rule) => fits(rule, fact, handling));
    const isGrave = fact.matters !== null || fact.listing !== null || isAtLeast(severity, 'SERIOUS');
    if (rules.length === 0 && !isGrave) return [];
    return {
      ...entry,
      severity,
      suspended: fact.state === 'UNDER_OBJECTION',
      effect: strictest(['NORMAL', ...rules.map(({ effect }) => effect)]),
      rules: [],
      through: fact.role,
      ofPerson: fact.ofPerson,
      personRules: rules,
      cures: false,
      measureCodes: [],
    };
  });
}

const entryOf = ({ role: _, ofPerson: __, matters: ___, ...told }: FactThroughPerson): RecordEntry => ({
  ...told,
  factId: null,
  endedOn: null,
  grade: null,
  fineAmount: null,
  publishedUntil: null,
});

function fits(rule: HandlingPersonRuleRow, fact: FactThroughPerson, { today, matter }: Case): boolean {
  return (
    isLawInForce(today, rule) &&
    rule.kind === fact.kind &&
    (rule.matter === null || rule.matter === matter?.id) &&
    (rule.ofPerson === null || rule.ofPerson === fact.ofPerson) &&
    (rule.penaltyKind === null || (fact.penaltyKind ?? '').includes(rule.penaltyKind)) &&
    (rule.basis === null || (fact.basis ?? '').includes(rule.basis)) &&
    // Nobody knows when it was decided: it may be within them.
    (rule.yearsBack === null ||
      fact.decidedOn === null ||
      isWithinYears(today, rule.yearsBack, fact.decidedOn)) &&
    // A ban bears upon the matters that it names, or upon all.
    (fact.matters === null ||
      fact.matters.length === 0 ||
      (matter !== null && fact.matters.includes(matter.id)))
  );
}
