/** The departments of the network. Besides test/ nobody knows more than one of them. */
import type { Department } from '@credit-hub/kit';
import { departmentNames, loadDepartment } from './loadDepartment.ts';

export const departments: readonly Department[] = await Promise.all(departmentNames.map(loadDepartment));

/** One of them. @throws Error when there is none of that name */
export function departmentOf(name: string): Department {
  const found = departments.find((department) => department.name === name);
  if (!found) throw new Error(`schema/departments.yaml has no department ${name}`);
  return found;
}

/** The section in which a department tells facts of a type; null where it tells none. */
export function sectionOf({ sections }: Department, type: string): string | null {
  return [...sections.values()].find(({ section }) => section.type === type)?.section.field ?? null;
}

/** Those that licences and penalties are imported into. */
export const importingDepartments: readonly Department[] = departments.filter(
  (department) =>
    sectionOf(department, 'AdministrativeLicence') !== null ||
    sectionOf(department, 'AdministrativePenalty') !== null,
);
