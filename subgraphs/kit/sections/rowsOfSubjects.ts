/** Rows of several tables by subject, in one statement, for what a department computes from its own books. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { AnyPgColumn, PgColumn, PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import type { Database } from '../database/database.ts';
import { columnText, readerOf } from './statement.ts';

type SubjectTable = PgTable & { subjectCode: AnyPgColumn };

/** Which rows of a table, and what of them. Sealed columns are not read so: they would stay shut. */
export type RowsWanted = {
  readonly table: SubjectTable;
  readonly columns: readonly string[];
  /** SQL over the table's columns; `$2` is the day, as a date. */
  readonly where: string;
  /** SQL: the order of a subject's rows. */
  readonly order: string;
  /** The first of them alone. */
  readonly firstOnly?: boolean;
};

type RowOf<Wanted extends RowsWanted> = Pick<
  Wanted['table']['$inferSelect'],
  Wanted['columns'][number] | 'subjectCode'
>;

export type RowsFound<Wanted extends Record<string, RowsWanted>> = {
  /** The subject's rows; none of one that has none. */
  readonly [Name in keyof Wanted]: (subjectCode: string) => RowOf<Wanted[Name]>[];
};

/** @param name of the statement, which is planned once for each connection */
export function rowsOfSubjects<const Wanted extends Record<string, RowsWanted>>(
  database: Database,
  name: string,
  wanted: Wanted,
): (codes: readonly string[], day: string) => Promise<RowsFound<Wanted>> {
  const parts = Object.values(wanted).map((part) => ({ ...part, columns: ['subjectCode', ...part.columns] }));
  const width = Math.max(...parts.map(({ columns }) => columns.length));
  const text = parts.map((part, index) => partText(part, index, width)).join('\nunion all\n');
  const readers = parts.map(({ table, columns }) => {
    const typed = getTableColumns(table) as Record<string, PgColumn>;
    return columns.map((column) => [column, readerOf(typed[column] as PgColumn)] as const);
  });

  return async (codes, day) => {
    const found = parts.map(() => new Map<string, Record<string, unknown>[]>());
    for (const values of await database.readRows({ name, text }, [codes, day])) {
      const part = Number(values[0]);
      const row: Record<string, unknown> = {};
      for (const [place, [column, read]] of (readers[part] ?? []).entries()) {
        const value = values[place + 1] ?? null;
        row[column] = value === null ? null : read(value);
      }
      const rows = found[part]?.get(row.subjectCode as string);
      if (rows) rows.push(row);
      else found[part]?.set(row.subjectCode as string, [row]);
    }
    return Object.fromEntries(
      Object.keys(wanted).map((part, index) => [part, (code: string) => found[index]?.get(code) ?? []]),
    ) as RowsFound<Wanted>;
  };
}

function partText(part: RowsWanted, index: number, width: number): string {
  const { table, columns, where, order, firstOnly } = part;
  const typed = getTableColumns(table) as Record<string, PgColumn>;
  const texts = Array.from({ length: width }, (_, place) => {
    const column = columns[place];
    return column === undefined ? 'null' : columnText(column, typed[column] as PgColumn);
  });
  const distinct = firstOnly ? 'distinct on (subject_code) ' : '';
  return `(select ${distinct}${index}, ${texts.join(', ')} from ${pg.escapeIdentifier(getTableName(table))}
  where subject_code = any($1::text[]) and $2::date is not null and ${where} order by subject_code, ${order})`;
}
