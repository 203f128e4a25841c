/** What hubs and departments need around them, in a process of its own that is not measured: PostgreSQL, an issuer. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@credit-hub/kit/embedded-postgres';
import { accessToken } from '../constellation/accessToken.ts';
import { callerSecrets, startIssuer } from '../constellation/issuer.ts';

export type Surroundings = {
  /** Connection URL by the name of the database. */
  databaseUrls: Readonly<Record<string, string>>;
  /** Of the server's own database, as the one who may do everything in all of them. */
  administratorUrl: string;
  issuerUrl: string;
  /** The caller's. */
  token: string;
};

const [dataFolder = '', caller = '', ...databases] = process.argv.slice(2);

const postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres'), persistent: true });
const databaseUrls: Record<string, string> = {};
for (const name of databases) databaseUrls[name] = await postgres.ensureDatabase(name.replaceAll('-', '_'));
const password = readFileSync(join(dataFolder, 'postgres/database-password'), 'utf8').trim();
const administratorUrl = `postgres://postgres:${password}@127.0.0.1:${postgres.port}/postgres`;
const issuer = await startIssuer({ dataFolder, port: 0 });
const secret = (await callerSecrets(dataFolder))[caller] ?? '';
const token = await accessToken({ issuerUrl: issuer.url, caller, secret });
process.send?.({ databaseUrls, administratorUrl, issuerUrl: issuer.url, token } satisfies Surroundings);

process.once('disconnect', async () => {
  await issuer.stop();
  await postgres.stop();
  process.exit();
});
