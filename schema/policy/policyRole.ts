import { type Role, roles } from '../viewer.ts';

/** A role as the table knows it: a regulator stands differently to its own department's data. */
export type PolicyRole =
  | Exclude<Role, 'REGULATOR'>
  | 'REGULATOR_OWN_DEPARTMENT'
  | 'REGULATOR_OTHER_DEPARTMENT';

/** The roles of the table that a viewer's role may stand in. */
export function policyRolesOf(role: Role): readonly PolicyRole[] {
  return role === 'REGULATOR' ? ['REGULATOR_OWN_DEPARTMENT', 'REGULATOR_OTHER_DEPARTMENT'] : [role];
}

export const policyRoles: readonly PolicyRole[] = roles.flatMap(policyRolesOf);
