/** What the hub needs around it, in a process of its own, so that the gateway alone is measured: PostgreSQL, an issuer. */

import { join } from 'node:path';
import { startEmbeddedPostgres } from '@credit-hub/kit/embedded-postgres';
import { accessToken } from '../../constellation/accessToken.ts';
import { callerSecrets, startIssuer } from '../../constellation/issuer.ts';

export type Surroundings = { databaseUrl: string; issuerUrl: string; token: string };

const [dataFolder = '', caller = ''] = process.argv.slice(2);

const postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres'), persistent: false });
const databaseUrl = await postgres.ensureDatabase('hub');
const issuer = await startIssuer({ dataFolder, port: 0 });
const secret = (await callerSecrets(dataFolder))[caller] ?? '';
const token = await accessToken({ issuerUrl: issuer.url, caller, secret });
process.send?.({ databaseUrl, issuerUrl: issuer.url, token } satisfies Surroundings);

process.once('disconnect', async () => {
  await issuer.stop();
  await postgres.stop();
  process.exit();
});
