import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const entrySchema = z.strictObject({
  /** Name of the subgraph: what the policy, the plans and the viewer call it. */
  name: z.string().regex(/^[a-z][a-z-]*$/),
  /** What callers are told when it does not answer. */
  chineseName: z.string().min(1),
});
const departmentSchema = entrySchema.extend({ port: z.int().min(1).max(65_535) });
export const departmentsFileSchema = z.strictObject({
  departments: z.array(departmentSchema).min(1),
  entry: entrySchema,
});

export type SubgraphEntry = z.infer<typeof entrySchema>;
export type DepartmentEntry = z.infer<typeof departmentSchema>;

/** The department that leads the network: its procedures decide over what others hold. */
export const leadingOffice = 'credit-office';

/** The folder of a department, relative to this one. */
export const folderOfDepartment = (name: string): string => `../subgraphs/${name}/`;

/** The departments of the network, in the order of `departments.yaml`. */
export function loadDepartments(): DepartmentEntry[] {
  return read().departments;
}

/** The hub's own subgraph, which runs inside the gateway. */
export function loadEntry(): SubgraphEntry {
  return read().entry;
}

function read(): z.infer<typeof departmentsFileSchema> {
  return departmentsFileSchema.parse(
    parse(readFileSync(new URL('departments.yaml', import.meta.url), 'utf8')),
  );
}
