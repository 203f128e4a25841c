/** The gateway as it is, asked and stopped, under the trap: prints what it tried. Its departments are not there. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  createGateway,
  type GatewayOptions,
  httpTransport,
  makeViewerKey,
  migrateHub,
  openAccessLog,
  openViewerKeys,
} from '@credit-hub/gateway';
import { loadDepartments } from '@credit-hub/schema';
import { openTracer } from '@credit-hub/schema/tracing';
import { pino } from 'pino';
import type { Attempt } from './trap.ts';

const { issuerUrl, databaseUrl, execution, traces } = JSON.parse(process.env.WATCHED ?? '{}') as {
  issuerUrl: string;
  databaseUrl: string;
  execution: NonNullable<GatewayOptions['execution']>;
  /** Where traces are sent; without it nothing is traced. */
  traces?: string;
};
const logger = pino({ level: 'silent' });
const key = makeViewerKey(new Date(0));
const viewerKeys = openViewerKeys(
  () => [key],
  () => new Date(),
  logger,
);
await migrateHub(databaseUrl);
const accessLog = await openAccessLog({
  databaseUrl,
  signingKey: key,
  secret: randomBytes(32),
  checkpointFolder: null,
  clock: () => new Date(),
  logger,
});
const tracer =
  traces === undefined
    ? undefined
    : openTracer({ address: new URL(traces), service: 'gateway', ratio: 1, onLost: () => {} });
const gateway = await createGateway({
  transports: Object.fromEntries(
    loadDepartments().map(({ name }) => [
      name,
      httpTransport({ department: name, url: 'http://127.0.0.1:1' }),
    ]),
  ),
  issuer: { url: issuerUrl, audience: 'someone' },
  viewerKeys,
  databaseUrl,
  accessLog,
  execution,
  host: '127.0.0.1',
  port: 0,
  adminPort: 0,
  tracer,
  logger,
});

const ask = async (headers: Record<string, string>) => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      query:
        '{ departments { name state } marketSubject(unifiedSocialCreditCode: "91000000MX0000019T") { registration { name } administrativePenalties { id } } }',
    }),
  });
  return response.status;
};
const statuses = [await ask({}), await ask({ authorization: 'Bearer e30.e30.e30' })];
await pause(500);
await gateway.stop();
await tracer?.close();
await accessLog.close();
viewerKeys.stop();
const { attemptsToLeave } = globalThis as unknown as { attemptsToLeave: readonly Attempt[] };
process.stdout.write(JSON.stringify({ statuses, attempts: attemptsToLeave }));
