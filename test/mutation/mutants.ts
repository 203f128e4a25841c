import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from '@stryker-mutator/api/core';
import { type File, Instrumenter } from '@stryker-mutator/instrumenter';

/** A change that someone could make by mistake. Lines and columns count from one. */
export type Change = {
  readonly file: string;
  readonly from: { readonly line: number; readonly column: number };
  readonly to: { readonly line: number; readonly column: number };
  readonly mutator: string;
  readonly replacement: string;
};

const isProduction = (file: string): boolean =>
  !/(\.test|\.bench)\.ts$|(^|\/)(generated|drizzle\.config|main)\.ts$|\/(testing|fixture|differential|behaviour|migrations)\//.test(
    file,
  );

/** The production files of a folder, or the file itself, as paths from the project's root. */
export function filesOf(root: string, folder: string): string[] {
  const found = folder.endsWith('.ts') ? [folder] : globSync(`${folder}/**/*.ts`, { cwd: root });
  return found.filter((file) => isProduction(file) && !file.includes('node_modules')).sort();
}

const silent = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace() {},
  debug() {},
  info() {},
  warn() {},
  error() {},
  fatal() {},
};

/** Every change that Stryker knows to make to these files. */
export async function changesOf(root: string, files: readonly string[]): Promise<Change[]> {
  const toChange: File[] = files.map((name) => ({
    name,
    content: readFileSync(join(root, name), 'utf8'),
    mutate: true,
  }));
  const { mutants } = await new Instrumenter(silent).instrument(toChange, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  return mutants.map(changeOf);
}

export const changeOf = ({ fileName, location, mutatorName, replacement }: Mutant): Change => ({
  file: fileName,
  from: { line: location.start.line + 1, column: location.start.column + 1 },
  to: { line: location.end.line + 1, column: location.end.column + 1 },
  mutator: mutatorName,
  replacement,
});

/** So many of them, the same for the same seed, whatever order they come in; a change elsewhere moves few. */
export function sampleOf(changes: readonly Change[], count: number, seed: string): Change[] {
  const rank = new Map(changes.map((change) => [change, rankOf(change, seed)]));
  return [...changes]
    .sort((one, other) => ((rank.get(one) as string) < (rank.get(other) as string) ? -1 : 1))
    .slice(0, count);
}

const rankOf = (change: Change, seed: string): string =>
  createHash('sha256')
    .update(JSON.stringify([seed, nameOf(change)]))
    .digest('hex');

export const nameOf = ({ file, from, to, mutator, replacement }: Change): string =>
  JSON.stringify([file, from.line, from.column, to.line, to.column, mutator, replacement]);
