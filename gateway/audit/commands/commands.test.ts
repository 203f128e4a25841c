import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { AccessLog } from '../accessLog.ts';
import { intentAbout, openTestStore, recordAccesses, subjectCode, type TestStore } from '../testing/store.ts';

let store: TestStore;
let log: AccessLog;
beforeEach(async () => {
  store = await openTestStore(inject('postgresUrl'));
  log = await store.open({ clock: () => new Date('2025-11-22T08:00:00.000Z') });
  await recordAccesses(log, 4);
  await log.intend(intentAbout(subjectCode(1), subjectCode(2)));
  await log.checkpoint();
});
afterEach(() => store.close());

type Ran = { exitCode: number; output: string; errors: string };
const run = (command: string, ...parameters: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const file = new URL(`${command}.ts`, import.meta.url).pathname;
    const { HUB_DATABASE_URL: _none, ...env } = process.env;
    execFile(process.execPath, [file, ...parameters], { env, maxBuffer: 2 ** 24 }, (error, output, errors) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code), output, errors }),
    );
  });
const verifyDatabase = () =>
  run('verify', '--checkpoints', store.folder, '--database-url', store.databaseUrl);

const dumped = async (): Promise<string> => {
  const { output } = await run('dump', '--database-url', store.databaseUrl);
  const file = path.join(store.folder, 'dump.jsonl');
  await writeFile(file, output);
  return file;
};

test('an untouched log is told to be as it was signed', async () => {
  expect(await verifyDatabase()).toEqual({
    exitCode: 0,
    errors: '',
    output: [
      '9 leaves, 2 checkpoints.',
      'As signed on 2025-11-22T08:00:00.000Z up to 9; 0 leaves after it.',
      '1 intents without an outcome: 8',
      'The log is as it was signed.',
      '',
    ].join('\n'),
  });
});

test('a dump is verified as the database is', async () => {
  expect(await run('verify', '--checkpoints', store.folder, '--dump', await dumped())).toEqual(
    await verifyDatabase(),
  );
});

test('a rewritten row is named, in the database as in a dump', async () => {
  await store.tamper("update audit_leaves set leaf = replace(leaf, 'HALL', 'BANK') where leaf_index = 2");
  const named = {
    exitCode: 1,
    output: expect.stringContaining('LEAF_REWRITTEN at 2: the leaf is not the one that was written'),
  };
  expect(await verifyDatabase()).toMatchObject(named);
  expect(await run('verify', '--checkpoints', store.folder, '--dump', await dumped())).toMatchObject(named);
});

test('what is archived is verified and dumped from its segments', async () => {
  const segments = path.join(store.folder, 'segments');
  const folders = ['--segments', segments, '--database-url', store.databaseUrl];
  expect(await run('archive', '--checkpoints', store.folder, ...folders)).toEqual({
    exitCode: 0,
    errors: '',
    output: 'segment-000000000000-000000000009.seg: 9 leaves archived.\n',
  });
  const told = await run('verify', '--checkpoints', store.folder, ...folders);
  expect(told).toMatchObject({ exitCode: 0, output: expect.stringContaining('9 leaves, 2 checkpoints.') });
  expect(await verifyDatabase()).toMatchObject({
    exitCode: 2,
    errors: '--segments FOLDER is needed: the leaves up to 9 are archived\n',
  });
  const dump = await run('dump', ...folders);
  expect(dump).toMatchObject({ exitCode: 0, errors: '' });
  const file = path.join(store.folder, 'dump.jsonl');
  await writeFile(file, dump.output);
  expect(await run('verify', '--checkpoints', store.folder, '--dump', file)).toEqual(told);
  await rm(path.join(segments, 'segment-000000000000-000000000009.seg'));
  expect(await run('dump', ...folders)).toMatchObject({
    exitCode: 1,
    errors: 'SEGMENT_MISSING at segment-000000000000-000000000009.seg: it is not in the folder of segments\n',
  });
});

test('without a folder nothing is said to be verified', async () => {
  expect(await run('verify')).toMatchObject({
    exitCode: 2,
    errors: expect.stringContaining('--checkpoints FOLDER is needed'),
  });
});

test('a database that does not answer is not verified, and its password not told', async () => {
  const url = 'postgres://hub:canary-password@127.0.0.1:1/hub';
  const ran = await run('verify', '--checkpoints', store.folder, '--database-url', url);
  expect(ran).toEqual({
    exitCode: 2,
    output: '',
    errors: 'the database of the access log cannot be read (ECONNREFUSED)\n',
  });
});

test.each(['verify', 'dump', 'archive'])('%s tells how it is used', async (command) => {
  expect(await run(command, '--help')).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining(`audit:${command}`),
  });
});
