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

export type ArrowViolation = {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** Why it may not. */
  readonly reason: string;
};

/** What to write instead, by the rule. */
export const mends: Readonly<Record<string, string>> = {
  'schema-knows-nobody': 'move what is needed into schema/',
  'kit-knows-schema-only': 'move what is needed into subgraphs/kit/, or have the department hand it in',
  'no-department-knows-another':
    'require its field in the schema (@external, @requires), or move what both need into subgraphs/kit/',
  'departments-know-no-gateway': 'move what both need into schema/',
  'gateway-knows-schema-only': 'move what both need into schema/',
  'no-room-knows-the-door': 'move what is needed into the room, or hand it in from the top',
  'no-sql-in-resolvers':
    'write the statement in repository.ts, and have the resolver call it through a loader',
  'no-circle': 'move what both need into a file of its own',
  'no-unknown-import': 'write the path of a file that is there, with .ts',
};

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
  const reasons = new Map(
    (options.ruleSet?.forbidden ?? []).map(({ name, comment }) => [name ?? '', comment ?? '']),
  );
  const { modules, summary } = output as ICruiseResult;
  const seen = new Set(modules.map(({ source }) => source));
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      reason: reasons.get(rule.name) ?? rule.name,
    })),
    unseen: typeScriptFilesBelow(root).filter((file) => !seen.has(file)),
    seen: seen.size,
  };
}

export const tellViolation = ({ rule, from, to, reason }: ArrowViolation): string =>
  `${from} imports ${to}\n  ${reason}\n  mend: ${mends[rule]}`;

const typeScriptFilesBelow = (root: string) =>
  globSync(`{${folders}}/**/*.ts`, { cwd: root, exclude: (name) => name === 'node_modules' });

if (import.meta.main) {
  const { violations, unseen } = await importArrows();
  for (const violation of violations) console.log(tellViolation(violation));
  for (const file of unseen) console.log(`not looked at: ${file}`);
  process.exitCode = violations.length + unseen.length > 0 ? 1 : 0;
}
