import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDepartments, viewerKeysPath } from '@credit-hub/schema';
import { exportJWK, generateKeyPair } from 'jose';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { settingPrefix } from './configuration/configuration.ts';
import { makeViewerKey } from './identity/viewerKeys.ts';
import { replaceViewerKeysFile } from './identity/viewerKeysFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'credit-hub-main-'));
const secret = randomBytes(32).toString('base64url');
const viewerKeysFile = join(folder, 'viewer-keys.json');
replaceViewerKeysFile(viewerKeysFile, [makeViewerKey(new Date(0))]);

let settings: NodeJS.ProcessEnv;
beforeAll(async () => {
  const name = `main_${randomUUID().slice(0, 8)}`;
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  settings = {
    PATH: process.env.PATH,
    HUB_PORT: '0',
    HUB_ISSUER_URL: 'http://127.0.0.1:1',
    HUB_DATABASE_URL: Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href,
    HUB_VIEWER_KEYS_FILE: viewerKeysFile,
    HUB_PSEUDONYM_SECRET: secret,
    HUB_ACCESS_LOG_KEY: JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'log' }),
    HUB_ACCESS_LOG_SECRET: secret,
    HUB_CHECKPOINT_FOLDER: join(folder, 'checkpoints'),
    HUB_TRUSTED_DOCUMENTS_ONLY: 'true',
    HUB_RATE_LIMIT_STORE: 'postgres',
    HUB_DRAIN_NOTICE_MS: '1000',
    ...Object.fromEntries(
      loadDepartments().map(({ name: department }) => [
        `${settingPrefix(department)}_URL`,
        'http://127.0.0.1:1',
      ]),
    ),
  };
});

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the gateway as production does; `until` resolves with the first match in what it prints. */
const run = (changes: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...settings, ...changes },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      printed += text;
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const until = async (pattern: RegExp): Promise<string> => {
    await expect.poll(() => printed, { timeout: 20_000 }).toMatch(pattern);
    return pattern.exec(printed)?.[1] ?? '';
  };
  return { child, ended, until, printed: () => printed };
};

test('the gateway starts from its settings, answers, publishes its keys, and drains when it is told to end', async () => {
  const gateway = run();
  const url = await gateway.until(/"url":"([^"]+)"/);
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);

  const keys = await (await fetch(`${url}${viewerKeysPath}`)).text();
  expect(JSON.parse(keys).keys).toHaveLength(1);
  expect(keys).not.toContain('"d"');

  const refused = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __schema { types { name } } }"}',
  });
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({
    errors: [{ extensions: { code: 'TRUSTED_DOCUMENTS_ONLY' } }],
  });

  gateway.child.kill('SIGTERM');
  await expect
    .poll(async () => (await fetch(`${url}/health/ready`)).json(), { timeout: 900, interval: 20 })
    .toMatchObject({ state: 'DRAINING' });
  expect(await gateway.ended).toBe(0);
  expect(gateway.printed()).not.toContain(secret);
});

test('where a collector is set, it is sent what was traced before the end', async () => {
  const sent: string[] = [];
  const collector = createServer((request, response) => {
    request.on('data', (chunk) => sent.push(`${request.url} ${chunk}`));
    request.on('end', () => response.end('{}'));
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as AddressInfo;
  const gateway = run({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, HUB_DRAIN_NOTICE_MS: '0' });
  const url = await gateway.until(/"url":"([^"]+)"/);
  await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":"query ${secret} { __typename }"}`,
  });
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
  collector.close();
  expect(sent.join()).toContain('/v1/traces {"resourceSpans"');
  expect(sent.join()).toContain('TRUSTED_DOCUMENTS_ONLY');
  expect(sent.join()).not.toContain(secret);
});

test.each<[string, NodeJS.ProcessEnv, string]>([
  ['a setting is wrong', { HUB_TRUSTED_DOCUMENTS_ONLY: secret }, 'HUB_TRUSTED_DOCUMENTS_ONLY'],
  [
    'the database is not there',
    { HUB_DATABASE_URL: `postgres://hub:${secret}@127.0.0.1:1/hub` },
    'the gateway could not start: ECONNREFUSED',
  ],
])('it ends with 2 when %s, and quotes nothing of it', async (_, changes, told) => {
  const gateway = run(changes);
  expect(await gateway.ended).toBe(2);
  expect(gateway.printed()).toContain(told);
  expect(gateway.printed()).not.toContain(secret);
});
