import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Three kinds of test: what needs nothing but itself; what stores or serves, on one shared PostgreSQL server;
 * what asks the whole hub, on one that runs for all of them. A run starts only what its files need.
 */
const alone = [
  'schema/**',
  'gateway/{desensitization,entry,execution,policy,relations,transcription}/**',
  'test/{constellation,house,mutation}/**',
];

const testsIn = (folders: readonly string[]) => folders.map((folder) => `${folder}/*.test.ts`);
const notAlone = ['**/node_modules/**', ...testsIn(alone)];

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  // Node gives everyone graphql's CommonJS build; Vite would give tests the other one, and types of two builds differ.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'alone', include: testsIn(alone) } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: testsIn(['gateway/**', 'subgraphs/**']),
          exclude: notAlone,
          globalSetup: [join(import.meta.dirname, 'house/postgresGlobalSetup.ts')],
        },
      },
      {
        extends: true,
        test: {
          name: 'hub',
          include: testsIn(['test/**']),
          exclude: notAlone,
          globalSetup: [join(import.meta.dirname, 'house/hubGlobalSetup.ts')],
        },
      },
    ],
  },
});
