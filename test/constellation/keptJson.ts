import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the file in the data folder holds; made and kept there (readable by its owner only) the first time.
 * For keys and secrets that must outlive a restart.
 */
export async function keptJson<Value>(
  dataFolder: string,
  file: string,
  make: () => Value | Promise<Value>,
): Promise<Value> {
  const path = join(dataFolder, file);
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept !== null) return JSON.parse(kept) as Value;
  const made = await make();
  await mkdir(dataFolder, { recursive: true });
  await writeFile(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return made;
}
