import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@credit-hub/kit/embedded-postgres';

/** A PostgreSQL server for a run of tests, on a temporary folder that goes when it stops. */
export async function startTestPostgres(): Promise<EmbeddedPostgres> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'credit-hub-postgres-'));
  return startEmbeddedPostgres({ dataFolder, persistent: false });
}
