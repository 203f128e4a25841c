import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDepartments } from '@credit-hub/schema';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const quickStart = join(root, 'schema/quickStart.ts');

/** What a program prints as JSON, run with the packages that tests have. */
const printed = (program: string, ...parameters: string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [...parameters, '--input-type=module', '--eval', program], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    }),
  );

test('what is loaded quickly is what would be loaded', () => {
  const exportsOfDrizzle = `
    const names = ['drizzle-orm', 'drizzle-orm/pg-core', 'drizzle-orm/node-postgres', 'drizzle-orm/node-postgres/migrator'];
    const modules = await Promise.all(names.map((name) => import(name)));
    const { Table } = modules[0];
    const { pgTable, text } = modules[1];
    console.log(JSON.stringify([pgTable('one', { column: text() }) instanceof Table, modules.map(Object.keys)]));`;
  const usual = printed(exportsOfDrizzle);
  expect(usual).toEqual([true, expect.any(Array)]);
  expect(printed(exportsOfDrizzle, '--import', quickStart)).toEqual(usual);
});

test('compiled code is kept in the project, where nobody else lays it down', () => {
  const folder = `import { getCompileCacheDir } from 'node:module'; console.log(JSON.stringify(getCompileCacheDir()));`;
  expect(printed(folder, '--import', quickStart)).toContain(join(root, 'node_modules/.cache/compiled'));
});

test.each(['gateway', ...loadDepartments().map(({ name }) => `subgraphs/${name}`)])(
  'the process of %s loads nothing before it',
  (folder) => {
    const text = readFileSync(join(root, folder, 'main.ts'), 'utf8');
    expect([...text.matchAll(/^import .*/gm)].map(([line]) => line)).toEqual([
      "import '@credit-hub/schema/quick-start';",
    ]);
    expect(text).toContain('await import(');
  },
);
