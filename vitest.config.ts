import { defineConfig } from 'vitest/config';

/**
 * Three kinds of test. What is pure needs nothing; what stores or serves shares one PostgreSQL server;
 * what asks the whole hub shares one running hub. A run starts only what its files need.
 */
const pure = [
  'schema/**',
  'gateway/policy/**',
  'gateway/desensitization/**',
  'gateway/execution/**',
  'test/house/**',
];
const wholeHub = ['test/**'];

const testsIn = (folders: readonly string[]) => folders.map((folder) => `${folder}/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: testsIn(pure) } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: testsIn(['gateway/**', 'subgraphs/**']),
          exclude: ['**/node_modules/**', ...testsIn(pure)],
          globalSetup: ['test/house/postgresGlobalSetup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'hub',
          include: testsIn(wholeHub),
          exclude: ['**/node_modules/**', ...testsIn(pure)],
          globalSetup: ['test/house/hubGlobalSetup.ts'],
        },
      },
    ],
  },
});
