import type { Classification } from './classification.ts';
import { compareForms, type Form } from './form.ts';
import type { Policy } from './policy.ts';
import { type PolicyRole, policyRoleElsewhere } from './policyRole.ts';
import type { Relation } from './relation.ts';
import { type Standpoint, standpoints } from './strictest.ts';
import { relationsTowardsPerson } from './whose.ts';

/** A standpoint towards one field, and what that field shows from there. */
export type FormAtStandpoint = Standpoint & { form: Form };

/** One reader of a derived field and of what it is computed from. */
export type DerivedLeak = { derived: FormAtStandpoint; source: FormAtStandpoint };

/**
 * The first reader to whom a field shows more, or something else, than a field of another department that it is
 * computed from; null when there is none. One reader stands to the two as differently as can be:
 * - a regulator is at home where the derived field is, and a stranger where the source is;
 * - a consent counts for the classes it names (PIPL art. 14, 23), so that a consent to the derived field's class is none
 *   to the source's; every other relation is to the subject, and opens both;
 * - what is a person's may be another's at the source, whom no relation to the subject opens.
 */
export function whereDerivedLooser(
  policy: Policy,
  derived: Classification,
  source: Classification,
): DerivedLeak | null {
  for (const standpoint of standpoints)
    for (const role of rolesAtSource(standpoint.role))
      for (const relations of relationsAtSource(standpoint.relations, source, derived === source)) {
        const leak = {
          derived: formAtStandpoint(policy, derived, standpoint),
          source: formAtStandpoint(policy, source, { ...standpoint, role, relations }),
        };
        const comparison = compareForms(leak.derived.form, leak.source.form);
        if (comparison === 'LOOSER' || comparison === 'INCOMPARABLE') return leak;
      }
  return null;
}

function formAtStandpoint(policy: Policy, classification: Classification, at: Standpoint): FormAtStandpoint {
  return { ...at, form: policy.decide(classification, at.role, at.purpose, at.relations) };
}

function rolesAtSource(role: PolicyRole): readonly PolicyRole[] {
  return [...new Set([role, policyRoleElsewhere(role)])];
}

function relationsAtSource(
  held: ReadonlySet<Relation>,
  source: Classification,
  sameClass: boolean,
): readonly ReadonlySet<Relation>[] {
  const consented =
    sameClass || !held.has('CONSENT')
      ? [held]
      : [held, new Set([...held].filter((relation) => relation !== 'CONSENT'))];
  return [...new Set(consented.flatMap((each) => [each, relationsTowardsPerson(source, 'ANOTHER', each)]))];
}
