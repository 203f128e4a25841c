import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signCheckpoint } from './checkpoint.ts';
import {
  exportCheckpoint,
  latestExported,
  prepareCheckpointFolder,
  readExportedKeys,
  readExportedLines,
} from './checkpointFolder.ts';
import { hashLeaf } from './merkle/hashes.ts';
import { createSigner, type Signer } from './signer.ts';
import { makeSigningKey } from './testing/store.ts';

let folder: string;
let signer: Signer;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'credit-hub-checkpoints-'));
  signer = await createSigner(await makeSigningKey('gateway/one'));
  await prepareCheckpointFolder(folder, signer.publicKey);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const exported = async (size: number, at: string, by = signer) => {
  const checkpoint = await signCheckpoint(by, { size, root: hashLeaf(`${size}`) }, new Date(at));
  await exportCheckpoint(folder, checkpoint);
  return checkpoint;
};

test('an empty folder has no checkpoint', async () => {
  expect(await latestExported(folder)).toBeNull();
});

test('the latest checkpoint is that of the greatest tree on the latest day, whichever gateway signed it', async () => {
  const other = await createSigner(await makeSigningKey('gateway/two'));
  await prepareCheckpointFolder(folder, other.publicKey);
  await exported(9, '2026-11-21T23:59:00Z');
  const latest = await exported(12, '2026-11-22T00:01:00Z', other);
  await exported(11, '2026-11-22T00:01:00Z');
  expect(await latestExported(folder)).toEqual(latest);
});

test('a checkpoint of an unknown key is not believed, and the one before it is', async () => {
  const latest = await exported(9, '2026-11-21T23:59:00Z');
  await exported(12, '2026-11-22T00:01:00Z', await createSigner(await makeSigningKey('gateway/one')));
  expect(await latestExported(folder)).toEqual(latest);
});

test('a line that was torn spoils no line after it', async () => {
  const first = await exported(1, '2026-11-22T00:00:00Z');
  await appendFile(path.join(folder, 'checkpoints-2026-11-22.jws'), 'eyJhbGciOiJFZ');
  const second = await exported(2, '2026-11-22T00:01:00Z');
  const lines = [];
  for await (const { jws } of readExportedLines(folder)) lines.push(jws);
  expect(lines).toEqual([first.jws, 'eyJhbGciOiJFZ', second.jws]);
});

test('a file that holds nothing yet is begun with its first line', async () => {
  await writeFile(path.join(folder, 'checkpoints-2026-11-22.jws'), '');
  const { jws } = await exported(1, '2026-11-22T00:00:00Z');
  expect(await readFile(path.join(folder, 'checkpoints-2026-11-22.jws'), 'utf8')).toBe(`${jws}\n`);
});

test('the newest day is the latest, in whatever order the days were written', async () => {
  const days = ['2026-11-30', '2026-12-02', '2025-12-31', '2026-12-01', '2026-01-15'];
  for (const [size, day] of days.entries()) await exported(size, `${day}T00:00:00Z`);
  expect((await latestExported(folder))?.signedAt).toBe('2026-12-02T00:00:00.000Z');
  const read = [];
  for await (const { file } of readExportedLines(folder)) read.push(file);
  expect(read).toEqual(days.toSorted().map((day) => `checkpoints-${day}.jws`));
});

test('nothing private of a key is laid down', () => {
  expect(Object.keys(signer.publicKey)).not.toContain('d');
});

test('a folder that cannot be written is told of by that name', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  await expect(prepareCheckpointFolder(file, signer.publicKey)).rejects.toMatchObject({
    code: 'AUDIT_MISCONFIGURED',
    message: expect.stringContaining('(EEXIST)'),
  });
});

test('a folder holds checkpoints and keys by their names alone', async () => {
  const known = await exported(9, '2026-11-21T23:59:00Z');
  const line = `${known.jws}\n`;
  for (const name of [
    'xcheckpoints-2026-11-22.jws',
    'checkpoints-2026-11-22.jws.bak',
    'checkpoints-2026-11-2.jws',
    'checkpoints-202-11-22.jws',
    'checkpoints-2026-1-22.jws',
    'checkpoints-2026-11-22xjws',
    'xkey-a.jwk.json',
    'key-a.jwk.json.bak',
    'key-.jwk.json',
    'key-axjwk.json',
  ])
    await writeFile(path.join(folder, name), line);
  const lines = [];
  for await (const each of readExportedLines(folder)) lines.push(each);
  expect(lines).toEqual([{ file: 'checkpoints-2026-11-21.jws', line: 1, jws: known.jws }]);
  const { keys } = await readExportedKeys(folder);
  expect(keys.map(({ kid }) => kid)).toEqual(['gateway/one']);
});

test('lines are told with their places, the oldest file first', async () => {
  const [later, earlier] = [
    await exported(9, '2026-11-22T00:00:00Z'),
    await exported(8, '2026-11-21T00:00:00Z'),
  ];
  const file = path.join(folder, 'checkpoints-2026-11-21.jws');
  await appendFile(file, '\n');
  const last = await exported(9, '2026-11-21T01:00:00Z');
  const lines = [];
  for await (const each of readExportedLines(folder)) lines.push(each);
  expect(lines).toEqual([
    { file: 'checkpoints-2026-11-21.jws', line: 1, jws: earlier.jws },
    { file: 'checkpoints-2026-11-21.jws', line: 3, jws: last.jws },
    { file: 'checkpoints-2026-11-22.jws', line: 1, jws: later.jws },
  ]);
});
