import { getTableColumns } from 'drizzle-orm';
import type { ActSection } from '../acts/layouts.ts';
import type { Department } from '../department.ts';
import { sealedTable } from '../encryption/sealedRows.ts';
import { isRegister } from '../facts/register.ts';
import { type FactTable, factTable, isFactTable } from '../facts/tables.ts';
import type { RecordKind } from './fields/field.ts';
import type { FileKind } from './fields/kind.ts';
import { ImportRefused } from './refusal.ts';
import { standardTables } from './standardTables.ts';

/** What importing needs to know of a department. */
export type ImportingDepartment = Pick<Department, 'name' | 'factTables' | 'register'> & {
  /** The sections that acts write to, or what loads them. */
  acts: readonly ActSection[] | (() => Promise<readonly ActSection[]>);
};

/**
 * The same from its tables alone: its permissions and server are nothing to whoever brings a file, and its schema is
 * loaded when a file is not in the format of double publicity.
 */
export function departmentOfTables(name: string, exported: object): ImportingDepartment {
  const tables: unknown[] = Object.values(exported);
  return {
    name,
    factTables: tables.filter(isFactTable),
    register: tables.find(isRegister),
    async acts() {
      const [{ loadSubgraph }, { actSections }] = await Promise.all([
        import('@credit-hub/schema'),
        import('../acts/layouts.ts'),
      ]);
      return actSections(loadSubgraph(name).document, { ...exported });
    },
  };
}

/**
 * The department's table of a kind; of licences or penalties the one with all columns of the kind.
 *
 * @throws ImportRefused `DEPARTMENT_HOLDS_NONE`
 */
export function tableOf(department: ImportingDepartment, kind: FileKind): FactTable {
  const table = kind.section?.table ?? standardTableOf(department, kind.name as RecordKind);
  if (table) return table;
  throw new ImportRefused(
    'DEPARTMENT_HOLDS_NONE',
    `${department.name} keeps no ${kind.name} in the double-publicity format`,
  );
}

export const holdsStandard = (department: ImportingDepartment, kind: RecordKind): boolean =>
  standardTableOf(department, kind) !== undefined;

function standardTableOf({ factTables }: ImportingDepartment, kind: RecordKind): FactTable | undefined {
  const wanted = Object.keys(getTableColumns(standardTables[kind]));
  return factTables.find((candidate) => wanted.every((column) => column in getTableColumns(candidate)));
}

/** Properties of the columns that files of a kind fill; what the hub alone knows of a fact is not among them. */
export function filledColumns(kind: FileKind, table: FactTable): string[] {
  const properties = Object.keys(getTableColumns(table));
  const filled =
    kind.section === null ? getTableColumns(standardTables[kind.name]) : filledBySection(kind.section);
  return properties.filter((property) => property in filled);
}

/** Those of every fact and of the section's fields, and what is made of them when a row is sealed. */
function filledBySection({ table, layout }: ActSection): Readonly<Record<string, unknown>> {
  const { persons } = sealedTable(table);
  return Object.fromEntries(
    [
      ...Object.keys(getTableColumns(ofEveryFact)),
      ...layout.fields.map(({ property }) => property),
      ...persons.map(({ index }) => index.property),
      'sealedIndex',
    ].map((property) => [property, true]),
  );
}

const ofEveryFact = factTable('facts', {});
