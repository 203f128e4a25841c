import { getTableColumns } from 'drizzle-orm';
import type { Department } from '../department.ts';
import { licenceTable, penaltyTable } from '../double-publicity/tables.ts';
import { isRegister } from '../facts/register.ts';
import { type FactTable, isFactTable } from '../facts/tables.ts';
import type { RecordKind } from './fields/field.ts';
import { ImportRefused } from './refusal.ts';

/** Tables that rows are laid down in before they are settled: of the same columns as the departments'. */
export const stagingTables = {
  licences: licenceTable('incoming_licences'),
  penalties: penaltyTable('incoming_penalties'),
} as const satisfies Record<RecordKind, FactTable>;

/** What importing needs to know of a department. */
export type ImportingDepartment = Pick<Department, 'name' | 'factTables' | 'register'>;

/** The same from its tables alone: its schema, permissions and server are nothing to whoever brings a file. */
export function departmentOfTables(name: string, exported: object): ImportingDepartment {
  const tables: unknown[] = Object.values(exported);
  return { name, factTables: tables.filter(isFactTable), register: tables.find(isRegister) };
}

/**
 * The department's table of licences or penalties: the one with all columns of the kind.
 *
 * @throws ImportRefused `DEPARTMENT_HOLDS_NONE`
 */
export function tableOf({ name, factTables }: ImportingDepartment, kind: RecordKind): FactTable {
  const wanted = Object.keys(getTableColumns(stagingTables[kind]));
  const table = factTables.find((candidate) =>
    wanted.every((column) => column in getTableColumns(candidate)),
  );
  if (table) return table;
  throw new ImportRefused('DEPARTMENT_HOLDS_NONE', `${name} keeps no ${kind} in the double-publicity format`);
}
