import { loadPolicy, type PolicyRole, type PurposeKind, type Viewer } from '@credit-hub/schema';

const policy = loadPolicy();
const noRelation = new Set<never>();

/**
 * Whether the policy gives the viewer free text of this department with the names of persons in it: the department's
 * second lock, by the same table as the gateway's. What stands between the viewer and a subject the department does
 * not know; it takes the form without a relation. Pure.
 */
export function readsNamesInText(viewer: Viewer, purpose: PurposeKind, department: string): boolean {
  const decision = policy.decide('FREE_TEXT', policyRoleOf(viewer, department), purpose, noRelation);
  return decision.form === 'CLEAR' || (decision.form === 'MASKED' && decision.by === 'freeText');
}

function policyRoleOf({ role, department: own }: Viewer, department: string): PolicyRole {
  if (role !== 'REGULATOR') return role;
  return own === department ? 'REGULATOR_OWN_DEPARTMENT' : 'REGULATOR_OTHER_DEPARTMENT';
}
