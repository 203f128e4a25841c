import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '../..');

/** Set by `runStryker.ts`: the tests to run, as patterns that a comma divides. */
const include = (process.env.HUB_MUTATION_TESTS ?? '').split(',');

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include,
    exclude: ['**/node_modules/**'],
    // Code that counts what is reached of it runs several times as long.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    globalSetup: [join(root, 'test/house/postgresGlobalSetup.ts')],
  },
});
