import { loadDepartments } from '@credit-hub/schema';
import type { IResolvers } from '@graphql-tools/utils';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Sight } from './context.ts';
import type { Database } from './database/database.ts';
import type { SeedCalendar } from './demonstration/calendar.ts';
import type { DemonstrationSubject } from './demonstration/subjects.ts';
import type { FactTable } from './facts/tables.ts';
import type { Permissions } from './permissions.ts';
import type { AdverseFacts } from './persons/personBooks.ts';

/** One row of demonstration data and the table it goes to. */
export type SeedRow = { table: PgTable; row: Record<string, unknown> };

/** Everything that makes a department: each of its files is one member. */
export type DepartmentDefinition<Repository, Loaders> = {
  /** Name of the subgraph, as in `schema/departments.yaml`. */
  name: string;
  /** Folder of drizzle's migrations, ending in `/`. */
  migrationsFolder: URL;
  /** Every table of the department. */
  tables: readonly PgTable[];
  /** Tables of facts; how fresh the department is stands in them. */
  factTables: readonly FactTable[];
  /**
   * The register of subjects, where the department keeps one: a code and a name in each row. What a file names is held
   * against it.
   */
  register?: PgTable & Record<'subjectCode' | 'name', AnyPgColumn>;
  createRepository(database: Database): Repository;
  /** Loaders live for one request. */
  createLoaders(repository: Repository, sight: Sight): Loaders;
  /** Persons of a subject whom the department knows beside those that a row names; absent where it knows none. */
  personsOf?(loaders: Loaders, subjectCode: string): Promise<readonly string[]>;
  /** Its facts that bear upon whatever else their persons lead; absent where it has none. */
  adverseFacts?: readonly AdverseFacts[];
  resolvers: object;
  permissions: Permissions;
  /** The demonstration rows of one subject. */
  seedSubject(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow>;
  /** Demonstration rows that belong to no subject, such as a catalogue. */
  seedOnce?(calendar: SeedCalendar): Iterable<SeedRow>;
};

/** A department whose inner types no longer matter. */
export type Department = Omit<DepartmentDefinition<unknown, unknown>, 'resolvers'> & {
  chineseName: string;
  resolvers: IResolvers;
};

/** @throws Error when `schema/departments.yaml` does not know the name */
export function defineDepartment<Repository, Loaders>(
  definition: DepartmentDefinition<Repository, Loaders>,
): Department {
  const entry = loadDepartments().find(({ name }) => name === definition.name);
  if (!entry) throw new Error(`schema/departments.yaml has no department ${definition.name}`);
  return {
    ...(definition as DepartmentDefinition<unknown, unknown> & { resolvers: IResolvers }),
    chineseName: entry.chineseName,
  };
}
