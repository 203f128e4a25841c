/**
 * One PostgreSQL server for all tests of a run: each test makes databases of its own in it.
 * A test reads the server's address with `inject('postgresUrl')`.
 */
import type { TestProject } from 'vitest/node';
import { startTestPostgres } from './testPostgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection URL of the administrator, database `postgres`. */
    postgresUrl: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  project.provide('postgresUrl', server.urlOf('postgres'));
  return () => server.stop();
}
