import { type Role, roles } from '../viewer.ts';

/** Roles of a department's people and machines, who stand differently to what their own department holds. */
const rolesOfDepartments = ['REGULATOR', 'DEPARTMENT_SYSTEM', 'CREDIT_OFFICE'] as const;
type RoleOfDepartment = (typeof rolesOfDepartments)[number];

/** A role as the table knows it. */
export type PolicyRole =
  | Exclude<Role, RoleOfDepartment>
  | `${RoleOfDepartment}_OWN_DEPARTMENT`
  | `${RoleOfDepartment}_OTHER_DEPARTMENT`;

/** The roles of the table that a viewer's role may stand in. */
export function policyRolesOf(role: Role): readonly PolicyRole[] {
  return isOfDepartments(role) ? [`${role}_OWN_DEPARTMENT`, `${role}_OTHER_DEPARTMENT`] : [role];
}

export const policyRoles: readonly PolicyRole[] = roles.flatMap(policyRolesOf);

/** The roles of the table that a name stands for: one of them, or all that a viewer's role may stand in. */
export function policyRolesNamed(name: string): readonly PolicyRole[] {
  const role = roles.find((each) => each === name);
  return role ? policyRolesOf(role) : policyRoles.filter((each) => each === name);
}

/** The role in which a viewer stands to a department's section; null for one that is no department's, or unknown. */
export function policyRoleTowards(
  section: string | null,
  { role, department }: { role: Role; department: string | null },
): PolicyRole {
  if (!isOfDepartments(role)) return role;
  return section !== null && section === department ? `${role}_OWN_DEPARTMENT` : `${role}_OTHER_DEPARTMENT`;
}

/** Whether a role of the table is at home in the section that it stands to. */
export function isOwnDepartment(role: PolicyRole): boolean {
  return role.endsWith('_OWN_DEPARTMENT');
}

/** The same viewer's role where another department holds what is read. */
export function policyRoleElsewhere(role: PolicyRole): PolicyRole {
  const own = rolesOfDepartments.find((each) => role === `${each}_OWN_DEPARTMENT`);
  return own ? `${own}_OTHER_DEPARTMENT` : role;
}

function isOfDepartments(role: Role): role is RoleOfDepartment {
  return (rolesOfDepartments as readonly Role[]).includes(role);
}
