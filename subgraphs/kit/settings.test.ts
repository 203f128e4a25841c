import { expect, test } from 'vitest';
import { makeKeyring, writeKeyring } from './encryption/keyring.ts';
import { databaseSettingOf, readSettings, SettingsError } from './settings.ts';

const keyring = writeKeyring(makeKeyring());
const whole = {
  TAX_DATABASE_URL: 'postgres://tax:secret@127.0.0.1:5432/tax',
  HUB_VIEWER_KEYS_URL: 'http://127.0.0.1:4000/.well-known/credit-hub/viewer-keys',
  HUB_FIELD_KEYS: keyring,
  PORT: '4102',
};

test('what is left out has a default', () => {
  expect(readSettings('tax', whole)).toEqual({
    databaseUrl: whole.TAX_DATABASE_URL,
    viewerKeys: new URL(whole.HUB_VIEWER_KEYS_URL),
    fieldKeys: expect.any(Function),
    host: '127.0.0.1',
    port: 4102,
    tls: null,
    poolSize: 10,
    logLevel: 'info',
    hub: null,
    tracing: null,
  });
});

test("a department's database setting is named after it", () => {
  expect(databaseSettingOf('credit-office')).toBe('CREDIT_OFFICE_DATABASE_URL');
});

test('how its machine reaches the hub is told as a whole', () => {
  const hub = {
    HUB_URL: 'https://hub.example/graphql',
    HUB_TOKEN_URL: 'https://issuer.example/token',
    HUB_CLIENT_ID: 'tax-system',
    HUB_CLIENT_SECRET: 'secret',
  };
  const read = readSettings('tax', { ...whole, ...hub }).hub;
  expect(read).toMatchObject({ tokenUrl: hub.HUB_TOKEN_URL, clientId: 'tax-system', clientSecret: 'secret' });
  expect(read?.url()).toBe(hub.HUB_URL);
});

test.each([
  [
    'nothing',
    {},
    [
      'TAX_DATABASE_URL is missing, or no postgres:// URL',
      'HUB_VIEWER_KEYS_URL is missing, or no address',
      'PORT is missing',
      'HUB_FIELD_KEYS or HUB_FIELD_KEYS_FILE is missing, or both are there',
    ],
  ],
  [
    'another kind of database',
    { ...whole, TAX_DATABASE_URL: 'mysql://u:secret@h/d' },
    ['TAX_DATABASE_URL is missing, or no postgres:// URL'],
  ],
  [
    'keys that stand nowhere',
    { ...whole, HUB_VIEWER_KEYS_URL: 'secret' },
    ['HUB_VIEWER_KEYS_URL is missing, or no address'],
  ],
  [
    'a keyring twice',
    { ...whole, HUB_FIELD_KEYS_FILE: '/secret' },
    ['HUB_FIELD_KEYS or HUB_FIELD_KEYS_FILE is missing, or both are there'],
  ],
  [
    'half of how to reach the hub',
    { ...whole, HUB_URL: 'hub', HUB_CLIENT_SECRET_FILE: '/nowhere/secret' },
    [
      'HUB_URL is missing, or no address',
      'HUB_TOKEN_URL is missing, or no address',
      'HUB_CLIENT_ID is missing',
      'HUB_CLIENT_SECRET_FILE cannot be read, or is empty',
    ],
  ],
  [
    'a machine without a secret',
    {
      ...whole,
      HUB_URL: 'https://hub.example/graphql',
      HUB_TOKEN_URL: 'https://issuer.example/token',
      HUB_CLIENT_ID: 'tax-system',
    },
    ['HUB_CLIENT_SECRET or HUB_CLIENT_SECRET_FILE is missing, or both are there'],
  ],
  ['a keyring that is no JSON', { ...whole, HUB_FIELD_KEYS: 'secret' }, ['HUB_FIELD_KEYS: it is no JSON']],
  [
    'a file of keys that is not there',
    { ...whole, HUB_FIELD_KEYS: undefined, HUB_FIELD_KEYS_FILE: '/nowhere/secret' },
    ['HUB_FIELD_KEYS_FILE: the file cannot be read (ENOENT)'],
  ],
  [
    'an authority of clients that is not there, and no certificate of its own',
    { ...whole, TLS_CLIENT_CA_FILE: '/nowhere/secret' },
    [
      'TLS_CLIENT_CA_FILE the file cannot be read (ENOENT)',
      'TLS_CLIENT_CA_FILE is of no use without TLS_CERTIFICATE_FILE',
    ],
  ],
  ['a port that is none', { ...whole, PORT: 'secret' }, ['PORT is no port']],
  ['a port beyond all ports', { ...whole, PORT: '70000' }, ['PORT is no port']],
  ['a pool of no connections', { ...whole, DATABASE_POOL_SIZE: '0' }, ['DATABASE_POOL_SIZE is below 1']],
  [
    'a collector that is no address',
    { ...whole, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'secret' },
    ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT is no http(s) address'],
  ],
  [
    'an unknown log level',
    { ...whole, LOG_LEVEL: 'secret' },
    ['LOG_LEVEL is none of fatal, error, warn, info, debug, silent'],
  ],
])('%s is told by the setting and without its value', (_, environment, problems) => {
  expect(() => readSettings('tax', environment)).toThrow(new SettingsError(problems));
});
