import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{schema,gateway,subgraphs,test}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
