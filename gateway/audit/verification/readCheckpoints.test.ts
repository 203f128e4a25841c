import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JWK } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signCheckpoint } from '../checkpoint.ts';
import { exportCheckpoint, prepareCheckpointFolder } from '../checkpointFolder.ts';
import { createSigner, type Signer } from '../signer.ts';
import { makeSigningKey } from '../testing/store.ts';
import { readCheckpoints } from './readCheckpoints.ts';

let folder: string;
let [mine, others]: Signer[] = [];
const root = Buffer.alloc(32, 7);
const at = (signer: Signer | undefined, size: number) =>
  signCheckpoint(signer as Signer, { size, root }, new Date('2026-11-22T08:00:00Z'));

/** A folder with a key, two checkpoints that it signed, and between them one that another did. */
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'credit-hub-checkpoints-'));
  [mine, others] = await Promise.all(
    ['mine', 'others'].map(async (kid) => createSigner(await makeSigningKey(kid))),
  );
  await prepareCheckpointFolder(folder, (mine as Signer).publicKey);
  for (const checkpoint of [at(mine, 1), at(others, 2), at(mine, 3)])
    await exportCheckpoint(folder, checkpoint);
});
afterEach(() => rm(folder, { recursive: true }));

const read = async (keys?: unknown) => {
  const file = path.join(folder, 'trusted.json');
  await writeFile(file, JSON.stringify(keys ?? null));
  const { checkpoints, findings } = await readCheckpoints(folder, keys === undefined ? undefined : file);
  return { sizes: checkpoints.map(({ treeSize }) => treeSize), findings };
};
const unreadable = (line: number) => ({
  code: 'CHECKPOINT_UNREADABLE',
  place: `checkpoints-2026-11-22.jws:${line}`,
  problem: 'no checkpoint that a trusted key signed',
});
const key = (signer: Signer | undefined) => signer?.publicKey as JWK;

test('checkpoints are read that a key of the folder signed, and the place of each other is told', async () => {
  expect(await read()).toEqual({ sizes: [1, 3], findings: [unreadable(2)] });
});

test('a key, or several, that are given count in the place of those of the folder', async () => {
  expect(await read(key(others))).toEqual({ sizes: [2], findings: [unreadable(1), unreadable(3)] });
  expect(await read({ keys: [key(others)] })).toMatchObject({ sizes: [2] });
  expect(await read({ keys: [key(others), key(mine)] })).toEqual({ sizes: [1, 2, 3], findings: [] });
  expect(await read({ keys: [] })).toMatchObject({ sizes: [] });
});

test.each([[{}], [null], [{ keys: [{}] }], [{ kty: 'RSA' }]])('%j is no key', async (keys) => {
  await writeFile(path.join(folder, 'trusted.json'), JSON.stringify(keys));
  await expect(readCheckpoints(folder, path.join(folder, 'trusted.json'))).rejects.toThrow();
});
