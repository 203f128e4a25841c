import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const leftOut = new Set(['.git', '.data', 'coverage', '.stryker-tmp']);

export type WorkingCopy = { readonly folder: string; discard(): Promise<void> };

/**
 * A copy of the project in which code may be changed. The packages of the house are the copy's own, since their links
 * are relative; what is installed is linked.
 */
export async function workingCopy(): Promise<WorkingCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'credit-hub-mutation-'));
  const installed = join(root, 'node_modules');
  await cp(root, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => source !== installed && !leftOut.has(basename(source)) && !isInstalledDeeper(source),
  });
  await symlink(installed, join(folder, 'node_modules'), 'dir');
  return { folder, discard: () => rm(folder, { recursive: true, force: true }) };
}

/** What a package of the house keeps under its `node_modules` beside links, such as caches. */
const isInstalledDeeper = (source: string): boolean =>
  relative(root, source).split(sep).slice(-2).join('/') === 'node_modules/.cache';
