import { expect, test } from 'vitest';
import { databaseSettingOf, readSettings, SettingsError } from './settings.ts';

const key = { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' };
const whole = {
  TAX_DATABASE_URL: 'postgres://tax:secret@127.0.0.1:5432/tax',
  HUB_VIEWER_PUBLIC_KEY: JSON.stringify(key),
  PORT: '4102',
};

test('what is left out has a default', () => {
  expect(readSettings('tax', whole)).toEqual({
    databaseUrl: whole.TAX_DATABASE_URL,
    viewerPublicKey: key,
    host: '127.0.0.1',
    port: 4102,
    poolSize: 10,
    logLevel: 'info',
  });
});

test("a department's database setting is named after it", () => {
  expect(databaseSettingOf('credit-office')).toBe('CREDIT_OFFICE_DATABASE_URL');
});

test.each([
  [
    'nothing',
    {},
    [
      'TAX_DATABASE_URL is missing, or no postgres:// URL',
      'HUB_VIEWER_PUBLIC_KEY is missing',
      'PORT is missing',
    ],
  ],
  [
    'another kind of database',
    { ...whole, TAX_DATABASE_URL: 'mysql://u:secret@h/d' },
    ['TAX_DATABASE_URL is missing, or no postgres:// URL'],
  ],
  [
    'a key that is no JSON',
    { ...whole, HUB_VIEWER_PUBLIC_KEY: 'secret' },
    ['HUB_VIEWER_PUBLIC_KEY is no JSON Web Key'],
  ],
  [
    'a key that is no key',
    { ...whole, HUB_VIEWER_PUBLIC_KEY: '["secret"]' },
    ['HUB_VIEWER_PUBLIC_KEY is no JSON Web Key'],
  ],
  ['a port that is none', { ...whole, PORT: 'secret' }, ['PORT is no port']],
  ['a port beyond all ports', { ...whole, PORT: '70000' }, ['PORT is no port']],
  ['a pool of no connections', { ...whole, DATABASE_POOL_SIZE: '0' }, ['DATABASE_POOL_SIZE is below 1']],
  [
    'an unknown log level',
    { ...whole, LOG_LEVEL: 'secret' },
    ['LOG_LEVEL is none of fatal, error, warn, info, debug, silent'],
  ],
])('%s is told by the setting and without its value', (_, environment, problems) => {
  expect(() => readSettings('tax', environment)).toThrow(new SettingsError(problems));
});
