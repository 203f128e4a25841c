import type { HandlingRuleRow } from '../../tables.ts';
import type { Effect, HandlingCase, RecordEntry } from './facts.ts';
import type { Hit } from './hit.ts';
import { isFactInForce, isLawInForce } from './inForce.ts';
import { isOwn } from './ownHits.ts';
import { strictest } from './strictness.ts';
import { isSuspended } from './suspension.ts';

/** What of the record bears upon the matter, in the record's order. */
export function recordHits({ law, today, books, matter, record }: HandlingCase): Hit[] {
  const rules = law.rules.filter(
    (rule) => isLawInForce(today, rule) && (rule.matter ?? matter?.id) === matter?.id,
  );
  return (record.entries ?? [])
    .filter((entry) => isFactInForce(today, entry) && !isOwn(entry))
    .flatMap((entry) => {
      const matching = rules.filter((rule) => fits(rule, entry));
      const effect = effectOf(entry, matching);
      if (effect === null) return [];
      const { department, kind, listing, severity, basis, decidedOn, documentNumber } = entry;
      return {
        ...{ department, kind, listing, severity, basis, decidedOn, documentNumber, effect },
        suspended: isSuspended(entry, books.objections),
        measureCodes: [...new Set(matching.flatMap(({ measureCodes }) => measureCodes))],
      };
    });
}

const fits = (rule: HandlingRuleRow, entry: RecordEntry): boolean =>
  (rule.listing === null || rule.listing === entry.listing) &&
  (rule.kind === null || rule.kind === entry.kind) &&
  (rule.severity === null || rule.severity === entry.severity);

/** The strictest of what the rules say and of the least that an adverse fact means; null when it means nothing. */
function effectOf(entry: RecordEntry, rules: readonly HandlingRuleRow[]): Effect | null {
  const given = rules.map(({ effect }) => effect);
  // A green channel is for the red list alone, whatever a rule says.
  const said = entry.listing === 'RED' ? given : given.map((effect) => strictest([effect, 'NORMAL']));
  const all = [...said, ...leastEffect(entry)];
  return all.length === 0 ? null : strictest(all);
}

/** What an adverse fact means where no rule speaks of it: a list restricts, a graver dishonesty ends incentives. */
function leastEffect({ listing, severity }: RecordEntry): Effect[] {
  if (listing === 'BLACK' || listing === 'FOCUS') return ['RESTRICTED'];
  return severity === 'ORDINARY' || severity === 'SERIOUS' ? ['NORMAL'] : [];
}
