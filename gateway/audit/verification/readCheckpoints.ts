import { readFile } from 'node:fs/promises';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { type Checkpoint, createOpenCheckpoint } from '../checkpoint.ts';
import { publicKeySchema, readExportedKeys, readExportedLines } from '../checkpointFolder.ts';
import type { Finding } from './finding.ts';

const keyFileSchema = z.union([
  z.object({ keys: z.array(publicKeySchema) }),
  publicKeySchema.transform((key) => ({ keys: [key] })),
]);

/**
 * Every checkpoint of the folder whose signature holds; the others are findings.
 * @param keyFile a JWK or JWK Set to trust instead of the keys in the folder
 */
export const readCheckpoints = async (
  folder: string,
  keyFile: string | undefined,
): Promise<{ checkpoints: readonly Checkpoint[]; findings: readonly Finding[] }> => {
  const keys: JSONWebKeySet =
    keyFile === undefined
      ? await readExportedKeys(folder)
      : keyFileSchema.parse(JSON.parse(await readFile(keyFile, 'utf8')));
  const openCheckpoint = createOpenCheckpoint(keys);
  const checkpoints: Checkpoint[] = [];
  const findings: Finding[] = [];
  for await (const { file, line, jws } of readExportedLines(folder)) {
    const checkpoint = await openCheckpoint(jws).catch(() => null);
    if (checkpoint) checkpoints.push(checkpoint);
    else
      findings.push({
        code: 'CHECKPOINT_UNREADABLE',
        place: `${file}:${line}`,
        problem: 'no checkpoint that a trusted key signed',
      });
  }
  return { checkpoints, findings };
};
