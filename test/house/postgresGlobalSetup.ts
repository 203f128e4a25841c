/**
 * One PostgreSQL server for all tests of a run: each test makes databases of its own in it.
 * A test reads the server's address with `inject('postgresUrl')`.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@credit-hub/kit/embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection URL of the administrator, database `postgres`. */
    postgresUrl: string;
  }
}

export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'credit-hub-tests-'));
  const server = await startEmbeddedPostgres({ dataFolder, persistent: false });
  project.provide('postgresUrl', server.urlOf('postgres'));
  return server.stop;
}
