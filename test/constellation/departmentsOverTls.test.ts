/** Departments behind TLS, with an authority of one's own, and certificates that are made here. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpTransport } from '@credit-hub/gateway';
import { type DepartmentServer, type DepartmentService, serveDepartment } from '@credit-hub/kit';
import { answerInHand, DepartmentUnavailable, readTlsFiles, type TlsIdentity } from '@credit-hub/schema';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Pair = { cert: string; key: string };

const authority = async (name: string): Promise<Pair> => {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, digitalSignature: true },
    ],
  });
  return { cert: made.cert, key: made.private };
};
const signedBy = async (ca: Pair, name: string, ip: string): Promise<Pair> => {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ca,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip }] }],
  });
  return { cert: made.cert, key: made.private };
};

/** What answers is not what is tested: anything that comes in is answered. */
const service: DepartmentService = {
  name: 'tax',
  knows: async () => true,
  exchange: async (_exchange, onAnswer) => onAnswer(0, answerInHand({ data: { here: true } })),
  probe: async () => ({ state: 'UP', freshestFactReceivedAt: null }),
  close: async () => {},
};

let own: Pair;
let foreign: Pair;
let hub: Pair;
let stranger: Pair;
let tax: Pair;
let elsewhere: Pair;
const servers: DepartmentServer[] = [];
beforeAll(async () => {
  [own, foreign] = await Promise.all([authority('own'), authority('foreign')]);
  [hub, stranger, tax, elsewhere] = await Promise.all([
    signedBy(own, 'hub', '127.0.0.1'),
    signedBy(foreign, 'hub', '127.0.0.1'),
    signedBy(own, 'tax', '127.0.0.1'),
    signedBy(own, 'tax', '192.0.2.1'),
  ]);
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

const ask = async (served: TlsIdentity, tls: TlsIdentity | undefined) => {
  const server = await serveDepartment(service, { host: '127.0.0.1', port: 0, tls: served });
  servers.push(server);
  expect(server.url).toMatch(/^https:/);
  const transport = httpTransport({ department: 'tax', url: server.url, tls });
  try {
    const answers: unknown[] = [];
    await transport.exchange(
      { body: '{}', signature: 'signed' },
      (_, answer) => answers.push(answer.read()),
      AbortSignal.timeout(10_000),
    );
    const { state } = await transport.probe(AbortSignal.timeout(10_000));
    return { answers, state };
  } catch (error) {
    expect(error).toBeInstanceOf(DepartmentUnavailable);
    return ((error as Error).cause as { code?: string }).code;
  } finally {
    await transport.close();
  }
};
const answered = { answers: [{ data: { here: true } }], state: 'UP' };

describe('a department that asks for a certificate of its authority', () => {
  test('answers the hub that has one', async () => {
    expect(await ask({ ...tax, ca: own.cert }, { ...hub, ca: own.cert })).toEqual(answered);
  });
  test('answers nobody without one', async () => {
    expect(await ask({ ...tax, ca: own.cert }, { ca: own.cert })).toMatch(
      /ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED|ECONNRESET|UND_ERR_SOCKET/,
    );
  });
  test("answers nobody with another authority's", async () => {
    expect(await ask({ ...tax, ca: own.cert }, { ...stranger, ca: own.cert })).toMatch(
      /ERR_SSL_|ECONNRESET|UND_ERR_SOCKET/,
    );
  });
});

describe('the hub', () => {
  test('asks a department of its authority', async () => {
    expect(await ask(tax, { ca: own.cert })).toEqual(answered);
  });
  test('asks none of another authority', async () => {
    expect(await ask(tax, { ca: foreign.cert })).toMatch(/SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/);
  });
  test('asks none where no authority is set that the system does not know', async () => {
    expect(await ask(tax, undefined)).toMatch(/SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/);
  });
  test('asks none whose certificate is for another address', async () => {
    expect(await ask(elsewhere, { ca: own.cert })).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });
});

describe('settings that name files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'credit-hub-tls-'));
    for (const [name, text] of Object.entries({ ca: own.cert, cert: hub.cert, key: hub.key, other: tax.key }))
      writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'text'), 'secret');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const names = { ca: 'CA_FILE', certificate: 'CERTIFICATE_FILE', key: 'KEY_FILE' };
  const read = (files: Record<string, string>) =>
    readTlsFiles(
      names,
      Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, file)])),
    );

  test('are read', () => {
    expect(read({ CA_FILE: 'ca', CERTIFICATE_FILE: 'cert', KEY_FILE: 'key' })).toEqual({
      tls: { ca: own.cert, ...hub },
      problems: [],
    });
    expect(read({})).toEqual({ tls: null, problems: [] });
  });

  test.for<[Record<string, string>, string, string]>([
    [{ CA_FILE: 'nowhere' }, 'CA_FILE', 'the file cannot be read (ENOENT)'],
    [{ CA_FILE: 'text' }, 'CA_FILE', 'holds no certificate in PEM'],
    [{ CERTIFICATE_FILE: 'cert', KEY_FILE: 'text' }, 'KEY_FILE', 'holds no private key in PEM'],
    [{ CERTIFICATE_FILE: 'cert' }, 'CERTIFICATE_FILE', 'is given together with KEY_FILE, or not at all'],
    [{ CERTIFICATE_FILE: 'cert', KEY_FILE: 'other' }, 'KEY_FILE', 'is not the key of CERTIFICATE_FILE'],
  ])('%j: %s %s', ([files, setting, problem]) => {
    expect(read(files).problems).toEqual([{ setting, problem }]);
  });
});
