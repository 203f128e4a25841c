/** A whole hub of a checkout of this repository, as its `start:departments` runs it: a gateway, and each department a process. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Role, roles } from '@credit-hub/schema';
import type * as Own from '../../constellation/constellation.ts';
import { clerk, clerksPurposeHeader } from '../clerk.ts';
import { neverUsedUp } from '../neverUsedUp.ts';
import { announce } from './candidate.ts';

const [checkout = '', dataFolder = '', subjects = ''] = process.argv.slice(2);
const file = pathToFileURL(join(checkout, 'test/constellation/constellation.ts'));
const { startConstellation } = (await import(file.href)) as typeof Own;

const hub = await startConstellation({
  departments: 'processes',
  dataFolder,
  subjects: Number(subjects),
  ports: { gateway: 0, issuer: 0, database: 0, departments: {} },
  databaseUrls: {},
  protection: {
    budgets: Object.fromEntries(roles.map((role) => [role, neverUsedUp])) as Record<Role, typeof neverUsedUp>,
  },
});
announce(
  `${hub.gatewayUrl}/graphql`,
  { authorization: `Bearer ${await hub.token(clerk)}`, 'credit-purpose': clerksPurposeHeader },
  hub.databaseUrls,
);

process.once('disconnect', async () => {
  await hub.stop();
  process.exit();
});
