/** Whether a department's tables are as its newest migration says, and its migrations as they were when they were made. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Department } from '@credit-hub/kit';
import type { Problem } from '@credit-hub/schema/composition';
import { generateDrizzleJson } from 'drizzle-kit/api';
import { getTableName } from 'drizzle-orm';

type Table = { columns: Record<string, unknown> };
type Tables = Record<string, Table>;

const recordName = 'SHA256SUMS';

export function migrationProblems({ name, tables, migrationsFolder }: Department): Problem[] {
  const folder = fileURLToPath(migrationsFolder);
  const imports = Object.fromEntries(tables.map((table) => [getTableName(table), table]));
  const { tables: now } = generateDrizzleJson(imports, undefined, undefined, 'snake_case') as {
    tables: Tables;
  };
  return [...tablesBehind(name, now, newestSnapshot(folder)), ...changedMigrations(name, folder)];
}

function newestSnapshot(folder: string): Tables {
  const newest = readdirSync(`${folder}meta`)
    .filter((file) => file.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  return newest === undefined ? {} : JSON.parse(readFileSync(`${folder}meta/${newest}`, 'utf8')).tables;
}

/** Each column that differs by itself; of a table that differs otherwise, the table. */
function tablesBehind(department: string, now: Tables, migrated: Tables): Problem[] {
  return [...new Set([...Object.keys(now), ...Object.keys(migrated)])].flatMap((key) => {
    const [table, before] = [now[key], migrated[key]];
    const name = key.replace(/^public\./, '');
    if (table === undefined || before === undefined)
      return [
        behind(
          department,
          name,
          table ? 'it is in no migration' : 'migrations make it, and the tables do not have it',
        ),
      ];
    const columns = [...new Set([...Object.keys(table.columns), ...Object.keys(before.columns)])]
      .filter((column) => !isDeepStrictEqual(plain(table.columns[column]), plain(before.columns[column])))
      .map((column) => behind(department, `${name}.${column}`, differing(column, table, before)));
    if (columns.length > 0 || isDeepStrictEqual(plain(table), plain(before))) return columns;
    return [behind(department, name, 'its keys or indexes are otherwise in the newest migration')];
  });
}

/** As it stands in a file: without what is undefined. */
const plain = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

function differing(column: string, now: Table, before: Table): string {
  if (!(column in before.columns)) return 'it is in no migration';
  return column in now.columns
    ? 'it is otherwise in the newest migration'
    : 'migrations make it, and the table does not have it';
}

function behind(department: string, coordinate: string, message: string): Problem {
  return {
    code: 'MIGRATION_MISSING',
    file: `subgraphs/${department}/tables.ts`,
    coordinate,
    message,
    mend: `write its migration: cd subgraphs/${department} && pnpm exec drizzle-kit generate, then pnpm department:check ${department} --record`,
  };
}

/** A database that has run a migration does not run it again: what is changed in it afterwards happens nowhere. */
function changedMigrations(department: string, folder: string): Problem[] {
  const at = `subgraphs/${department}/migrations/`;
  const made = recorded(folder);
  const now = sumsOf(folder);
  return [
    ...[...made].flatMap(([file, sum]): Problem[] => {
      if (now.get(file) === sum) return [];
      return [
        {
          code: now.has(file) ? 'MIGRATION_EDITED' : 'MIGRATION_GONE',
          file: `${at}${file}`,
          coordinate: null,
          message: 'databases have run it as it was, and do not run it again',
          mend: 'take it back as it was, and write what is to be different as a migration behind the newest',
        },
      ];
    }),
    ...[...now.keys()]
      .filter((file) => !made.has(file))
      .map(
        (file): Problem => ({
          code: 'MIGRATION_NOT_RECORDED',
          file: `${at}${file}`,
          coordinate: null,
          message: 'nothing would show if it were changed later',
          mend: `record it: pnpm department:check ${department} --record`,
        }),
      ),
  ];
}

function recorded(folder: string): Map<string, string> {
  if (!existsSync(folder + recordName)) return new Map();
  const lines = readFileSync(folder + recordName, 'utf8')
    .split('\n')
    .filter(Boolean);
  return new Map(
    lines.map((line) => line.split(/\s+/) as [string, string]).map(([sum, file]) => [file, sum]),
  );
}

function sumsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(folder + file))
        .digest('hex'),
    ]),
  );
}

/** Writes down those that are new, as `sha256sum -c` reads it; what is recorded stays. */
export function recordMigrations({ migrationsFolder }: Pick<Department, 'migrationsFolder'>): void {
  const folder = fileURLToPath(migrationsFolder);
  const sums = new Map([...sumsOf(folder), ...recorded(folder)]);
  const lines = [...sums]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([file, sum]) => `${sum}  ${file}\n`);
  writeFileSync(folder + recordName, lines.join(''));
}
