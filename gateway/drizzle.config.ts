import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./database/tables.ts', './audit/tables.ts'],
  out: './database/migrations',
});
