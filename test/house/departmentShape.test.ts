import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadDepartments } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { departments } from '../constellation/departments.ts';

const subgraphs = join(import.meta.dirname, '../../subgraphs');

const shape = [
  'README.md',
  'drizzle.config.ts',
  'index.ts',
  'main.ts',
  'migrations',
  'package.json',
  'schema.graphql',
  'seed.ts',
  'subgraph.test.ts',
  'tables.ts',
];

/** A book is a folder of the department's with a schema of its own, and as few files. */
const book = ['index.ts', 'permissions.ts', 'schema.graphql'];

const names = loadDepartments().map(({ name }) => name);

test.for(names)(
  'the folder of %s holds the files that every department has, and besides them books and code of what is special',
  (name) => {
    const entries = readdirSync(join(subgraphs, name)).filter((entry) => entry !== 'node_modules');
    const isOfBooks = entries.some((entry) => existsSync(join(subgraphs, name, entry, 'schema.graphql')));
    if (!isOfBooks) expect(entries).toContain('permissions.ts');
    const codeOfItsOwn = entries.filter((entry) => !shape.includes(entry) && entry.endsWith('.ts'));
    const booksOfItsOwn = entries.filter((entry) =>
      existsSync(join(subgraphs, name, entry, 'schema.graphql')),
    );
    for (const own of booksOfItsOwn)
      expect(readdirSync(join(subgraphs, name, own))).toEqual(expect.arrayContaining(book));
    expect(entries.sort()).toEqual([...shape, ...codeOfItsOwn, ...booksOfItsOwn].sort());
  },
);

test('subgraphs/ holds the kit and the departments of departments.yaml', () => {
  expect(readdirSync(subgraphs).sort()).toEqual(['kit', ...names].sort());
});

test('the running network has the departments of departments.yaml, in their order', () => {
  expect(departments.map(({ name }) => name)).toEqual(names);
});

test('every department gives out the same names', async () => {
  const given = await Promise.all(
    names.map(async (name) => Object.keys(await import(join(subgraphs, name, 'index.ts'))).sort()),
  );
  expect(given).toEqual(names.map(() => ['department']));
});
