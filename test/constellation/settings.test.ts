import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadDepartments } from '@credit-hub/schema';
import { expect, onTestFinished, test } from 'vitest';
import { closeServer, listen } from './listen.ts';
import { refusePortsInUse } from './portsInUse.ts';
import { ownSettings, readSettings } from './settings.ts';

test('without settings the hub listens where the README says', () => {
  expect(readSettings({}).ports).toEqual({
    gateway: 4000,
    issuer: 4010,
    database: 5439,
    departments: Object.fromEntries(loadDepartments().map(({ name, port }) => [name, port])),
  });
  expect(readSettings({}).subjects).toBe(2_000);
});

test('a department is set by its name', () => {
  const settings = readSettings({
    HUB_CREDIT_OFFICE_PORT: '5105',
    CREDIT_OFFICE_DATABASE_URL: 'postgres://127.0.0.1/a',
    HUB_DATABASE_URL: 'postgres://127.0.0.1/b',
  });
  expect(settings.ports.departments['credit-office']).toBe(5105);
  expect(settings.databaseUrls).toEqual({
    'credit-office': 'postgres://127.0.0.1/a',
    hub: 'postgres://127.0.0.1/b',
  });
});

test.for([
  ['HUB_PORT', '0'],
  ['HUB_PORT', '65536'],
  ['HUB_ISSUER_PORT', '40l0'],
  ['HUB_DATABASE_PORT', '-1'],
  ['HUB_TAX_PORT', '4102.5'],
  ['HUB_SEED_SUBJECTS', '1e6'],
] as const)('%s=%s is refused by its name', ([setting, value]) => {
  expect(() => readSettings({ [setting]: value })).toThrow(
    `SETTING_INVALID: ${setting} is not a whole number`,
  );
});

test('a port in use is told with what it is for and how to choose another', async () => {
  const other = createServer();
  await listen(other, 0);
  onTestFinished(() => closeServer(other));
  const { port } = other.address() as AddressInfo;
  await expect(refusePortsInUse([{ port, use: 'the gateway', setting: 'HUB_PORT' }])).rejects.toThrow(
    `PORT_IN_USE: port ${port} on 127.0.0.1, wanted for the gateway, is taken; end what uses it, or set HUB_PORT`,
  );
});

test('two uses of one port are told before anything starts', async () => {
  const probe = createServer();
  await listen(probe, 0);
  const { port } = probe.address() as AddressInfo;
  await closeServer(probe);
  const wanted = ['HUB_PORT', 'HUB_ISSUER_PORT'].map((setting) => ({ port, use: setting, setting }));
  await expect(refusePortsInUse(wanted)).rejects.toThrow('PORT_IN_USE');
});

test('a department that runs by itself is told the settings that bear its name, and no other', () => {
  const environment = {
    ...{ CREDIT_OFFICE_LOCALITY: '350526', CREDIT_OFFICE_DATABASE_URL: 'postgres://a' },
    ...{ TAX_DATABASE_URL: 'postgres://b', HUB_PORT: '1', CREDIT: 'x' },
  };
  expect(ownSettings('credit-office', environment)).toEqual({
    ...{ CREDIT_OFFICE_LOCALITY: '350526', CREDIT_OFFICE_DATABASE_URL: 'postgres://a' },
  });
  expect(ownSettings('housing', environment)).toEqual({});
});
