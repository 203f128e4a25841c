/** The facts that an act names, as they stand, and what an act does to them; the SQL of acts. */
import { eq, getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { rowOpener, sealedTable, sealRow } from '../encryption/sealedRows.ts';
import { opened, type SealedText } from '../encryption/sealedText.ts';
import { type FactTable, factRevisions } from '../facts/tables.ts';
import type { FactAct, FactState } from '../facts/vocabulary.ts';
import type { Writing } from './act.ts';

export type FactKey = { subjectCode: string; id: string };

/** A row of a table of facts, what is sealed in it opened. */
export type ClearRow = Record<string, unknown> & FactKey & { state: FactState };

/** A fact as it stands, with the number of its newest revision. */
export type StandingFact = {
  row: ClearRow;
  revision: number;
  /** The row as it is stored, what is sealed in it sealed. */
  stored: unknown;
};

/** What is to be told of a change of a fact. */
export type Change = {
  key: FactKey;
  /** The fact before it; null of one that is recorded. */
  before: StandingFact | null;
  act: FactAct;
  state: FactState;
  reason: string | null;
  documentNumber: string | null;
  /** The day as of which it is; that on which it is done without it. */
  on?: string;
};

const subjectLocks = 7_301;

/**
 * From here on nobody else changes facts of these subjects: acts wait for each other by subject, and imports, which change
 * many, for the table.
 */
export async function holdSubjects(
  { transaction }: Writing,
  table: FactTable,
  codes: readonly string[],
): Promise<void> {
  await transaction.execute(sql`lock table ${table} in row exclusive mode`);
  // In one order, so that two acts never wait for each other.
  const sorted = [...new Set(codes)].sort();
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(code, ${subjectLocks}))
      from (select unnest(${textArray(sorted)}) as code order by 1) as held`,
  );
}

/** Facts by their identifiers, with what is sealed in them opened. */
export async function standingFacts(
  { transaction, vault }: Writing,
  table: FactTable,
  keys: readonly FactKey[],
): Promise<Map<string, StandingFact>> {
  const codes = textArray(keys.map(({ subjectCode }) => subjectCode));
  const ids = textArray(keys.map(({ id }) => id));
  const named = sql`(select * from unnest(${codes}, ${ids}))`;
  const rows = await transaction
    .select({ row: table, stored: sql<unknown>`to_jsonb(${table})` })
    .from(table)
    .where(sql`(${table.subjectCode}, ${table.id}) in ${named}`);
  const last = await transaction
    .select({
      factId: factRevisions.factId,
      revision: sql<number>`max(${factRevisions.revision})`.mapWith(Number),
    })
    .from(factRevisions)
    .where(sql`(${factRevisions.subjectCode}, ${factRevisions.factId}) in ${named}`)
    .groupBy(factRevisions.subjectCode, factRevisions.factId);
  const revisionOf = new Map(last.map(({ factId, revision }) => [factId, revision]));
  const open = rowOpener<Record<string, unknown>>(vault, table);
  return new Map(
    rows.map(({ row, stored }) => {
      const clear = clearRow(table, open(row as Record<string, unknown>));
      return [clear.id, { row: clear, revision: revisionOf.get(clear.id) ?? 0, stored }];
    }),
  );
}

const clearRow = (table: FactTable, row: Record<string, unknown>): ClearRow => {
  const sealed = new Set(sealedTable(table).sealed.map(({ property }) => property));
  return Object.fromEntries(
    Object.entries(row).map(([property, value]) => [
      property,
      sealed.has(property) ? opened(value as SealedText | null) : value,
    ]),
  ) as ClearRow;
};

/** Adds a revision for each change. */
export async function revise(
  { transaction, vault, actor }: Writing,
  table: FactTable,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const { viewer, today, auditIndex, now } = actor;
  const shared = {
    factTable: getTableName(table),
    revisedBy: viewer.organization ?? viewer.department,
    role: viewer.role,
    officer: viewer.person === null ? null : accountOf(vault, viewer.person),
    auditIndex,
    recordedAt: now.toISOString(),
  };
  const rows = changes.map(({ key, before, act, state, reason, documentNumber, on = today }) => ({
    ...{ ...shared, subjectCode: key.subjectCode, factId: key.id, state, reason, documentNumber, act },
    revisedOn: on,
    revision: (before?.revision ?? 0) + 1,
    rowBefore: before?.stored ?? null,
  }));
  await transaction.insert(factRevisions).values(rows.map((row) => sealRow(vault, factRevisions, row)));
}

/** The state in which the newest act of this kind found the fact; null where there was none. */
export async function stateBefore(
  { transaction }: Writing,
  table: FactTable,
  { subjectCode, id }: FactKey,
  act: FactAct,
): Promise<FactState | null> {
  const [found] = await transaction
    .select({ state: sql<FactState | null>`${factRevisions.rowBefore} ->> 'state'` })
    .from(factRevisions)
    .where(
      sql`${factRevisions.subjectCode} = ${subjectCode} and ${factRevisions.factId} = ${id}
        and ${factRevisions.factTable} = ${getTableName(table)} and ${factRevisions.act} = ${act}`,
    )
    .orderBy(sql`${factRevisions.revision} desc`)
    .limit(1);
  return found?.state ?? null;
}

/** Gives facts another state, and whatever else is the same for all of them. */
export async function setState(
  { transaction }: Writing,
  table: FactTable,
  keys: readonly FactKey[],
  set: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (keys.length === 0) return;
  const codes = textArray(keys.map(({ subjectCode }) => subjectCode));
  const ids = textArray(keys.map(({ id }) => id));
  await transaction
    .update(table)
    .set(set as never)
    .where(sql`(${table.subjectCode}, ${table.id}) in (select * from unnest(${codes}, ${ids}))`);
}

/** Writes a fact anew as it is to stand. @param row whole and in clear */
export async function rewrite(
  { transaction, vault }: Writing,
  table: FactTable,
  row: ClearRow,
): Promise<void> {
  const sealed = sealRow(vault, table, row);
  const { subjectCode, id, ...set } = sealed;
  await transaction
    .update(table)
    .set(set as never)
    .where(sql`${eq(table.subjectCode, subjectCode)} and ${eq(table.id, id)}`);
}

/** Adds facts. @param rows in clear */
export async function add(
  { transaction, vault }: Writing,
  table: FactTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce(table))
    await transaction
      .insert(table)
      .values(rows.slice(at, at + rowsAtOnce(table)).map((row) => sealRow(vault, table, row)) as never);
}

/** The protocol numbers parameters with sixteen bits. */
const mostParameters = 65_535;
const rowsAtOnce = (table: FactTable): number =>
  Math.floor(mostParameters / Object.keys(getTableColumns(table)).length);

/** Facts of subjects on these documents, whatever became of them. */
export async function factsOnDocuments(
  { transaction }: Writing,
  table: FactTable,
  documents: readonly { subjectCode: string; documentNumber: string }[],
): Promise<
  {
    subjectCode: string;
    id: string;
    documentNumber: string | null;
    authority: string | null;
    further: string | null;
    rowHash: string;
    state: FactState;
  }[]
> {
  const columns: Readonly<Record<string, PgColumn>> = getTableColumns(table);
  return transaction
    .select({
      subjectCode: table.subjectCode,
      id: table.id,
      documentNumber: table.documentNumber,
      authority: table.authority,
      further: (columns.licenceNumber ?? sql<null>`null`) as PgColumn,
      rowHash: table.rowHash,
      state: table.state,
    })
    .from(table)
    .where(
      sql`(${table.subjectCode}, ${table.documentNumber}) in (select * from unnest(
        ${textArray(documents.map(({ subjectCode }) => subjectCode))},
        ${textArray(documents.map(({ documentNumber }) => documentNumber))}))`,
    ) as never;
}

/** An account as the books know it again, and nobody reads it. */
export const accountOf = (vault: Writing['vault'], person: string): string =>
  vault.blindIndex('fact_acts.account', person);

const textArray = (values: readonly string[]) => sql`${sql.param(values)}::text[]`;
