/**
 * Looks at who imports whom. The rules are in .dependency-cruiser.mjs; here they are run, and it is made sure that
 * they saw the house: a cruiser without a TypeScript compiler it understands finds nothing and passes.
 */
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const house = resolve(import.meta.dirname, '../..');
const folders = ['schema', 'gateway', 'subgraphs', 'test'];

export type ArrowViolation = { readonly rule: string; readonly from: string; readonly to: string };

export type ImportArrows = {
  readonly violations: readonly ArrowViolation[];
  /** TypeScript files that were not looked at. */
  readonly unseen: readonly string[];
  readonly seen: number;
};

/** @param root folder laid out as the house, absolute; the house itself when left out */
export async function importArrows(root = house): Promise<ImportArrows> {
  const options = await extractDepcruiseOptions(join(house, '.dependency-cruiser.mjs'));
  const { output } = await cruise(
    folders,
    { ...options, baseDir: root, validate: true },
    {},
    { tsConfig: extractTSConfig(join(house, 'tsconfig.json')) },
  );
  const { modules, summary } = output as ICruiseResult;
  const seen = new Set(modules.map(({ source }) => source));
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    unseen: typeScriptFilesBelow(root).filter((file) => !seen.has(file)),
    seen: seen.size,
  };
}

const typeScriptFilesBelow = (root: string) =>
  globSync(`{${folders}}/**/*.ts`, { cwd: root, exclude: (name) => name === 'node_modules' });

if (import.meta.main) {
  const { violations, unseen } = await importArrows();
  for (const { rule, from, to } of violations) console.log(`${rule}: ${from} → ${to}`);
  for (const file of unseen) console.log(`not looked at: ${file}`);
  process.exitCode = violations.length + unseen.length > 0 ? 1 : 0;
}
