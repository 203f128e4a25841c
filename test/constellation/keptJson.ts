import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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

/** The same for a text under each of the names; one that joins later is made then, and those that are kept stay. */
export async function keptTexts(
  dataFolder: string,
  file: string,
  names: readonly string[],
  make: () => string,
): Promise<Record<string, string>> {
  const makeAll = () => Object.fromEntries(names.map((name) => [name, make()]));
  const kept = await keptJson<Record<string, string>>(dataFolder, file, makeAll);
  if (names.every((name) => kept[name] !== undefined)) return kept;
  const whole = { ...makeAll(), ...kept };
  await replaceJson(dataFolder, file, whole);
  return whole;
}

/** Whoever reads meanwhile finds the one file or the other, never half of one. */
export async function replaceJson(dataFolder: string, file: string, value: object): Promise<void> {
  const path = join(dataFolder, file);
  await writeFile(`${path}.next`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.next`, path);
}
