import { readdirSync } from 'node:fs';
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
  'permissions.ts',
  'schema.graphql',
  'seed.ts',
  'subgraph.test.ts',
  'tables.ts',
];

const names = loadDepartments().map(({ name }) => name);

test.for(names)(
  'the folder of %s holds the files that every department has, and besides them only code of what is special',
  (name) => {
    const entries = readdirSync(join(subgraphs, name)).filter((entry) => entry !== 'node_modules');
    const codeOfItsOwn = entries.filter((entry) => !shape.includes(entry) && /^resolvers$|\.ts$/.test(entry));
    expect(entries.sort()).toEqual([...shape, ...codeOfItsOwn].sort());
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
