import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distributionOf } from '@credit-hub/kit';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { departments } from '../constellation/departments.ts';

const ofSubjects: [string, PgTable][] = departments.flatMap(({ name, tables }) =>
  tables
    .filter((table) => 'subjectCode' in getTableColumns(table))
    .map((table): [string, PgTable] => [`${name}.${getTableName(table)}`, table]),
);

/** The columns, by property, of each key that the table holds unique. */
function uniqueKeysOf(table: PgTable): string[][] {
  const { columns, primaryKeys, indexes, uniqueConstraints } = getTableConfig(table);
  return [
    ...columns.filter(({ primary, isUnique }) => primary || isUnique).map(({ name }) => [name]),
    ...primaryKeys.map((key) => key.columns.map(({ name }) => name)),
    ...uniqueConstraints.map((key) => key.columns.map(({ name }) => name)),
    ...indexes
      .filter(({ config }) => config.unique)
      .map(({ config }) => config.columns.map((column) => ('name' in column ? String(column.name) : ''))),
  ];
}

test.for(ofSubjects)('%s can be cut up by the code of the subject: each unique key holds it', ([, table]) => {
  const keys = uniqueKeysOf(table);
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys) expect(key).toContain('subjectCode');
  expect(getTableConfig(table).foreignKeys).toEqual([]);
  // Plain text: what is sealed is sealed anew when keys are rotated.
  expect(getTableColumns(table).subjectCode?.columnType).toBe('PgText');
});

/** Of a department, and not of a subject: what it seeded and imported, and which requests it has done. */
const ofEvery = ['demonstration_seeds', 'fact_acts', 'fact_imports'];

test.for<[string, string[]]>([
  ['market-regulation', ofEvery],
  ['tax', ofEvery],
  ['housing', ofEvery],
  ['courts', ofEvery],
  [
    'credit-office',
    [
      ...['commitment_rules', ...ofEvery],
      ...['handling_matters', 'handling_person_rules', 'handling_rules'],
      ...['measure_catalogue', 'procedure_periods', 'registering_authorities', 'suspension_rules'],
    ],
  ],
])(
  'of %s every table is distributed, and on every node stands what is of no subject',
  ([name, everywhere]) => {
    const { tables = [] } = departments.find((department) => department.name === name) ?? {};
    const statements = distributionOf(tables);
    expect(statements.map(({ table }) => table).sort()).toEqual(tables.map(getTableName).sort());
    const reference = statements.filter(({ placing }) => placing === 'REFERENCE');
    expect(reference.map(({ table }) => table).sort()).toEqual(everywhere);
    expect(
      reference.every(({ table, statement }) => statement === `select create_reference_table('"${table}"')`),
    ).toBe(true);
    const [lead, ...others] = statements.filter(({ placing }) => placing === 'DISTRIBUTED');
    expect(lead?.statement).toBe(
      `select create_distributed_table('"${lead?.table}"', 'subject_code', colocate_with => 'none')`,
    );
    for (const { table, statement } of others)
      expect(statement).toBe(
        `select create_distributed_table('"${table}"', 'subject_code', colocate_with => '"${lead?.table}"')`,
      );
  },
);

const folder = join(import.meta.dirname, '../../subgraphs');
const sources = globSync('**/*.{ts,sql}', { cwd: folder, exclude: ['**/node_modules/**'] }).filter(
  (file) => !file.endsWith('.test.ts'),
);

/** What the updates of a text set, in SQL and in drizzle. */
function changesOf(text: string): string[] {
  const inSql = [
    ...text.matchAll(/\bupdate\b[^;]{0,200}?\bset\b([\s\S]*?)(?:\bwhere\b|\bfrom\b|\breturning\b|;|`)/gi),
  ];
  const inDrizzle = [...text.matchAll(/\.set\((\{[\s\S]*?\}|\w+[^)]*)\)\s*\.where/g)];
  return [...inSql, ...inDrizzle].map(([, changed = '']) => changed);
}
const changesCode = (changed: string): boolean => /\bsubject_code"?\s*=|\bsubjectCode\b/.test(changed);

test('no update gives a row the code of another subject', () => {
  const changed = sources.map((file) => [file, changesOf(readFileSync(join(folder, file), 'utf8'))] as const);
  expect(changed.flatMap(([, changes]) => changes).length).toBeGreaterThan(5);
  expect(changed.filter(([, changes]) => changes.some(changesCode)).map(([file]) => file)).toEqual([]);
});

test('an update that did so would be found', () => {
  for (const text of [
    'update facts set state = 1, subject_code = $1 where id = $2',
    'UPDATE "facts" SET "subject_code" = \'\' ;',
    'transaction.update(facts).set({ subjectCode }).where(isEntry)',
  ])
    expect(changesOf(text).some(changesCode)).toBe(true);
});
