/** The departments of the network by their names, as `schema/departments.yaml` lists them. */
import type { Department } from '@credit-hub/kit';
import { loadDepartments } from '@credit-hub/schema/departments';

export const departmentNames: readonly string[] = loadDepartments().map(({ name }) => name);

/** One of them; a command about it has no use for the others. */
export async function loadDepartment(name: string): Promise<Department> {
  const { department } = await import(`../../subgraphs/${name}/index.ts`);
  return department as Department;
}
