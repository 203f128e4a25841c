import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Envelope } from '../encryption/envelope.ts';
import { sealedTable } from '../encryption/sealedRows.ts';

/**
 * Writes rows by COPY. A property that a row lacks is null: defaults of the database do not apply.
 *
 * @throws Error `UNSEALED_VALUE` when a sealed column is given what `sealRow` has not sealed
 */
export async function copyRows(
  client: pg.ClientBase,
  table: PgTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const properties = Object.keys(getTableColumns(table));
  const sealed = new Set(sealedTable(table).sealed.map(({ property }) => property));
  const fieldOf = (property: string, value: unknown) =>
    field(sealed.has(property) ? sealedOrNothing(value) : value);
  const columns = properties.map((property) => pg.escapeIdentifier(toSnakeCase(property))).join(', ');
  const target = client.query(
    copyFrom(`copy ${pg.escapeIdentifier(getTableName(table))} (${columns}) from stdin`),
  );
  const lines = function* () {
    let waiting = '';
    for (const row of rows) {
      for (let index = 0; index < properties.length; index++) {
        const property = properties[index] as string;
        waiting += `${index === 0 ? '' : '\t'}${fieldOf(property, row[property])}`;
      }
      waiting += '\n';
      if (waiting.length < charactersAtOnce) continue;
      yield waiting;
      waiting = '';
    }
    if (waiting !== '') yield waiting;
  };
  await pipeline(Readable.from(lines()), target);
}

/** A line is small: written one by one, each costs more on its way than to make. */
const charactersAtOnce = 64 * 1024;

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const mustEscape = /[\\\t\n\r]/;
const everyEscape = /[\\\t\n\r]/g;

/** COPY's text format: `\N` is null, a backslash escapes. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = textOf(value);
  return mustEscape.test(text)
    ? text.replace(everyEscape, (character) => escapes[character] as string)
    : text;
}

function sealedOrNothing(value: unknown): string | null {
  if (value === null || value === undefined) return null;
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
