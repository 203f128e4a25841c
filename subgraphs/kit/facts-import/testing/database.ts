import { randomUUID } from 'node:crypto';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { type PgTable, pgTable, text } from 'drizzle-orm/pg-core';
import pg from 'pg';
import type { ActSection } from '../../acts/layouts.ts';
import { licenceTable, penaltyTable } from '../../double-publicity/tables.ts';
import { factImportChanges, factImports, verifiedCreditCodes } from '../../facts/importTables.ts';
import { type FactTable, factRevisions } from '../../facts/tables.ts';
import type { ImportingDepartment } from '../tables.ts';

const register = pgTable('test_register', { subjectCode: text().primaryKey(), name: text().notNull() });

export type ImportDatabase = {
  url: string;
  department: {
    name: string;
    factTables: readonly FactTable[];
    acts: readonly ActSection[];
  };
  rows(statement: string): Promise<Record<string, unknown>[]>;
  /** The department with a register that has these codes and names. */
  withRegister(entries: readonly (readonly [code: string, name: string])[]): Promise<ImportingDepartment>;
  close(): Promise<void>;
};

/** A database with the tables that importing writes, those of sections among them, and nothing in them. */
export async function openImportDatabase(
  postgresUrl: string,
  acts: readonly ActSection[] = [],
): Promise<ImportDatabase> {
  const name = `test_import_${randomUUID().slice(0, 8)}`;
  const administrator = new pg.Client({ connectionString: postgresUrl });
  await administrator.connect();
  await administrator.query(`create database ${name}`);
  const url = Object.assign(new URL(postgresUrl), { pathname: `/${name}` }).href;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const factTables = [licenceTable('test_licences'), penaltyTable('test_penalties')];
  const keptAsFacts = [...factTables, ...acts.map(({ table }) => table)];
  for (const table of [...keptAsFacts, factRevisions, factImports, factImportChanges])
    await client.query(definitionOf(table));
  for (const table of keptAsFacts) {
    await client.query(`create unique index on ${getTableName(table)} (subject_code, row_hash)`);
  }
  return {
    url,
    department: { name: 'test', factTables: keptAsFacts, acts },
    rows: async (statement) => (await client.query(statement)).rows,
    async withRegister(entries) {
      for (const table of [register, verifiedCreditCodes]) await client.query(definitionOf(table));
      await client.query('alter table verified_credit_codes add primary key (subject_code)');
      for (const entry of entries)
        await client.query('insert into test_register values ($1, $2)', [...entry]);
      return { name: 'test', factTables, acts: [], register };
    },
    async close() {
      await client.end();
      await administrator.query(`drop database ${name}`);
      await administrator.end();
    },
  };
}

function definitionOf(table: PgTable): string {
  const columns = Object.entries(getTableColumns(table)).map(([property, column]) => {
    const needed = column.notNull ? ' not null' : '';
    const otherwise = column.notNull && column.hasDefault && column.getSQLType().startsWith('timestamp');
    return `${toSnakeCase(property)} ${column.getSQLType()}${needed}${otherwise ? ' default now()' : ''}`;
  });
  return `create table ${getTableName(table)} (${columns.join(', ')})`;
}
