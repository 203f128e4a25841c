/**
 * How a department's tables lie on a sharded PostgreSQL (Citus): those that have the subject's code are cut up by it and lie
 * together, so that what is asked of a subject is asked of one node; the others stand on every node.
 */
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';

export type Placing = 'DISTRIBUTED' | 'REFERENCE';

/** Where a table stands already, by its name, and by which column it is cut up. */
export type Placed = ReadonlyMap<string, { placing: Placing; column: string | null }>;

/** What is left to do for a table. */
export type Distribution = { table: string; placing: Placing; statement: string };

const distributionColumn = 'subject_code';

const placingOf = (table: PgTable): Placing =>
  'subjectCode' in getTableColumns(table) ? 'DISTRIBUTED' : 'REFERENCE';

/** The statements that put the tables where they belong; none for what stands there. */
export function distributionOf(tables: readonly PgTable[], placed: Placed = new Map()): Distribution[] {
  const named = tables.map((table) => ({ table: getTableName(table), placing: placingOf(table) }));
  const cutUp = named.filter(({ placing }) => placing === 'DISTRIBUTED').map(({ table }) => table);
  // All lie with the first, or with the first that is distributed already.
  const lead = cutUp.find((table) => placed.has(table)) ?? cutUp[0];
  return named
    .filter(({ table }) => !placed.has(table))
    .toSorted((one, other) => Number(other.table === lead) - Number(one.table === lead))
    .map(({ table, placing }) => ({ table, placing, statement: statementFor(table, placing, lead) }));
}

function statementFor(table: string, placing: Placing, lead: string | undefined): string {
  const name = pg.escapeLiteral(pg.escapeIdentifier(table));
  if (placing === 'REFERENCE') return `select create_reference_table(${name})`;
  const beside = table === lead ? `'none'` : pg.escapeLiteral(pg.escapeIdentifier(lead as string));
  return `select create_distributed_table(${name}, '${distributionColumn}', colocate_with => ${beside})`;
}

/** Tables that stand elsewhere than they belong; to move them is for whoever put them there. */
export function misplaced(tables: readonly PgTable[], placed: Placed): string[] {
  return tables
    .filter((table) => {
      const stands = placed.get(getTableName(table));
      if (stands === undefined) return false;
      const column = stands.placing === 'DISTRIBUTED' ? distributionColumn : null;
      return stands.placing !== placingOf(table) || stands.column !== column;
    })
    .map(getTableName);
}
