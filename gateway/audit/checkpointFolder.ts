/**
 * Checkpoints outside the database: one file a day, one compact JWS a line, and the public keys beside them. Whoever
 * rewrites the database cannot rewrite these, if the folder is kept where the database's keepers do not reach.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { JSONWebKeySet, JWK } from 'jose';
import { z } from 'zod';
import { type Checkpoint, createOpenCheckpoint } from './checkpoint.ts';
import { AccessLogError } from './errors.ts';

const isCheckpointFile = (name: string) => /^checkpoints-\d{4}-\d{2}-\d{2}\.jws$/.test(name);
const isKeyFile = (name: string) => /^key-.+\.jwk\.json$/.test(name);

/** A line of a file of the folder. */
export type ExportedLine = { readonly file: string; readonly line: number; readonly jws: string };

export const publicKeySchema = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  kid: z.string(),
});

const synced = async (
  file: string,
  flags: string,
  write: (handle: Awaited<ReturnType<typeof open>>) => Promise<unknown>,
) => {
  const handle = await open(file, flags);
  try {
    await write(handle);
    await handle.datasync();
  } finally {
    await handle.close();
  }
};

/**
 * Makes the folder and lays down the key that this gateway signs with.
 * Rejects with AUDIT_MISCONFIGURED where it may not.
 */
export const prepareCheckpointFolder = async (folder: string, publicKey: JWK): Promise<void> => {
  const name = Buffer.from(publicKey.kid ?? '').toString('base64url');
  try {
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `key-${name}.jwk.json`);
    // Whole or not at all: other gateways read it while this one starts.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, `${JSON.stringify(publicKey)}\n`);
    await rename(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new AccessLogError('AUDIT_MISCONFIGURED', `the folder for checkpoints cannot be written (${code})`);
  }
};

/** Appends, and returns once it is on disk. A line that a power failure tore is ended first, so that it spoils no other. */
export const exportCheckpoint = async (folder: string, { jws, signedAt }: Checkpoint): Promise<void> => {
  const file = path.join(folder, `checkpoints-${signedAt.slice(0, 10)}.jws`);
  const torn = await endsWithin(file);
  await synced(file, 'a', (handle) => handle.appendFile(`${torn ? '\n' : ''}${jws}\n`));
};

/** Whether the file's last line is not ended. */
const endsWithin = async (file: string): Promise<boolean> => {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    const { size } = await handle.stat();
    if (size === 0) return false;
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] !== 0x0a;
  } finally {
    await handle.close();
  }
};

const readKey = async (file: string): Promise<JWK> =>
  publicKeySchema.parse(JSON.parse(await readFile(file, 'utf8')));

/** The public keys that lie in the folder. */
export const readExportedKeys = async (folder: string): Promise<JSONWebKeySet> => {
  const names = (await readdir(folder)).filter(isKeyFile);
  return { keys: await Promise.all(names.map((name) => readKey(path.join(folder, name)))) };
};

/** Every line, oldest first. */
export async function* readExportedLines(folder: string): AsyncGenerator<ExportedLine> {
  for (const file of (await readdir(folder)).filter(isCheckpointFile).sort())
    yield* await linesOf(folder, file);
}

const linesOf = async (folder: string, file: string): Promise<ExportedLine[]> => {
  const lines = (await readFile(path.join(folder, file), 'utf8')).split('\n');
  return lines.flatMap((jws, index) => (jws === '' ? [] : [{ file, line: index + 1, jws }]));
};

/** The checkpoint of the greatest tree in the newest file that holds any; null in an empty folder. */
export const latestExported = async (folder: string): Promise<Checkpoint | null> => {
  const openCheckpoint = createOpenCheckpoint(await readExportedKeys(folder));
  const newestFirst = (await readdir(folder)).filter(isCheckpointFile).sort().reverse();
  for (const file of newestFirst) {
    const lines = await linesOf(folder, file);
    const opened = await Promise.all(lines.map(({ jws }) => openCheckpoint(jws).catch(() => null)));
    const latest = opened
      .filter((checkpoint) => checkpoint !== null)
      .reduce<Checkpoint | null>((one, other) => (one && one.treeSize > other.treeSize ? one : other), null);
    if (latest !== null) return latest;
  }
  return null;
};
