/** The keyrings of departments' sealed columns: one each, kept in the data folder unless a file is named. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Department } from '@credit-hub/kit';
import {
  KeyringError,
  type KeyringSource,
  keyringFile,
  keysFit,
  makeKeyring,
  writeKeyring,
} from '@credit-hub/kit/encryption';
import { CommandError } from './commandError.ts';
import { keptJson, replaceJson } from './keptJson.ts';
import { keptSecret } from './keptSecret.ts';

const nameOf = (department: string) => `field-keys-${department}.json`;

/** File in the data folder that holds a department's keyring. */
export const fieldKeysFileIn = (dataFolder: string, department: string): string =>
  join(dataFolder, nameOf(department));

/** A department's keyring, made once and kept in the data folder. Lost, it leaves the sealed columns unreadable. */
export async function keptFieldKeys(dataFolder: string, department: string): Promise<KeyringSource> {
  const networkKey = await keptSecret(dataFolder, 'network-key');
  const file = nameOf(department);
  const kept = await keptJson<object>(dataFolder, file, () =>
    JSON.parse(writeKeyring(makeKeyring(undefined, Buffer.from(networkKey)))),
  );
  // One of before the network had a key of its own.
  if (!('networkKey' in kept))
    await replaceJson(dataFolder, file, {
      ...kept,
      networkKey: Buffer.from(networkKey).toString('base64url'),
    });
  return keyringFile(fieldKeysFileIn(dataFolder, department));
}

/**
 * The keyring of a department that has its database already: a new one would seal what nobody opens, so none is made.
 *
 * @param file named by the user; without it the one in the data folder
 * @throws CommandError when there is none, or it is no keyring
 */
export function findFieldKeys(file: string | null, dataFolder: string, department: string): KeyringSource {
  const path = file ?? fieldKeysFileIn(dataFolder, department);
  if (!existsSync(path)) {
    throw new CommandError(
      'FIELD_KEYS_MISSING: there is no keyring for the department; name its file by --keys',
    );
  }
  const source = keyringFile(path);
  try {
    source();
    return source;
  } catch (error) {
    throw error instanceof KeyringError ? new CommandError(error.message) : error;
  }
}

/** @throws CommandError where the keyring opens nothing that the database holds: it is another's, or was lost */
export async function refuseWhereKeysDoNotFit(
  { name, tables }: Department,
  { databaseUrl, fieldKeys }: { databaseUrl: string; fieldKeys: KeyringSource },
): Promise<void> {
  if (await keysFit({ databaseUrl, tables, fieldKeys })) return;
  throw new CommandError(
    `FIELD_KEYS_DO_NOT_FIT: ${nameOf(name)} in the data folder does not open what the database of ${name} holds; ` +
      'bring the keyring back that it was sealed with, or start on an empty database',
  );
}
