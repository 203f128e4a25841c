import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Licences that let anyone run the hub, change it and offer it as a service. */
const open = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT OR Apache-2.0',
];
/** Source-available: nobody may offer the software itself as a managed service. The README says so. */
const elastic = /^@apollo\/(gateway|composition|query-planner|federation-internals|subgraph|query-graphs)$/;

type PackageJson = Record<'dependencies' | 'devDependencies', Record<string, string> | undefined> & {
  license?: string;
};

const packages = [
  'package.json',
  ...globSync('{schema,gateway,test,subgraphs/*}/package.json', { cwd: root }),
];
const dependencies = packages.flatMap((file) => {
  const { dependencies, devDependencies } = JSON.parse(read(file)) as PackageJson;
  return Object.entries({ ...dependencies, ...devDependencies }).map(([name, wanted]) => ({
    file,
    name,
    wanted,
  }));
});
const installed = dependencies.filter(({ wanted }) => wanted !== 'workspace:*');

const workspace = parse(read('pnpm-workspace.yaml')) as Record<
  'catalog' | 'overrides',
  Record<string, string>
>;
const lock = parse(read('pnpm-lock.yaml').split(/^---$/m).at(-1) ?? '') as {
  catalogs: { default: Record<string, { version: string }> };
  overrides: Record<string, string>;
};

test('every dependency takes its version from the catalog', () => {
  expect(installed.filter(({ wanted }) => wanted !== 'catalog:')).toEqual([]);
  expect(installed.length).toBeGreaterThan(30);
});

test('the catalog names exact versions, and the lock file pins them', () => {
  const wanted = Object.fromEntries(installed.map(({ name }) => [name, workspace.catalog[name]]));
  const pinned = Object.fromEntries(
    // What is overridden the lock file tells under its overrides only.
    Object.keys(wanted).map((name) => [name, lock.overrides[name] ?? lock.catalogs.default[name]?.version]),
  );
  expect(pinned).toEqual(wanted);
  expect(Object.values(wanted).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version ?? ''))).toEqual(
    [],
  );
});

test.for([...new Map(installed.map((one) => [one.name, one])).values()])(
  'the licence of $name is one we can live with',
  ({ file, name }) => {
    const { license } = JSON.parse(
      read(join(dirname(file), 'node_modules', name, 'package.json')),
    ) as PackageJson;
    expect(elastic.test(name) ? ['Elastic-2.0', ...open] : open).toContain(license);
  },
);
