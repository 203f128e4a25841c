/** Ends listings whose term is over, as of the day behind its last. */
import { dayInBeijing } from '@credit-hub/schema/identifiers';
import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Writing } from '../acts/act.ts';
import type { ActSection } from '../acts/layouts.ts';
import { holdSubjects, revise, type StandingFact } from '../acts/lifeOfFacts.ts';
import type { Transaction } from '../database/database.ts';
import { factRevisions } from '../facts/tables.ts';
import { type FactState, statesInForce } from '../facts/vocabulary.ts';
import { endOfTerm, termByLaw } from '../law/factByLaw.ts';
import type { TermRule } from '../law/rules.ts';
import { batchSize, type CalendarContext, type CalendarWork, type Position } from './work.ts';

type DueRow = Position & {
  state: FactState;
  publishedUntil: string;
  receivedAt: string;
  revision: number;
  /** The row by its columns, what is sealed in it sealed. */
  stored: Readonly<Record<string, unknown>>;
};

type Ended = DueRow & { endsOn: string; rule: TermRule };

/** Null for a section that keeps no listings. */
export function endTerms(section: ActSection): CalendarWork | null {
  const columns: Readonly<Record<string, PgColumn>> = getTableColumns(section.table);
  if (!['listedOn', 'removedOn'].every((property) => property in columns)) return null;
  return {
    name: `${section.section} ended`,
    async batch(transaction, context, after) {
      const candidates = await dueKeys(transaction, section, context, after);
      const next = candidates.length < batchSize ? null : (candidates.at(-1) ?? null);
      if (candidates.length === 0) return { done: 0, next };
      const writing = writingOf(transaction, context);
      await holdSubjects(
        writing,
        section.table,
        candidates.map(({ subjectCode }) => subjectCode),
      );
      // An act may have changed them before they were held.
      const held = await dueRows(transaction, section, context, candidates);
      const ended = held.flatMap((row) => endedBy(section, context, row) ?? []);
      await end(writing, section, ended);
      return { done: ended.length, next };
    },
  };
}

const writingOf = (
  transaction: Transaction,
  { vault, department, today, now }: CalendarContext,
): Writing => ({
  ...{ transaction, vault, department: department.name, batch: '' },
  actor: {
    viewer: { role: 'CALENDAR', organization: null, department: department.name, person: null },
    ...{ auditIndex: null, today, now },
  },
});

async function dueKeys(
  transaction: Transaction,
  section: ActSection,
  context: CalendarContext,
  after: Position | null,
): Promise<Position[]> {
  const { subjectCode, id } = section.table;
  const behind =
    after === null ? sql`true` : sql`(${subjectCode}, ${id}) > (${after.subjectCode}, ${after.id})`;
  const keys = await transaction
    .select({ subjectCode, id })
    .from(section.table)
    .where(sql`${isDue(section, context)} and ${behind}`)
    .orderBy(subjectCode, id)
    .limit(batchSize);
  return keys as Position[];
}

async function dueRows(
  transaction: Transaction,
  section: ActSection,
  context: CalendarContext,
  keys: readonly Position[],
): Promise<DueRow[]> {
  const { subjectCode, id, state, publishedUntil, receivedAt } = section.table;
  const revision = sql<number>`(select coalesce(max(${factRevisions.revision}), 0) from ${factRevisions}
    where ${factRevisions.subjectCode} = ${subjectCode} and ${factRevisions.factId} = ${id})`;
  const stored = sql`to_jsonb(${section.table})`;
  const rows = await transaction
    .select({ subjectCode, id, state, publishedUntil, receivedAt, revision, stored })
    .from(section.table)
    .where(sql`${isDue(section, context)} and (${subjectCode}, ${id}) in (select * from ${keysOf(keys)})`);
  return rows as unknown as DueRow[];
}

function isDue({ table }: ActSection, { today }: CalendarContext): SQL {
  const { removedOn } = getTableColumns(table) as unknown as Record<'removedOn', PgColumn>;
  return sql`${removedOn} is null and ${table.publishedUntil} < ${today}
    and ${table.state} = any(${sql.param([...statesInForce])}::text[])`;
}

const keysOf = (rows: readonly Position[]): SQL =>
  sql`unnest(${sql.param(rows.map(({ subjectCode }) => subjectCode))}::text[],
    ${sql.param(rows.map(({ id }) => id))}::text[])`;

/** A listing that no rule gives a term only stops being published, and an act ends it. */
function endedBy({ table, type }: ActSection, { department }: CalendarContext, row: DueRow): Ended | null {
  const values = Object.fromEntries(
    Object.keys(getTableColumns(table)).map((property) => [property, row.stored[toSnakeCase(property)]]),
  );
  const day = dayInBeijing(Date.parse(row.receivedAt));
  const term = termByLaw({ department: department.name, type, day }, values);
  return term === null ? null : { ...row, endsOn: endOfTerm(row), rule: term.rule };
}

async function end(writing: Writing, { table }: ActSection, ended: readonly Ended[]): Promise<void> {
  if (ended.length === 0) return;
  await revise(
    writing,
    table,
    ended.map(({ subjectCode, id, state, stored, revision, endsOn, rule }) => ({
      key: { subjectCode, id },
      before: { revision, stored } as StandingFact,
      ...{ act: 'END' as const, state, reason: '列入期限届满', documentNumber: rule.source, on: endsOn },
    })),
  );
  await writing.transaction.execute(
    sql`update ${sql.identifier(getTableName(table))} set removed_on = published_until + 1
      where (subject_code, id) in (select * from ${keysOf(ended)})`,
  );
}
