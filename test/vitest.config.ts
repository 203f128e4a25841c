import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Four kinds of test: what needs nothing but itself, two files at a time; commands and what they start; what stores or
 * serves, on one shared PostgreSQL server; what asks the whole hub, on one that runs for all of them. A run starts only
 * what its files need, one kind after another.
 */
const alone = ['schema/**', 'gateway/{desensitization,entry,execution,policy,relations,transcription}/**'];
const commands = ['test/{constellation,house,mutation}/**'];

const testsIn = (folders: readonly string[]) => folders.map((folder) => `${folder}/*.test.ts`);
const elsewhere = ['**/node_modules/**', ...testsIn([...alone, ...commands])];
const oneAtATime = { maxWorkers: 1, sequence: { groupOrder: 1 } };

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  // Node gives everyone graphql's CommonJS build; Vite would give tests the other one, and types of two builds differ.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: testsIn(alone), maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'commands', include: testsIn(commands), ...oneAtATime } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: testsIn(['gateway/**', 'subgraphs/**']),
          exclude: elsewhere,
          ...oneAtATime,
          globalSetup: [join(import.meta.dirname, 'house/postgresGlobalSetup.ts')],
        },
      },
      {
        extends: true,
        test: {
          name: 'hub',
          include: testsIn(['test/**']),
          exclude: elsewhere,
          ...oneAtATime,
          globalSetup: [join(import.meta.dirname, 'house/hubGlobalSetup.ts')],
        },
      },
    ],
  },
});
