import {
  loadPolicy,
  type PolicyRole,
  type PurposeKind,
  policyRoleTowards,
  type Viewer,
} from '@credit-hub/schema';

/** How a viewer reads text that was written by hand: whole, without numbers of persons, or without their names, too. */
export type TextForm = 'WHOLE' | 'WITHOUT_NUMBERS' | 'WITHOUT_PERSONS';

const policy = loadPolicy();
const noRelation = new Set<never>();
const known = new Map<string, TextForm>();

/**
 * In which form the policy gives the viewer free text of this department: the department's second lock, by the same table
 * as the gateway's. What stands between the viewer and a subject the department does not know; it takes the form without
 * a relation. Who is given no free text at all reads what is published in the strictest form. Pure.
 */
export function textForm(viewer: Viewer, purpose: PurposeKind, department: string): TextForm {
  const role = policyRoleTowards(department, viewer);
  const name = `${role} ${purpose}`;
  const form = known.get(name) ?? decidedForm(role, purpose);
  known.set(name, form);
  return form;
}

function decidedForm(role: PolicyRole, purpose: PurposeKind): TextForm {
  const decision = policy.decide('FREE_TEXT', role, purpose, noRelation);
  if (decision.form === 'CLEAR') return 'WHOLE';
  return decision.form === 'MASKED' && decision.by === 'freeText' ? 'WITHOUT_NUMBERS' : 'WITHOUT_PERSONS';
}
