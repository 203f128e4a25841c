/** A department from what it says of itself: schema, tables, permissions, seed, and what of it is special. */
import { loadDepartments, loadSubgraph } from '@credit-hub/schema';
import type { IResolvers } from '@graphql-tools/utils';
import { PgTable } from 'drizzle-orm/pg-core';
import type { DocumentNode } from 'graphql';
import { type ActSection, actSections } from './acts/layouts.ts';
import { actPermissions, actResolvers } from './acts/resolvers.ts';
import type { CalendarWork } from './calendar/work.ts';
import type { ViewerScope } from './context.ts';
import type { Database } from './database/database.ts';
import type { SeedCalendar } from './demonstration/calendar.ts';
import type { DemonstrationSubject } from './demonstration/subjects.ts';
import { isRegister, type RegisterTable } from './facts/register.ts';
import { type FactTable, isFactTable, weightOf } from './facts/tables.ts';
import type { MessageHandlers } from './messages/handler.ts';
import { kitHandlers } from './messages/kitHandlers.ts';
import type { Permissions } from './permissions.ts';
import type { AdverseFacts } from './persons/personBooks.ts';
import type { Procedure } from './procedures/procedure.ts';
import { procedurePermissions, procedureResolvers } from './procedures/resolvers.ts';
import { deriveSections } from './sections/deriveSections.ts';
import type { ReadSection } from './sections/sectionReader.ts';

/** One row of demonstration data and the table it goes to. */
export type SeedRow = { table: PgTable; row: Record<string, unknown> };

/** What belongs together of a department, in a folder of its own; a small department is one book. */
export type Book = {
  /** What `tables.ts` exports. A table of the name of a field of `MarketSubject` answers it. */
  tables?: object;
  permissions: Partial<Permissions>;
  /** Fields that the tables do not answer by themselves, by type. */
  resolvers?: object;
  /** What messages of other departments do here, by their kind. */
  receives?: MessageHandlers;
  /** Its procedures; from each follow its mutations, who opens them, and fields of its items. */
  procedures?: readonly Procedure[];
  /** What days do in it when they have passed, beside the ends of terms and of procedures' periods. */
  onCalendar?: readonly CalendarWork[];
  /** The demonstration rows of one subject. */
  seedSubject?(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow>;
  /** Demonstration rows that belong to no subject, such as a catalogue. */
  seedOnce?(calendar: SeedCalendar): Iterable<SeedRow>;
};

/** What a department has that no table says. */
type Special<Loaders> = {
  /** Reads what the tables do not answer by themselves. The loaders that it makes live for one request. */
  openLoaders?(database: Database): (scope: ViewerScope) => Loaders;
  /** Persons of a subject whom the department knows beside those that a row names; absent where it knows none. */
  personsOf?(loaders: Loaders, subjectCode: string): Promise<readonly string[]>;
  /** The administrative division whose own rules count beside the country's; null, or absent, where none's do. */
  localityOf?(): string | null;
};

export type DepartmentDefinition<Loaders> = Special<Loaders> & {
  /** Name of the subgraph, as in `schema/departments.yaml`. */
  name: string;
  /** `import.meta.url` of a file in its folder. */
  folder: string;
} & (Book | { books: readonly Book[] });

/** A department whose inner types no longer matter, with all that follows from what it says. */
export type Department = Special<unknown> &
  Required<Pick<Book, 'seedSubject' | 'seedOnce'>> & {
    name: string;
    permissions: Permissions;
    chineseName: string;
    /** Folder of drizzle's migrations, ending in `/`. */
    migrationsFolder: URL;
    schema: DocumentNode;
    /** Every table of the department. */
    tables: readonly PgTable[];
    /** Tables of facts; how fresh the department is stands in them. */
    factTables: readonly FactTable[];
    /** Its register of subjects; undefined where it keeps none. */
    register?: RegisterTable | undefined;
    /** The sections that tables answer, by the name of their field. */
    sections: ReadonlyMap<string, ReadSection>;
    /** The sections that acts write to. */
    acts: readonly ActSection[];
    /** Its facts that bear upon whatever else their persons lead. */
    adverseFacts: readonly AdverseFacts[];
    receives: MessageHandlers;
    procedures: readonly Procedure[];
    onCalendar: readonly CalendarWork[];
    resolvers: IResolvers;
  };

/** @throws Error when `schema/departments.yaml` does not know the name, or what it says does not fit together */
export function defineDepartment<Loaders = null>(definition: DepartmentDefinition<Loaders>): Department {
  const { name, folder, openLoaders, personsOf, localityOf } = definition;
  const entry = loadDepartments().find((department) => department.name === name);
  if (!entry) throw new Error(`schema/departments.yaml has no department ${name}`);
  const books = 'books' in definition ? definition.books : [definition];
  const { document: schema } = loadSubgraph(name, new URL('.', folder));
  const namedTables: Readonly<Record<string, unknown>> = Object.assign(
    {},
    ...books.map(({ tables = {} }) => tables),
  );
  const acts = actSections(schema, namedTables);
  const procedures = books.flatMap(({ procedures = [] }) => procedures);
  const permissions = byType([
    ...books.map(({ permissions }) => permissions),
    { Mutation: actPermissions(name, acts) },
    ...procedures.map(procedurePermissions),
  ]);
  const derived = deriveSections({
    department: name,
    schema,
    tables: namedTables,
    resolvers: byType([
      ...books.map(({ resolvers = {} }) => resolvers),
      { Mutation: actResolvers(acts) },
      ...procedures.map(procedureResolvers),
    ]),
    permissions,
  });
  const tables = books
    .flatMap(({ tables = {} }) => Object.values(tables))
    .filter((table) => table instanceof PgTable);
  return {
    name,
    chineseName: entry.chineseName,
    migrationsFolder: new URL('migrations/', folder),
    schema,
    tables: [...new Set(tables)],
    factTables: tables.filter(isFactTable),
    register: tables.find(isRegister),
    sections: derived.sections,
    acts,
    adverseFacts: [...derived.sections.values()].flatMap(({ section }) => adverseFactsOf(section)),
    resolvers: derived.resolvers as IResolvers,
    permissions: permissions as Permissions,
    receives: Object.assign({}, kitHandlers, ...books.map(({ receives = {} }) => receives)),
    procedures,
    onCalendar: books.flatMap(({ onCalendar = [] }) => onCalendar),
    *seedSubject(subject, calendar) {
      for (const book of books) yield* book.seedSubject?.(subject, calendar) ?? [];
    },
    *seedOnce(calendar) {
      for (const book of books) yield* book.seedOnce?.(calendar) ?? [];
    },
    ...({ openLoaders, personsOf, localityOf } as Special<unknown>),
  };
}

function adverseFactsOf({ type, table }: ReadSection['section']): AdverseFacts[] {
  const weighs = isFactTable(table) ? weightOf(table) : 'NEVER';
  return weighs === 'NEVER' ? [] : [{ kind: type, table: table as FactTable, weighs }];
}

/** What several books say of a type, as one. */
function byType(told: readonly object[]): Record<string, Record<string, unknown>> {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const [type, fields] of told.flatMap((types) => Object.entries(types))) {
    const known = merged[type] ?? {};
    const twice = Object.keys(fields).find((field) => field in known);
    if (twice !== undefined) throw new Error(`two books speak of ${type}.${twice}: leave it to one of them`);
    merged[type] = { ...known, ...fields };
  }
  return merged;
}
