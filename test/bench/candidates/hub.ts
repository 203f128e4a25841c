/**
 * The hub's gateway as it stands: identity, limits, policy, desensitization, explanations; asked by a hall's clerk.
 * `--record` adds the access log.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGateway, httpTransport, migrateHub, openViewerKeys } from '@credit-hub/gateway';
import { startEmbeddedPostgres } from '@credit-hub/kit/embedded-postgres';
import { loadDepartments, type Role, roles } from '@credit-hub/schema';
import pino from 'pino';
import { accessToken } from '../../constellation/accessToken.ts';
import { hubAudience } from '../../constellation/callers.ts';
import { callerSecrets, startIssuer } from '../../constellation/issuer.ts';
import { checkpointFolderOf, keptAccessLog } from '../../constellation/keptAccessLog.ts';
import { keptSecret } from '../../constellation/keys.ts';
import { keptViewerKeys } from '../../constellation/viewerKeys.ts';
import { announce, readSetting } from './candidate.ts';
import { recordsNothing } from './recordsNothing.ts';

const recordsAccesses = process.argv.includes('--record');
const caller = 'hall-clerk';
/** Counted as ever, and never used up. */
const budget = {
  requestsPerMinute: 1e9,
  costOfOneOperation: 1e9,
  costPerMinute: 1e12,
  subjectsPerDay: 1e9,
  lookupsOfOneSubjectPerMinute: 1e9,
};
const logger = pino({ level: 'silent' });
const { urls } = readSetting();
const dataFolder = mkdtempSync(join(tmpdir(), 'credit-hub-bench-hub-'));

const postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres'), persistent: false });
const databaseUrl = await postgres.ensureDatabase('hub');
await migrateHub(databaseUrl);
const issuer = await startIssuer({ dataFolder, port: 0 });

const accessLog = recordsAccesses
  ? await keptAccessLog(dataFolder, {
      databaseUrl,
      checkpointFolder: checkpointFolderOf(dataFolder),
      clock: () => new Date(),
      logger,
    })
  : recordsNothing;
const gateway = await createGateway({
  transports: Object.fromEntries(
    loadDepartments().map(({ name }) => [
      name,
      httpTransport({
        department: name,
        url: new URL(urls[name] ?? 'http://127.0.0.1:9').origin,
        connections: 64,
      }),
    ]),
  ),
  issuer: { url: issuer.url, audience: hubAudience },
  viewerKeys: openViewerKeys(await keptViewerKeys(dataFolder), () => new Date(), logger),
  pseudonymSecret: await keptSecret(dataFolder, 'pseudonym-secret'),
  databaseUrl,
  accessLog,
  protection: {
    budgets: Object.fromEntries(roles.map((role) => [role, budget])) as Record<Role, typeof budget>,
  },
  host: '127.0.0.1',
  port: 0,
  logger,
});

const secret = (await callerSecrets(dataFolder))[caller] ?? '';
const token = await accessToken({ issuerUrl: issuer.url, caller, secret });
announce(`${gateway.url}/graphql`, {
  authorization: `Bearer ${token}`,
  'credit-purpose': 'HANDLING;matter="construction-permit";case="2026-0001"',
});

process.once('disconnect', async () => {
  await gateway.stop();
  await accessLog.close();
  await issuer.stop();
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
  process.exit();
});
