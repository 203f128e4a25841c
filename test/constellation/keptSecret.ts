import { randomBytes } from 'node:crypto';
import { keptJson } from './keptJson.ts';

/** Thirty-two random bytes, made once and kept in the data folder under the given name. */
export const keptSecret = async (dataFolder: string, name: string): Promise<Uint8Array> =>
  Buffer.from(
    await keptJson(dataFolder, `${name}.json`, () => randomBytes(32).toString('base64url')),
    'base64url',
  );
