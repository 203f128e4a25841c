/** The policy: pure decisions over the table, nothing of a request but role, purpose and relations. */
import { createHash } from 'node:crypto';
import { dayAfter, dayInBeijing } from '../identifiers/calendarDay.ts';
import { type PurposeKind, purposeKinds } from '../viewer.ts';
import type { Classification } from './classification.ts';
import { compareForms, type Disclosure, written } from './form.ts';
import { isInForce } from './legalBasis.ts';
import type { PolicyRole } from './policyRole.ts';
import {
  type Cell,
  type CellOf,
  keyOfCell,
  type PolicyRule,
  type PolicyTable,
  type WritingCell,
  type WritingRule,
} from './policyTable.ts';
import { type Relation, reasonOfMissing } from './relation.ts';

/**
 * Why a value is withheld. `NEVER`: under no purpose and no relation may this role read it, so that for this role
 * it does not exist. The others say what is missing.
 */
export type DenialReason = 'NEVER' | 'PURPOSE_REQUIRED' | (typeof reasonOfMissing)[Relation];

/**
 * What the table says, and by which rule. A denial names the rule that would have opened, if one is near; a value that is
 * altered has as `missing` what would show more of it.
 */
export type Decision =
  | (Disclosure & { rule: string; basis: readonly string[]; missing?: DenialReason })
  | { form: 'DENIED'; reason: DenialReason; rule: string | null };

/** Whether a role may write values of a class that it does not read in clear, and by which rule. */
export type WritingDecision =
  | { allowed: true; rule: string; basis: readonly string[] }
  | { allowed: false; reason: DenialReason; rule: string | null };

export interface Policy {
  /**
   * The first 12 hexadecimal digits of the SHA-256 of what is in force of the table: every decision names it. It changes
   * on the day on which law that a rule rests on begins or ends.
   */
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
  /** The rules of one cell that are in force; none means denied. */
  rulesOf(classification: Classification, role: PolicyRole, purpose: PurposeKind): readonly PolicyRule[];
  /**
   * Whether `role` may write a value of a class, in an argument of a mutation, by a rule for writers. What it reads in
   * clear it may give there anyway.
   */
  decideWriting(
    classification: Classification,
    role: PolicyRole,
    purpose: PurposeKind,
    relationsHeld: ReadonlySet<Relation>,
  ): WritingDecision;
  /** Whether some purpose the bearer may state, with whatever relation, lets the role write the class. */
  canEverWrite(
    classification: Classification,
    role: PolicyRole,
    purposesMayState: ReadonlySet<PurposeKind>,
  ): boolean;
  /** The rules for writers of one cell that are in force. */
  writingRulesOf(
    classification: Classification,
    role: PolicyRole,
    purpose: PurposeKind,
  ): readonly WritingRule[];
  /** What is in force from this day on, `2026-03-31` in Beijing: then, and from each day on which it changes. */
  inForceFrom(day: string): readonly LawInForce[];
}

/** What of the table holds from a day on. */
export type LawInForce = {
  readonly from: string;
  readonly version: string;
  readonly cells: readonly Cell[];
  readonly writing: readonly WritingCell[];
};

/**
 * Makes the policy of a table. A rule counts on the days on which all law that it rests on is in force: what is not yet
 * law, or no longer, opens nothing.
 *
 * @param today the day in Beijing, `2026-03-31`, on which a decision is made
 */
export function policyOf(table: PolicyTable, today: () => string = () => dayInBeijing(Date.now())): Policy {
  const lawOn = (day: string): Law => {
    const { cells, writing, version } = inForceOn(table, day);
    return {
      day,
      version,
      rules: new Map(cells.map((cell) => [keyOfCell(cell), cell.rules])),
      readable: new Set(cells.map(({ classification, role }) => nameOfReader(classification, role))),
      writingRules: new Map(writing.map((cell) => [keyOfCell(cell), cell.rules])),
      writable: new Set(writing.map(({ classification, role }) => nameOfReader(classification, role))),
    };
  };
  let latest: Law | null = null;
  const law = (): Law => {
    const day = today();
    if (latest?.day !== day) latest = lawOn(day);
    return latest;
  };

  const rulesOf: Policy['rulesOf'] = (classification, role, purpose) =>
    law().rules.get(keyOfCell({ classification, role, purpose })) ?? noRules;
  const canEverRead: Policy['canEverRead'] = (classification, role, purposes) =>
    purposeKinds.some(
      (purpose) => purposes.has(purpose) && rulesOf(classification, role, purpose).length > 0,
    );
  const writingRulesOf: Policy['writingRulesOf'] = (classification, role, purpose) =>
    law().writingRules.get(keyOfCell({ classification, role, purpose })) ?? noRules;
  return {
    get version() {
      return law().version;
    },
    table,
    rulesOf,
    canEverRead,
    writingRulesOf,
    canEverWrite: (classification, role, purposes) =>
      purposeKinds.some(
        (purpose) => purposes.has(purpose) && writingRulesOf(classification, role, purpose).length > 0,
      ),
    decideWriting(classification, role, purpose, relationsHeld) {
      const rules = writingRulesOf(classification, role, purpose);
      const [rule] = mostSpecific(rules, relationsHeld);
      if (rule) return { allowed: true, rule: rule.id, basis: rule.basis };
      const [near] = rules;
      if (near?.relation) return { allowed: false, reason: reasonOfMissing[near.relation], rule: near.id };
      const writable = law().writable.has(nameOfReader(classification, role));
      return { allowed: false, reason: writable ? 'PURPOSE_REQUIRED' : 'NEVER', rule: null };
    },
    decide(classification, role, purpose, relationsHeld) {
      const rules = rulesOf(classification, role, purpose);
      const rule = strictestOf(mostSpecific(rules, relationsHeld));
      if (rule) {
        const missing = missingFor(rule, rules);
        return { ...rule.form, rule: rule.id, basis: rule.basis, ...(missing && { missing }) };
      }
      // Where none applies, each of them asks for a relation.
      const [near] = rules;
      if (near?.relation) return { form: 'DENIED', reason: reasonOfMissing[near.relation], rule: near.id };
      const readable = law().readable.has(nameOfReader(classification, role));
      return { form: 'DENIED', reason: readable ? 'PURPOSE_REQUIRED' : 'NEVER', rule: null };
    },
    inForceFrom: (day) =>
      [day, ...daysOfChange(table).filter((each) => each > day)].map((from) => ({
        from,
        ...inForceOn(table, from),
      })),
  };
}

/** The policy with all law of its table in force: what is agreed on is agreed on for each day to come. */
export function regardlessOfDay({ table }: Policy): Policy {
  return policyOf({ ...table, cells: withoutBasis(table.cells), writing: withoutBasis(table.writing) });
}

function withoutBasis<Rule extends WritingRule>(cells: readonly CellOf<Rule>[]): CellOf<Rule>[] {
  return cells.map((cell) => ({ ...cell, rules: cell.rules.map((rule) => ({ ...rule, basis: [] })) }));
}

type Law = {
  day: string;
  version: string;
  rules: ReadonlyMap<string, readonly PolicyRule[]>;
  /** The classes that some purpose or relation opens, with the role that it opens them to. */
  readable: ReadonlySet<string>;
  writingRules: ReadonlyMap<string, readonly WritingRule[]>;
  /** The classes that some purpose or relation lets be written, with the role that it lets write them. */
  writable: ReadonlySet<string>;
};

function nameOfReader(classification: Classification, role: PolicyRole): string {
  return `${classification} × ${role}`;
}

const noRules: readonly never[] = [];

function inForceOn(table: PolicyTable, day: string): Omit<LawInForce, 'from'> {
  const cells = cellsInForce(table.cells, table, day);
  const writing = cellsInForce(table.writing, table, day);
  return { version: versionOf(cells, writing), cells, writing };
}

function cellsInForce<Rule extends WritingRule>(
  cells: readonly CellOf<Rule>[],
  { legalBases }: PolicyTable,
  day: string,
): CellOf<Rule>[] {
  const holds = (basis: string): boolean => {
    const law = legalBases[basis];
    return law !== undefined && isInForce(law, day);
  };
  return cells.flatMap((cell) => {
    const rules = cell.rules.filter(({ basis }) => basis.every(holds));
    return rules.length === 0 ? [] : [{ ...cell, rules }];
  });
}

/** The days on which law of the table begins, or is over for the first time. */
function daysOfChange({ legalBases }: PolicyTable): readonly string[] {
  const days = Object.values(legalBases).flatMap(({ effective, expires }) =>
    expires === null ? [effective] : [effective, dayAfter(expires)],
  );
  return [...new Set(days)].sort();
}

/** A rule whose relation is held goes before the rule without one. */
function mostSpecific<Rule extends WritingRule>(
  rules: readonly Rule[],
  held: ReadonlySet<Relation>,
): readonly Rule[] {
  const related = rules.filter((rule) => rule.relation !== null && held.has(rule.relation));
  return related.length > 0 ? related : rules.filter((rule) => rule.relation === null);
}

/** What would show more than a rule without a relation does: the relation of one that does. */
function missingFor(rule: PolicyRule, rules: readonly PolicyRule[]): DenialReason | undefined {
  if (rule.relation !== null) return undefined;
  const more = rules.find(({ form }) => compareForms(form, rule.form) === 'LOOSER');
  return more?.relation ? reasonOfMissing[more.relation] : undefined;
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
function versionOf(cells: readonly Cell[], writing: readonly WritingCell[]): string {
  const lines = [
    ...linesOf(cells, ({ form }) => [form.form, 'by' in form ? form.by : null]),
    ...linesOf(writing, () => [written, null]),
  ];
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 12);
}

function linesOf<Rule extends WritingRule>(
  cells: readonly CellOf<Rule>[],
  formOf: (rule: Rule) => readonly (string | null)[],
): string[] {
  return cells.flatMap(({ classification, role, purpose, rules }) =>
    rules.map((rule) =>
      JSON.stringify([
        ...[classification, role, purpose, rule.relation],
        ...formOf(rule),
        ...[rule.id, [...rule.basis].sort()],
      ]),
    ),
  );
}
