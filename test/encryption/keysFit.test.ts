import { randomUUID } from 'node:crypto';
import { migrateDepartment, systemClock } from '@credit-hub/kit';
import { keysFit, makeKeyring, withNewPrimary } from '@credit-hub/kit/encryption';
import { openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { department } from '@credit-hub/tax';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { tamper } from './dump.ts';

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
    await tamper(postgresUrl, `drop database ${name} with (force)`);
  }
});

test('a single value that was changed is no sign of a wrong keyring', async () => {
  const changed = await tamper(
    tax.databaseUrl,
    `update tax_arrears set debit_account = 'v1.x' where id = (select id from tax_arrears limit 1)`,
  );
  expect(changed).toBe(1);
  expect(await keysFit({ databaseUrl: tax.databaseUrl, tables, fieldKeys: () => keyring })).toBe(true);
});
