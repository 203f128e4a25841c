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
import type { Database } from '../database/database.ts';
import { rowOpener } from '../encryption/sealedRows.ts';
import type { Visibility } from '../visibility.ts';
import type { Page } from './page.ts';
import type { FactTable } from './tables.ts';
import { statesInForce } from './vocabulary.ts';

export type FactQuery = { visibility: Visibility; page: Page; today: string };

/** One page of facts for each of the codes, in one statement; a code without facts has no entry. */
export type FactsBySubject<Row> = (codes: readonly string[], query: FactQuery) => Promise<Map<string, Row[]>>;

/**
 * The repository of one table of facts. Statements are prepared once for each visibility and connection: the
 * server plans an index scan a code, whatever the number of codes.
 */
export function factsBySubject<Table extends FactTable>(
  database: Database,
  table: Table,
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
          visibleRows(table, visibility),
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

  return async function find(codes, { visibility, page, today }) {
    const name = `${getTableName(table)}_${visibility.toLowerCase()}${page.after ? '_behind' : ''}`;
    const statement = statements.get(name) ?? prepare(name, visibility, page.after !== null);
    statements.set(name, statement);
    const rows = (await statement.execute({ codes, today, first: page.first, ...page.after })) as {
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

/** The row filter of a visibility. `today` is a placeholder of the statement. */
function visibleRows(table: FactTable, visibility: Visibility): SQL | undefined {
  const today = sql`${sql.placeholder('today')}::date`;
  const inForce = and(
    inArray(table.state, [...statesInForce]),
    or(isNull(table.publishedUntil), gte(table.publishedUntil, today)),
  );
  switch (visibility) {
    case 'WHOLE':
      return undefined;
    case 'IN_USE':
      return inForce;
    case 'PUBLISHED':
      return and(inForce, lte(table.publishedFrom, today));
    default:
      return visibility satisfies never;
  }
}
