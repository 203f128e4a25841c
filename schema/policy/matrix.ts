/** The policy spread over the schema: who reads which coordinate, for which purpose, in which form. */
import { type PurposeKind, purposeKinds } from '../viewer.ts';
import type { Classification } from './classification.ts';
import { nameOfForm } from './form.ts';
import type { Policy } from './policy.ts';
import { type PolicyRole, policyRoles } from './policyRole.ts';
import type { PolicyRule } from './policyTable.ts';
import type { Relation } from './relation.ts';

/** One form somebody reads a coordinate in; `relation` null where none is needed. */
export type MatrixEntry = {
  coordinate: string;
  classification: Classification;
  role: PolicyRole;
  purpose: PurposeKind;
  form: string;
  relation: Relation | null;
  rule: string | null;
};

/** What to leave in: a part of a coordinate, a role or its beginning (`REGULATOR`), a purpose. */
export type MatrixFilter = {
  coordinate?: string | undefined;
  role?: string | undefined;
  purpose?: string | undefined;
};

/** The matrix, coordinate by coordinate; an entry whose form is `DENIED` stands for a cell that no rule opens. */
export function matrixOf(
  classes: ReadonlyMap<string, Classification>,
  policy: Policy,
  filter: MatrixFilter = {},
): MatrixEntry[] {
  const rows = [...classes].filter(([coordinate]) => coordinate.includes(filter.coordinate ?? ''));
  const roles = policyRoles.filter((role) => role.startsWith(filter.role ?? ''));
  const purposes = purposeKinds.filter((purpose) => purpose.startsWith(filter.purpose ?? ''));
  return rows.flatMap(([coordinate, classification]) =>
    roles.flatMap((role) =>
      purposes.flatMap((purpose) => {
        const rules = policy.rulesOf(classification, role, purpose);
        const entries = rules.length > 0 ? rules.map(entryOf) : [denied];
        return entries.map((entry) => ({ coordinate, classification, role, purpose, ...entry }));
      }),
    ),
  );
}

const denied = { form: 'DENIED', relation: null, rule: null };

function entryOf({ form, relation, id }: PolicyRule): Pick<MatrixEntry, 'form' | 'relation' | 'rule'> {
  return { form: nameOfForm(form), relation, rule: id };
}

/** The matrix as lines: one for each coordinate and role that reads it, and the roles for which it does not exist. */
export function matrixLines(entries: readonly MatrixEntry[]): string[] {
  const byCoordinate = Map.groupBy(entries, ({ coordinate }) => coordinate);
  return [...byCoordinate].flatMap(([coordinate, ofCoordinate]) => [
    `${coordinate}  ${ofCoordinate[0]?.classification}`,
    ...[...Map.groupBy(ofCoordinate, ({ role }) => role)].map(
      ([role, ofRole]) => `  ${role}: ${inWords(ofRole)}`,
    ),
  ]);
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
