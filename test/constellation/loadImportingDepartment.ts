import { departmentOfTables, type ImportingDepartment } from '@credit-hub/kit/facts-import';

/** A department as files are brought into it: its tables, and nothing that serves it. */
export async function loadImportingDepartment(name: string): Promise<ImportingDepartment> {
  return departmentOfTables(name, await import(`../../subgraphs/${name}/tables.ts`));
}
