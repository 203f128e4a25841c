/**
 * The hub's gateway as it stands: identity, limits, policy, desensitization, explanations; asked by a hall's clerk.
 * `--record` adds the access log.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGateway, httpTransport, migrateHub, openViewerKeys } from '@credit-hub/gateway';
import { loadDepartments, type Role, roles } from '@credit-hub/schema';
import pino from 'pino';
import { hubAudience } from '../../constellation/callers.ts';
import { checkpointFolderOf, keptAccessLog } from '../../constellation/keptAccessLog.ts';
import { keptSecret } from '../../constellation/keys.ts';
import { keptViewerKeys } from '../../constellation/viewerKeys.ts';
import { startChild } from '../childProcess.ts';
import { registered, workloads } from '../workloads.ts';
import { announce, readSetting } from './candidate.ts';
import type { Surroundings } from './hubSurroundings.ts';
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

const surroundings = await startChild<Surroundings>(new URL('hubSurroundings.ts', import.meta.url), [
  dataFolder,
  caller,
]);
const { databaseUrl, issuerUrl, token } = surroundings.started;
await migrateHub(databaseUrl);

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
  issuer: { url: issuerUrl, audience: hubAudience },
  viewerKeys: openViewerKeys(await keptViewerKeys(dataFolder), () => new Date(), logger),
  pseudonymSecret: await keptSecret(dataFolder, 'pseudonym-secret'),
  databaseUrl,
  accessLog,
  trustedDocuments: new Map(workloads.map(registered).map((document) => [document.id, document])),
  protection: {
    budgets: Object.fromEntries(roles.map((role) => [role, budget])) as Record<Role, typeof budget>,
  },
  host: '127.0.0.1',
  port: 0,
  logger,
});

announce(`${gateway.url}/graphql`, {
  authorization: `Bearer ${token}`,
  'credit-purpose': 'HANDLING;matter="construction-permit";case="2026-0001"',
});

process.once('disconnect', async () => {
  await gateway.stop();
  await accessLog.close();
  await surroundings.stop();
  rmSync(dataFolder, { recursive: true, force: true });
  process.exit();
});
