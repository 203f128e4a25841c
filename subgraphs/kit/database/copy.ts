import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Envelope } from '../encryption/envelope.ts';
import { sealedTable } from '../encryption/sealedRows.ts';

/**
 * Writes rows by COPY, each as it is come to. A property that a row lacks is null: defaults of the database do not apply.
 *
 * @param into another table that takes rows of this one
 * @throws Error `UNSEALED_VALUE` when a sealed column is given what `sealRow` has not sealed
 */
export async function copyRows(
  client: pg.ClientBase,
  table: PgTable,
  rows: Iterable<Readonly<Record<string, unknown>>>,
  into: CopyTarget = wholeTable(table),
): Promise<void> {
  const { statement, columns } = into;
  const target = client.query(copyFrom(statement));
  const done = finished(target);
  try {
    let waiting = '';
    for (const row of rows) {
      waiting += lineOf(columns, row);
      if (waiting.length < charactersAtOnce) continue;
      if (!target.write(waiting)) await Promise.race([once(target, 'drain'), done]);
      waiting = '';
    }
    target.end(waiting === '' ? undefined : waiting);
  } catch (error) {
    target.destroy(error as Error);
    // The connection serves again when the server has taken note; what it says of it is not what went wrong.
    await done.catch(() => undefined);
    throw error;
  }
  await done;
}

/** A line is small: written one by one, each costs more on its way than to make. */
const charactersAtOnce = 64 * 1024;

type Column = { property: string; sealed: boolean };
/** Where rows go, and which of their properties. */
export type CopyTarget = { statement: string; columns: readonly Column[] };

const known = new WeakMap<PgTable, CopyTarget>();

function wholeTable(table: PgTable): CopyTarget {
  const target =
    known.get(table) ?? copyInto(getTableName(table), table, Object.keys(getTableColumns(table)));
  known.set(table, target);
  return target;
}

/** @param name of a table that has these properties' columns of the other */
export function copyInto(name: string, table: PgTable, properties: readonly string[]): CopyTarget {
  const sealed = new Set(sealedTable(table).sealed.map(({ property }) => property));
  const names = properties.map((property) => pg.escapeIdentifier(toSnakeCase(property))).join(', ');
  return {
    statement: `copy ${pg.escapeIdentifier(name)} (${names}) from stdin`,
    columns: properties.map((property) => ({ property, sealed: sealed.has(property) })),
  };
}

function lineOf(columns: readonly Column[], row: Readonly<Record<string, unknown>>): string {
  let line = '';
  for (let index = 0; index < columns.length; index++) {
    const { property, sealed } = columns[index] as Column;
    const value = row[property];
    if (index > 0) line += '\t';
    line += sealed ? sealedOrNothing(value) : field(value);
  }
  return `${line}\n`;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const mustEscape = /[\\\t\n\r]/;
const everyEscape = /[\\\t\n\r]/g;

const nothing = '\\N';

/** COPY's text format: `\N` is null, a backslash escapes. */
function field(value: unknown): string {
  if (value === null || value === undefined) return nothing;
  const text = textOf(value);
  return mustEscape.test(text)
    ? text.replace(everyEscape, (character) => escapes[character] as string)
    : text;
}

/** An envelope has nothing to escape. */
function sealedOrNothing(value: unknown): string {
  if (value === null || value === undefined) return nothing;
  if (value instanceof Envelope) return value.text;
  throw new Error('UNSEALED_VALUE: a sealed column takes what sealRow has sealed');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** An element of an array literal. */
function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  return `"${String(value).replace(/["\\]/g, '\\$&')}"`;
}
