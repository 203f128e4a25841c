import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDepartments } from '@credit-hub/schema';
import { afterAll, describe, expect, test } from 'vitest';
import { makeViewerKey, writeViewerKeys } from '../identity/viewerKeys.ts';
import { defaultBudgets } from '../limits/budgets.ts';
import { ConfigurationError, readConfiguration, settingPrefix } from './configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'credit-hub-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const keys = [makeViewerKey(new Date(0))];
const whole: NodeJS.ProcessEnv = {
  HUB_ISSUER_URL: 'https://issuer.example',
  HUB_DATABASE_URL: 'postgres://hub:secret@127.0.0.1/hub',
  HUB_VIEWER_KEYS: writeViewerKeys(keys),
  HUB_PSEUDONYM_SECRET: randomBytes(32).toString('base64url'),
  HUB_ACCESS_LOG_KEY: JSON.stringify(makeViewerKey(new Date(0))),
  HUB_ACCESS_LOG_SECRET: Buffer.from('the bytes of thirty-two or more…').toString('base64url'),
  HUB_CHECKPOINT_FOLDER: join(folder, 'checkpoints'),
  ...Object.fromEntries(
    loadDepartments().map(({ name, port }) => [`${settingPrefix(name)}_URL`, `http://127.0.0.1:${port}`]),
  ),
};

const problemsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
};

test('a secret is the bytes that its base64url stands for', () => {
  expect(Buffer.from(readConfiguration(whole).HUB_ACCESS_LOG_SECRET).toString()).toBe(
    'the bytes of thirty-two or more…',
  );
});

test('what is left out is closed', () => {
  expect(readConfiguration(whole)).toMatchObject({
    HUB_TRUSTED_DOCUMENTS_ONLY: false,
    HUB_TRUSTED_PROXIES: [],
    HUB_ALLOWED_ORIGINS: [],
    HUB_RATE_LIMIT_STORE: 'memory',
    HUB_LIMITS_FILE: defaultBudgets,
    tracing: null,
  });
});

describe('a secret', () => {
  test('stands in a file as well as in the environment', () => {
    const { HUB_VIEWER_KEYS, ...rest } = whole;
    const file = fileOf('keys.json', HUB_VIEWER_KEYS as string);
    expect(readConfiguration({ ...rest, HUB_VIEWER_KEYS_FILE: file }).viewerKeys()).toEqual(keys);
  });

  test.each<[string, NodeJS.ProcessEnv, string[]]>([
    ['is missing', { HUB_PSEUDONYM_SECRET: undefined }, ['HUB_PSEUDONYM_SECRET: is not set']],
    [
      'is too short',
      { HUB_PSEUDONYM_SECRET: randomBytes(31).toString('base64url') },
      ['HUB_PSEUDONYM_SECRET: is not base64url of 32 bytes or more'],
    ],
    [
      'would keep the access log for less than the law has it',
      { HUB_ACCESS_LOG_YEARS: '2' },
      [
        'HUB_ACCESS_LOG_YEARS: is not a number of years that the law lets the access log be kept for: three at least',
      ],
    ],
    [
      'names a folder that is not there',
      { HUB_ACCESS_LOG_SEGMENTS_FOLDER: join(folder, 'absent') },
      ['HUB_ACCESS_LOG_SEGMENTS_FOLDER: is no folder that is there'],
    ],
    [
      'names a second folder that is not there',
      { HUB_ACCESS_LOG_SEGMENTS_COPY_FOLDER: join(folder, 'absent') },
      ['HUB_ACCESS_LOG_SEGMENTS_COPY_FOLDER: is no folder that is there'],
    ],
    [
      'is text',
      { HUB_ACCESS_LOG_SECRET: 'a secret text of more than forty-three letters' },
      ['HUB_ACCESS_LOG_SECRET: is not base64url of 32 bytes or more'],
    ],
    [
      'is hexadecimal',
      { HUB_ACCESS_LOG_SECRET: randomBytes(32).toString('hex') },
      ['HUB_ACCESS_LOG_SECRET: is not base64url of 32 bytes or more'],
    ],
    [
      'is base64 with padding',
      { HUB_ACCESS_LOG_SECRET: `${'A'.repeat(43)}=` },
      ['HUB_ACCESS_LOG_SECRET: is not base64url of 32 bytes or more'],
    ],
    [
      'stands twice',
      { HUB_PSEUDONYM_SECRET_FILE: fileOf('twice', randomBytes(32).toString('base64url')) },
      ['HUB_PSEUDONYM_SECRET: stands in the environment and in a file'],
    ],
    [
      'is in a file that is not there',
      { HUB_PSEUDONYM_SECRET: undefined, HUB_PSEUDONYM_SECRET_FILE: join(folder, 'secret-name') },
      ['HUB_PSEUDONYM_SECRET_FILE: the file cannot be read (ENOENT)', 'HUB_PSEUDONYM_SECRET: is not set'],
    ],
    [
      'is no key',
      { HUB_VIEWER_KEYS: '{"keys":["secret"]}' },
      ['HUB_VIEWER_KEYS: is not a JSON Web Key Set of Ed25519 private keys, each with a `kid`'],
    ],
  ])('that %s is told by its name, and never quoted', (_, changes, problems) => {
    expect(problemsOf({ ...whole, ...changes })).toEqual(problems);
    expect(problems.join()).not.toContain('secret-name');
  });
});

test.each(['secret', '', 'ftp://secret', 'http://', 'http://a:secret@b', 'http://secret#a'])(
  'a department whose address %j is none ends the start, named by its setting',
  (address) => {
    expect(problemsOf({ ...whole, MARKET_REGULATION_URL: address })).toEqual([
      'MARKET_REGULATION_URL: is not the http(s) address of the department market-regulation',
    ]);
  },
);

test('a department may be below a path, with a query', () => {
  const address = 'http://tax.example:8080/a/b?tenant=1';
  expect(readConfiguration({ ...whole, TAX_URL: address }).departments.tax?.url).toBe(address);
});

test('a file of certificates that holds none ends the start, named by its setting', () => {
  const HUB_DEPARTMENTS_CA_FILE = fileOf('ca.pem', 'secret');
  expect(problemsOf({ ...whole, HUB_DEPARTMENTS_CA_FILE })).toEqual([
    'HUB_DEPARTMENTS_CA_FILE: holds no certificate in PEM',
  ]);
  expect(readConfiguration(whole).departmentsTls).toBeNull();
});

test('a collector that is no address ends the start', () => {
  expect(problemsOf({ ...whole, OTEL_EXPORTER_OTLP_ENDPOINT: 'secret' })).toEqual([
    'OTEL_EXPORTER_OTLP_ENDPOINT: is no http(s) address',
  ]);
});

describe('a setting of the protection that cannot be read ends the start', () => {
  test.each<[string, NodeJS.ProcessEnv, string]>([
    ['yes', { HUB_TRUSTED_DOCUMENTS_ONLY: 'yes' }, 'HUB_TRUSTED_DOCUMENTS_ONLY: is neither true nor false'],
    [
      'any proxy',
      { HUB_TRUSTED_PROXIES: '*' },
      'HUB_TRUSTED_PROXIES: is not a list of addresses and networks',
    ],
    ['any origin', { HUB_ALLOWED_ORIGINS: '*' }, 'HUB_ALLOWED_ORIGINS: is not a list of origins'],
    [
      'an origin with a path',
      { HUB_ALLOWED_ORIGINS: 'https://hall.example/page' },
      'HUB_ALLOWED_ORIGINS: is not a list of origins',
    ],
    [
      'another store',
      { HUB_RATE_LIMIT_STORE: 'redis' },
      'HUB_RATE_LIMIT_STORE: is neither memory nor postgres',
    ],
    [
      'a misspelt budget',
      { HUB_LIMITS_FILE: fileOf('misspelt.json', '{"PUBLIC":{"requestPerMinute":1}}') },
      'HUB_LIMITS_FILE: is not a JSON file of budgets by role',
    ],
    [
      'a budget of an unknown role',
      { HUB_LIMITS_FILE: fileOf('role.json', '{"ROOT":{"requestsPerMinute":1}}') },
      'HUB_LIMITS_FILE: is not a JSON file of budgets by role',
    ],
  ])('%s', (_, changes, problem) => {
    expect(problemsOf({ ...whole, ...changes })).toEqual([problem]);
  });
});

test('a budget that is set changes that one and no other', () => {
  const file = fileOf('budgets.json', '{"PUBLIC":{"requestsPerMinute":7}}');
  expect(readConfiguration({ ...whole, HUB_LIMITS_FILE: file }).HUB_LIMITS_FILE).toEqual({
    ...defaultBudgets,
    PUBLIC: { ...defaultBudgets.PUBLIC, requestsPerMinute: 7 },
  });
});

test('proxies and origins are lists', () => {
  const read = readConfiguration({
    ...whole,
    HUB_TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1',
    HUB_ALLOWED_ORIGINS: 'https://hall.example,https://bank.example:8443',
  });
  expect([read.HUB_TRUSTED_PROXIES, read.HUB_ALLOWED_ORIGINS]).toEqual([
    ['10.0.0.0/8', '192.0.2.1'],
    ['https://hall.example', 'https://bank.example:8443'],
  ]);
});
