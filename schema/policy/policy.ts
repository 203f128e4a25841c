/** The policy: pure decisions over the table, nothing of a request but role, purpose and relations. */
import { createHash } from 'node:crypto';
import { type PurposeKind, purposeKinds } from '../viewer.ts';
import type { Classification } from './classification.ts';
import { compareForms, type Disclosure } from './form.ts';
import type { PolicyRole } from './policyRole.ts';
import { type Cell, keyOfCell, type PolicyRule, type PolicyTable } from './policyTable.ts';
import { type Relation, reasonOfMissing } from './relation.ts';

/**
 * Why a value is withheld. `NEVER`: under no purpose and no relation may this role read it, so that for this role
 * it does not exist. The others say what is missing.
 */
export type DenialReason = 'NEVER' | 'PURPOSE_REQUIRED' | (typeof reasonOfMissing)[Relation];

/** What the table says, and by which rule. A denial names the rule that would have opened, if one is near. */
export type Decision =
  | (Disclosure & { rule: string; basis: readonly string[] })
  | { form: 'DENIED'; reason: DenialReason; rule: string | null };

export interface Policy {
  /** The first 12 hexadecimal digits of the SHA-256 of the table: every decision names it. */
  readonly version: string;
  readonly table: PolicyTable;
  /** What `role` reads of a class when it states `purpose` and holds `relationsHeld`. */
  decide(
    classification: Classification,
    role: PolicyRole,
    purpose: PurposeKind,
    relationsHeld: ReadonlySet<Relation>,
  ): Decision;
  /** Whether some purpose the bearer may state, with whatever relation, opens the class to the role. */
  canEverRead(
    classification: Classification,
    role: PolicyRole,
    purposesMayState: ReadonlySet<PurposeKind>,
  ): boolean;
  /** The rules of one cell; none means denied. */
  rulesOf(classification: Classification, role: PolicyRole, purpose: PurposeKind): readonly PolicyRule[];
}

/** Makes the policy of a table. */
export function policyOf(table: PolicyTable): Policy {
  const cells = new Map(table.cells.map((cell) => [keyOfCell(cell), cell]));
  const rulesOf: Policy['rulesOf'] = (classification, role, purpose) =>
    cells.get(keyOfCell({ classification, role, purpose }))?.rules ?? [];
  const canEverRead: Policy['canEverRead'] = (classification, role, purposes) =>
    purposeKinds.some(
      (purpose) => purposes.has(purpose) && rulesOf(classification, role, purpose).length > 0,
    );
  return {
    version: versionOf(table.cells),
    table,
    rulesOf,
    canEverRead,
    decide(classification, role, purpose, relationsHeld) {
      const rules = rulesOf(classification, role, purpose);
      const rule = strictestOf(mostSpecific(rules, relationsHeld));
      if (rule) return { ...rule.form, rule: rule.id, basis: rule.basis };
      const near = rules.find((candidate) => candidate.relation !== null);
      if (near?.relation) return { form: 'DENIED', reason: reasonOfMissing[near.relation], rule: near.id };
      const readable = canEverRead(classification, role, everyPurpose);
      return { form: 'DENIED', reason: readable ? 'PURPOSE_REQUIRED' : 'NEVER', rule: null };
    },
  };
}

const everyPurpose: ReadonlySet<PurposeKind> = new Set(purposeKinds);

/** A rule whose relation is held goes before the rule without one. */
function mostSpecific(rules: readonly PolicyRule[], held: ReadonlySet<Relation>): readonly PolicyRule[] {
  const related = rules.filter((rule) => rule.relation !== null && held.has(rule.relation));
  return related.length > 0 ? related : rules.filter((rule) => rule.relation === null);
}

/** Where several relations are held, each with its own rule, the strictest holds. */
function strictestOf(rules: readonly PolicyRule[]): PolicyRule | undefined {
  return rules.reduce<PolicyRule | undefined>(
    (strictest, rule) =>
      strictest && compareForms(strictest.form, rule.form) !== 'LOOSER' ? strictest : rule,
    undefined,
  );
}

/** Where a rule stands in the file, and what it says in words, does not change the version; what it decides does. */
function versionOf(cells: readonly Cell[]): string {
  const lines = cells.flatMap(({ classification, role, purpose, rules }) =>
    rules.map((rule) =>
      JSON.stringify([
        classification,
        role,
        purpose,
        rule.relation,
        rule.form.form,
        'by' in rule.form ? rule.form.by : null,
        rule.id,
        [...rule.basis].sort(),
      ]),
    ),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 12);
}
