import {
  and,
  eq,
  getTableColumns,
  getTableName,
  gte,
  inArray,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../database/database.ts';
import { rowOpener } from '../encryption/sealedRows.ts';
import type { Visibility } from '../visibility.ts';
import type { Page } from './page.ts';
import type { FactTable } from './tables.ts';
import { statesInForce } from './vocabulary.ts';

export type FactQuery = {
  visibility: Visibility;
  page: Page;
  today: string;
  /** The department that meets rows about its own facts when their use has ended; null for none. */
  owner: string | null;
};

/** Rows whose use has ended, whatever their state says: only those who read the whole meet them, and the owner. */
export type UseEnded = {
  when: SQL;
  /** Names the department that owns the fact the row is about; without it there is no such owner. */
  owner?: AnyPgColumn;
};

/** One page of facts for each of the codes, in one statement; a code without facts has no entry. */
export type FactsBySubject<Row> = (codes: readonly string[], query: FactQuery) => Promise<Map<string, Row[]>>;

/**
 * The repository of one table of facts. Statements are prepared once for each visibility and connection: the
 * server plans an index scan a code, whatever the number of codes.
 */
export function factsBySubject<Table extends FactTable>(
  database: Database,
  table: Table,
  useEnded?: UseEnded,
): FactsBySubject<Table['$inferSelect']> {
  type Row = Table['$inferSelect'] & { subjectCode: string };
  const opened = rowOpener<Row>(database.vault, table);
  const statements = new Map<string, ReturnType<typeof prepare>>();

  function prepare(name: string, visibility: Visibility, behind: boolean) {
    const page = database
      .select(getTableColumns(table as FactTable))
      .from(table as FactTable)
      .where(
        and(
          eq(table.subjectCode, sql`subject.code`),
          visibleRows(table, visibility, useEnded),
          behind
            ? sql`(${table.decidedOn}, ${table.id}) < (${sql.placeholder('decidedOn')}::date, ${sql.placeholder('id')})`
            : undefined,
        ),
      )
      .orderBy(sql`${table.decidedOn} desc`, sql`${table.id} desc`)
      .limit(sql.placeholder('first'))
      .as('fact');
    return database
      .select()
      .from(sql`unnest(${sql.placeholder('codes')}::text[]) as subject(code)`)
      .crossJoinLateral(page)
      .prepare(name);
  }

  return async function find(codes, { visibility, page, today, owner }) {
    const name = `${getTableName(table)}_${visibility.toLowerCase()}${page.after ? '_behind' : ''}`;
    const statement = statements.get(name) ?? prepare(name, visibility, page.after !== null);
    statements.set(name, statement);
    const rows = (await statement.execute({ codes, today, owner, first: page.first, ...page.after })) as {
      fact: Row;
    }[];
    const bySubject = new Map<string, Row[]>();
    for (const { fact: read } of rows) {
      const fact = opened(read);
      const facts = bySubject.get(fact.subjectCode);
      if (facts) facts.push(fact);
      else bySubject.set(fact.subjectCode, [fact]);
    }
    return bySubject;
  };
}

/** The row filter of a visibility. `today` and `owner` are placeholders of the statement. */
function visibleRows(
  table: FactTable,
  visibility: Visibility,
  useEnded: UseEnded | undefined,
): SQL | undefined {
  const today = sql`${sql.placeholder('today')}::date`;
  const inForce = and(
    inArray(table.state, [...statesInForce]),
    or(isNull(table.publishedUntil), gte(table.publishedUntil, today)),
  );
  const inUse = useEnded && sql`(${useEnded.when}) is not true`;
  const inUseOrOwn = useEnded?.owner
    ? or(inUse, sql`${useEnded.owner} = ${sql.placeholder('owner')}`)
    : inUse;
  switch (visibility) {
    case 'WHOLE':
      return undefined;
    case 'IN_USE':
      return and(inForce, inUseOrOwn);
    case 'PUBLISHED':
      return and(inForce, inUse, lte(table.publishedFrom, today));
    default:
      return visibility satisfies never;
  }
}
