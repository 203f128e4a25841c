/** The policy spread over the schema: who reads which coordinate, for which purpose, in which form, and who writes it. */

import type { ClassificationIndex } from '../composition/readClassifications.ts';
import { type PurposeKind, purposeKinds } from '../viewer.ts';
import type { Classification } from './classification.ts';
import { nameOfForm, written } from './form.ts';
import { citationOf, type LegalBasis } from './legalBasis.ts';
import type { Policy } from './policy.ts';
import { type PolicyRole, policyRoles } from './policyRole.ts';
import type { WritingRule } from './policyTable.ts';
import type { Relation } from './relation.ts';

/** One form somebody reads a coordinate in, or that it may be WRITTEN; `relation` null where none is needed. */
export type MatrixEntry = {
  coordinate: string;
  classification: Classification;
  role: PolicyRole;
  purpose: PurposeKind;
  form: string;
  relation: Relation | null;
  rule: string | null;
  /** The law that the rule rests on, by its name in the table; empty where nothing is opened. */
  basis: readonly string[];
};

/** What to leave in: a part of a coordinate, a role or its beginning (`REGULATOR`), a purpose. */
export type MatrixFilter = {
  coordinate?: string | undefined;
  role?: string | undefined;
  purpose?: string | undefined;
};

/**
 * The matrix, coordinate by coordinate; an entry whose form is `DENIED` stands for a cell that no rule opens.
 *
 * @param givenInMutations the coordinates whose values callers write
 */
export function matrixOf(
  { deciding, givenInMutations }: Pick<ClassificationIndex, 'deciding' | 'givenInMutations'>,
  policy: Policy,
  filter: MatrixFilter = {},
): MatrixEntry[] {
  const rows = [...deciding].filter(([coordinate]) => coordinate.includes(filter.coordinate ?? ''));
  const roles = policyRoles.filter((role) => role.startsWith(filter.role ?? ''));
  const purposes = purposeKinds.filter((purpose) => purpose.startsWith(filter.purpose ?? ''));
  return rows.flatMap(([coordinate, classification]) =>
    roles.flatMap((role) =>
      purposes.flatMap((purpose) => {
        const cell = [classification, role, purpose] as const;
        const reading = policy.rulesOf(...cell).map((rule) => entryOf(rule, nameOfForm(rule.form)));
        const writing = givenInMutations.has(coordinate)
          ? policy.writingRulesOf(...cell).map((rule) => entryOf(rule, written))
          : [];
        const entries = reading.length + writing.length > 0 ? [...reading, ...writing] : [denied];
        return entries.map((entry) => ({ coordinate, classification, role, purpose, ...entry }));
      }),
    ),
  );
}

const denied = { form: 'DENIED', relation: null, rule: null, basis: [] };

function entryOf(
  { relation, id, basis }: WritingRule,
  form: string,
): Pick<MatrixEntry, 'form' | 'relation' | 'rule' | 'basis'> {
  return { form, relation, rule: id, basis };
}

/** The matrix as lines: one for each coordinate and role that reads or writes it, and the roles for which it does not exist. */
export function matrixLines(entries: readonly MatrixEntry[]): string[] {
  const byCoordinate = Map.groupBy(entries, ({ coordinate }) => coordinate);
  return [...byCoordinate].flatMap(([coordinate, ofCoordinate]) => [
    `${coordinate}  ${ofCoordinate[0]?.classification}`,
    ...[...Map.groupBy(ofCoordinate, ({ role }) => role)].map(
      ([role, ofRole]) => `  ${role}: ${inWords(ofRole)}`,
    ),
  ]);
}

/** A law of the table with its name there, and which of the entries' rules rest on it. */
export type MatrixBasis = LegalBasis & { name: string; carries: readonly string[] };

/** The law that these entries rest on, in the order of the table. */
export function basesOf(entries: readonly MatrixEntry[], { table }: Policy): MatrixBasis[] {
  const rules = new Map<string, Set<string>>();
  for (const { basis, rule } of entries)
    for (const name of basis) rules.set(name, (rules.get(name) ?? new Set()).add(rule ?? ''));
  return Object.entries(table.legalBases).flatMap(([name, law]) => {
    const carried = rules.get(name);
    return carried ? [{ name, ...law, carries: [...carried] }] : [];
  });
}

/**
 * The law as lines: how it is cited, from when until when it holds, whether that was compared with the text, and which
 * rules rest on it.
 */
export function basisLines(bases: readonly MatrixBasis[]): string[] {
  return bases.flatMap((law) => {
    const days = law.expires === null ? `from ${law.effective}` : `${law.effective} to ${law.expires}`;
    return [
      `${law.name}  ${citationOf(law)}, ${days}, ${law.verified ? 'verified' : 'unverified'}`,
      `  carries ${law.carries.join(', ')}`,
    ];
  });
}

function inWords(entries: readonly MatrixEntry[]): string {
  const readable = entries.filter(({ form }) => form !== 'DENIED');
  if (readable.length === 0) return 'never';
  const byForm = Map.groupBy(readable, ({ form, relation }) =>
    relation ? `${form} with ${relation}` : form,
  );
  return [...byForm]
    .map(([form, ofForm]) => `${form} under ${ofForm.map(({ purpose }) => purpose).join(', ')}`)
    .join('; ');
}
