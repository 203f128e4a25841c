/**
 * The hub's gateway as it stands: identity, limits, policy, desensitization, explanations; asked by a hall's clerk.
 * `--record` adds the access log; `--everything-clear` puts a policy in the place of the hub's that changes nothing.
 */
import '@credit-hub/gateway/no-pretenuring';
import { basename, join } from 'node:path';
import { createGateway, httpTransport, migrateHub, openViewerKeys } from '@credit-hub/gateway';
import { loadDepartments, type Role, roles } from '@credit-hub/schema';
import pino from 'pino';
import { hubAudience } from '../../constellation/callers.ts';
import { checkpointFolderOf, keptAccessLog } from '../../constellation/keptAccessLog.ts';
import { keptSecret } from '../../constellation/keptSecret.ts';
import { keptViewerKeys } from '../../constellation/viewerKeys.ts';
import { clerksPurposeHeader } from '../clerk.ts';
import { everythingClear } from '../everythingClear.ts';
import { neverUsedUp } from '../neverUsedUp.ts';
import { inventedCodes, registered, workloadsOver } from '../workloads.ts';
import { announce, readSetting } from './candidate.ts';
import { recordsNothing } from './recordsNothing.ts';

const logger = pino({ level: 'silent' });
const { urls, dataFolder, databaseUrl, issuerUrl, token } = readSetting();
await migrateHub(databaseUrl);

const accessLog = process.argv.includes('--record')
  ? await keptAccessLog(dataFolder, {
      databaseUrl,
      checkpointFolder: join(checkpointFolderOf(dataFolder), basename(new URL(databaseUrl).pathname)),
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
  // Real departments share a core with all that asks them.
  deadline: 20_000,
  issuer: { url: issuerUrl, audience: hubAudience },
  viewerKeys: openViewerKeys(await keptViewerKeys(dataFolder), () => new Date(), logger),
  pseudonymSecret: await keptSecret(dataFolder, 'pseudonym-secret'),
  databaseUrl,
  accessLog,
  ...(process.argv.includes('--everything-clear') && { policy: everythingClear() }),
  trustedDocuments: new Map(
    workloadsOver(inventedCodes)
      .map(registered)
      .map((document) => [document.id, document]),
  ),
  protection: {
    budgets: Object.fromEntries(roles.map((role) => [role, neverUsedUp])) as Record<Role, typeof neverUsedUp>,
  },
  host: '127.0.0.1',
  port: 0,
  logger,
});

announce(`${gateway.url}/graphql`, {
  authorization: `Bearer ${token}`,
  'credit-purpose': clerksPurposeHeader,
});

process.once('disconnect', async () => {
  await gateway.stop();
  await accessLog.close();
  process.exit();
});
