/** Keys rotate while a department answers, and a rotation that was stopped goes on. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@credit-hub/kit';
import { scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import {
  countStale,
  keyringFile,
  makeKeyring,
  replaceKeyringFile,
  reseal,
  withNewPrimary,
} from '@credit-hub/kit/encryption';
import {
  entitiesQuery,
  openTestDepartment,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { departmentOf } from '../constellation/departments.ts';
import { dumpOf, tamper } from './dump.ts';

const department = departmentOf('market-regulation');

const subjects = 2_000;
const codes = Array.from({ length: 40 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
const query = entitiesQuery(`
  registration { registeredAddress legalRepresentative { name residentIdNumber phone } shareholders { name residentIdNumber } }
  administrativePenalties { facts party { legalRepresentativeDocumentNumber } revisions { reason } }
`);

let folder: string;
let keys: string;
let market: TestDepartment;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credit-hub-rotation-'));
  keys = join(folder, 'keys.json');
  replaceKeyringFile(keys, makeKeyring());
  market = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects,
    clock: systemClock,
    fieldKeys: keyringFile(keys),
  });
});
afterAll(async () => {
  await market?.close();
  await rm(folder, { recursive: true });
});

const read = () =>
  market.ask({ role: 'REGULATOR', department: 'market-regulation' }, query, representationsOf(codes));
const options = () => ({
  databaseUrl: market.databaseUrl,
  tables: department.tables,
  fieldKeys: keyringFile(keys),
});
const prefixes = async () => {
  const dump = (await dumpOf(market.databaseUrl)).join('\n');
  return new Set([...dump.matchAll(/\bv1\.([\w-]{8})\.[\w-]{16}\./g)].map(([, keyId]) => keyId));
};

type Ended = { status: number | null; output: string; errors: string };
function rotateByCommand(...parameters: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, '../constellation/rotateKeys.ts'), ...parameters],
      { env: { PATH: process.env.PATH, HUB_DATA_FOLDER: folder }, timeout: 25_000 },
      (_error, output, errors) => resolve({ status: child.exitCode, output, errors }),
    );
  });
}

test('every answer during a rotation is the answer before it', async () => {
  const before = await read();
  expect(before.errors).toBeUndefined();
  const { id: oldKey } = keyringFile(keys)().primary;

  let rotating = true;
  let answered = 0;
  const readers = Array.from({ length: 4 }, async () => {
    while (rotating) {
      expect(await read()).toEqual(before);
      answered += 1;
    }
  });
  const rotation = rotateByCommand(
    'market-regulation',
    ...['--keys', keys],
    ...['--database-url', market.databaseUrl],
    ...['--cipher', 'SM4-CTR-HMAC-SM3'],
  ).finally(() => {
    rotating = false;
  });
  await Promise.all([rotation, ...readers]);

  const { primary } = keyringFile(keys)();
  expect(primary).toMatchObject({ cipher: 'SM4-CTR-HMAC-SM3' });
  expect(await rotation).toMatchObject({
    status: 0,
    errors: '',
    output: expect.stringMatching(`^rotated to the new key ${primary.id}: \\d{4} rows sealed anew\n$`),
  });
  expect(answered).toBeGreaterThan(3);
  expect(primary.id).not.toBe(oldKey);
  expect(await prefixes()).toEqual(new Set([primary.id]));
  expect(await read()).toEqual(before);
});

test('a rotation that was stopped half-way goes on with the same key, and then nothing is left', async () => {
  const before = await read();
  replaceKeyringFile(keys, withNewPrimary(keyringFile(keys)()));
  const stopped = new Error('stopped');
  const stopAtOnce = () => {
    throw stopped;
  };
  await expect(reseal({ ...options(), onProgress: stopAtOnce })).rejects.toBe(stopped);
  const left = await countStale(options());
  expect(left).toBeGreaterThan(0);
  expect((await prefixes()).size).toBe(2);
  expect(await read()).toEqual(before);

  const { id } = keyringFile(keys)().primary;
  const { status, output } = await rotateByCommand(
    ...['market-regulation', '--keys', keys, '--database-url', market.databaseUrl],
  );
  expect({ status, output }).toEqual({
    status: 0,
    output: `went on with an earlier rotation to key ${id}: ${left} rows sealed anew\n`,
  });
  expect(await prefixes()).toEqual(new Set([id]));
  expect(await read()).toEqual(before);
});

test('a value that does not open is told by its table, and not sealed anew', async () => {
  const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
  const spoil = `update registrations set registered_address = overlay(registered_address placing 'AAAA' from 34) where subject_code = $1`;
  expect(await tamper(market.databaseUrl, spoil, [code])).toBe(1);
  const { status, errors } = await rotateByCommand(
    ...['market-regulation', '--keys', keys, '--database-url', market.databaseUrl],
  );
  expect({ status, errors }).toEqual({
    status: 1,
    errors: 'SEALED_VALUE_UNREADABLE: 1 rows of registrations hold a value that does not open\n',
  });
  expect((await prefixes()).size).toBe(2);
});

test.for([
  ['a department that nobody knows', ['customs'], 'DEPARTMENT_UNKNOWN: name one of '],
  ['a keyring that is not there', ['tax'], 'FIELD_KEYS_MISSING: there is no keyring'],
  ['a cipher that nobody knows', ['tax', '--cipher', 'ROT13'], 'ARGUMENT_UNKNOWN: --cipher is '],
] as const)('%s is told in one line, with status 2', async ([, parameters, message]) => {
  const { status, output, errors } = await rotateByCommand(...parameters);
  expect({ status, output }).toEqual({ status: 2, output: '' });
  expect(errors).toMatch(new RegExp(`^${message}[^\n]*\n$`));
});
