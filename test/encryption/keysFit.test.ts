import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { migrateDepartment, systemClock } from '@credit-hub/kit';
import { keysFit, makeKeyring, withNewPrimary, writeKeyring } from '@credit-hub/kit/encryption';
import { openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { departmentOf } from '../constellation/departments.ts';
import { tamper } from './dump.ts';

const department = departmentOf('tax');

const keyring = makeKeyring();
const other = makeKeyring();
const { tables } = department;

let tax: TestDepartment;
beforeAll(async () => {
  const postgresUrl = inject('postgresUrl');
  tax = await openTestDepartment(department, {
    postgresUrl,
    subjects: 300,
    clock: systemClock,
    fieldKeys: () => keyring,
  });
});
afterAll(() => tax?.close());

test.each([
  ['that it was sealed with', keyring, true],
  ['with a newer key beside it', withNewPrimary(keyring), true],
  ['of another department', other, false],
  ['that lost the older key', { ...other, indexKey: keyring.indexKey }, false],
] as const)('a database fits the keyring %s: %#', async (_, given, expected) => {
  expect(await keysFit({ databaseUrl: tax.databaseUrl, tables, fieldKeys: () => given })).toBe(expected);
});

test('an empty database fits any keyring, and one with values in clear fits none', async () => {
  const name = `test_keys_${randomUUID().slice(0, 8)}`;
  const postgresUrl = inject('postgresUrl');
  await tamper(postgresUrl, `create database ${name}`);
  const databaseUrl = Object.assign(new URL(postgresUrl), { pathname: `/${name}` }).href;
  try {
    await migrateDepartment(department, databaseUrl);
    const options = { databaseUrl, tables, fieldKeys: () => other };
    expect(await keysFit(options)).toBe(true);
    await tamper(
      databaseUrl,
      `insert into tax_arrears (subject_code, id, decided_on, row_hash, debit_account)
       values ('91000000MX0000000X', 'a', '2026-01-01', 'a', '6299990000000000000')`,
    );
    expect(await keysFit(options)).toBe(false);
  } finally {
    await tamper(postgresUrl, `drop database ${name}`);
  }
});

test('a department does not start on a database that its keyring does not open, and says so in one line', async () => {
  const environment = {
    PATH: process.env.PATH,
    TAX_DATABASE_URL: tax.databaseUrl,
    HUB_VIEWER_KEYS_URL: 'http://127.0.0.1:1/',
    HUB_FIELD_KEYS: writeKeyring(other),
    PORT: '0',
  };
  const main = join(import.meta.dirname, '../../subgraphs/tax/main.ts');
  const ended = await new Promise<{ status: number | null; told: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [main],
      { env: environment, timeout: 25_000 },
      (_error, output, errors) => resolve({ status: child.exitCode, told: output + errors }),
    );
  });
  expect(ended).toEqual({ status: 2, told: 'HUB_FIELD_KEYS does not open what the database holds\n' });
});

test('a single value that was changed is no sign of a wrong keyring', async () => {
  const changed = await tamper(
    tax.databaseUrl,
    `update tax_arrears set debit_account = 'v1.x' where id = (select id from tax_arrears limit 1)`,
  );
  expect(changed).toBe(1);
  expect(await keysFit({ databaseUrl: tax.databaseUrl, tables, fieldKeys: () => keyring })).toBe(true);
});
