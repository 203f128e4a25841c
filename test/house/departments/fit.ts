/** What does not fit together in a department, whatever file of it was changed. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Department, DepartmentDoesNotFit } from '@credit-hub/kit';
import { loadDepartments, loadEntry, loadOwnSdl, loadPolicy, regardlessOfDay } from '@credit-hub/schema';
import type { Problem } from '@credit-hub/schema/composition';
import { departmentsFileName } from '../../../schema/composition/departmentsFile.ts';
import { readSubgraphs } from '../../../schema/composition/readSubgraphs.ts';
import { migrationProblems, recordMigrations } from './migrationProblems.ts';

const root = join(import.meta.dirname, '../../..');
const subgraphs = join(root, 'subgraphs');

/** @throws Error for a name that no department has */
export function namesToCheck(named: readonly string[]): readonly string[] {
  const names = loadDepartments().map(({ name }) => name);
  const [unknown] = named.filter((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(`${departmentsFileName} has no department ${unknown}: ${names.join(', ')}`);
  return named.length > 0 ? named : names;
}

export function fitOf(name: string): Promise<Problem[]> {
  const { problems } = readSubgraphs([{ name, files: loadOwnSdl(name) }]);
  return problems.length > 0 ? Promise.resolve(problems) : fitOfFolder(join(subgraphs, name));
}

/** What of a department's own schema does not compose with the others', once each of them can be read. */
export async function composedFitOf(name: string): Promise<Problem[]> {
  const read = readSubgraphs(
    [loadEntry(), ...loadDepartments()].map((each) => ({ name: each.name, files: loadOwnSdl(each.name) })),
  );
  if (read.problems.length > 0) return [];
  const { composeSupergraph } = await import('../../../schema/composition/composeSupergraph.ts');
  const { problems } = composeSupergraph(read.subgraphs, regardlessOfDay(loadPolicy()));
  return problems.filter(({ file }) => file.startsWith(`subgraphs/${name}/`));
}

/** The same of a department in any folder. */
export async function fitOfFolder(folder: string): Promise<Problem[]> {
  try {
    return migrationProblems(await departmentIn(folder));
  } catch (error) {
    if (error instanceof DepartmentDoesNotFit) return [...error.problems];
    throw error;
  }
}

export async function recordMigrationsOf(name: string): Promise<void> {
  recordMigrations(await departmentIn(join(subgraphs, name)));
}

async function departmentIn(folder: string): Promise<Department> {
  const { department } = await import(pathToFileURL(join(folder, 'index.ts')).href);
  return department as Department;
}
