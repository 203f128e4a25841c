import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type pg from 'pg';
import { copyRows } from '../../database/copy.ts';
import { Envelope } from '../../encryption/envelope.ts';
import { sealedTable, sealRow } from '../../encryption/sealedRows.ts';
import type { Vault } from '../../encryption/vault.ts';
import { factId } from '../../facts/factId.ts';
import { rowHasher } from '../../facts/rowHasher.ts';
import type { FactTable } from '../../facts/tables.ts';
import { type ClearRow, oneDecision } from './decisions.ts';
import { identityOf, type Names } from './names.ts';

/** What became of rows of one act: rows that another tells with it, and rows none of which is taken. */
export type Joining = { joined: number; twiceInFile: readonly number[] };

const rowsAtOnce = 1_000;

/** Rows of the file that are of one act become one row where they are one decision; else none of them is taken. */
export async function joinDecisions(
  client: pg.Client,
  names: Names,
  { table, vault }: { table: FactTable; vault: Vault },
): Promise<Joining> {
  const { incoming } = names;
  const { rowCount } = await client.query(
    `create temp table doubles on commit drop as
     with several as (
       select subject_code, document_number from ${incoming} group by 1, 2 having count(*) > 1
     ), counted as (
       select incoming.ctid as place, dense_rank() over (order by ${identityOf(names, 'incoming')}) as act,
         count(*) over (partition by ${identityOf(names, 'incoming')}) as occurrences
       from ${incoming} as incoming join several using (subject_code, document_number)
     ), taken as (
       delete from ${incoming} as incoming using counted
       where incoming.ctid = counted.place and counted.occurrences > 1
       returning counted.act, incoming.*
     )
     select * from taken`,
  );
  if (!rowCount) return { joined: 0, twiceInFile: [] };
  const twiceInFile: number[] = [];
  let joined = 0;
  const settle = async (acts: Iterable<readonly ClearRow[]>): Promise<void> => {
    const decisions: Record<string, unknown>[] = [];
    for (const rows of acts) {
      const decision = oneDecision(rows);
      if (decision === null) twiceInFile.push(...rows.map(({ sourceRow }) => sourceRow));
      else {
        joined += rows.length - 1;
        decisions.push(sealRow(vault, table, named(decision, rows, table, vault)));
      }
    }
    if (decisions.length > 0) await copyRows(client, table, decisions, names.toIncoming);
  };
  await client.query('declare doubled no scroll cursor for select * from doubles order by act, source_row');
  const open = openRow(table, vault);
  let waiting: { act: string; rows: ClearRow[] }[] = [];
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>(`fetch ${rowsAtOnce} from doubled`);
    for (const row of rows) {
      const act = String(row.act);
      const last = waiting.at(-1);
      if (last?.act === act) last.rows.push(open(row));
      else waiting.push({ act, rows: [open(row)] });
    }
    const ended = rows.length < rowsAtOnce;
    // The last act of a piece may go on in the next.
    await settle((ended ? waiting : waiting.slice(0, -1)).map((one) => one.rows));
    waiting = ended ? [] : waiting.slice(-1);
    if (ended) break;
  }
  await client.query('close doubled');
  return { joined, twiceInFile: twiceInFile.sort((one, other) => one - other) };
}

/** The decision is known again by the rows that it was told in, in whatever order they come. */
function named(
  decision: Readonly<Record<string, unknown>>,
  rows: readonly ClearRow[],
  table: FactTable,
  vault: Vault,
): Record<string, unknown> {
  const record = JSON.stringify(['decision', ...rows.map(({ rowHash }) => rowHash).sort()]);
  const rowHash = rowHasher(vault, table)(record);
  return { ...decision, rowHash, id: factId(getTableName(table), String(decision.subjectCode), rowHash) };
}

/** A staged row by its properties, what is sealed in it opened. */
function openRow(table: FactTable, vault: Vault): (row: Record<string, unknown>) => ClearRow {
  const { table: name, sealed } = sealedTable(table);
  const properties = Object.keys(getTableColumns(table)).map((property) => [property, toSnakeCase(property)]);
  return (row) => {
    const clear: Record<string, unknown> = {};
    for (const [property = '', column = ''] of properties) {
      const value = row[column];
      // A day comes as the midnight of this machine; it is told again as the day it is.
      clear[property] = value instanceof Date && !column.endsWith('_at') ? dayOf(value) : (value ?? null);
    }
    const key = [String(row.subject_code), String(row.id)];
    for (const { property, column } of sealed) {
      if (typeof clear[property] !== 'string') continue;
      clear[property] = vault.open(new Envelope(clear[property]), { table: name, column, row: key });
    }
    return clear as ClearRow;
  };
}

const dayOf = (date: Date): string =>
  [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');
