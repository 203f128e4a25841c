import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importArrows, mends, tellViolation } from './importArrows.ts';

const houses: string[] = [];
afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true });
});

const files = [
  'schema/index.ts',
  'gateway/index.ts',
  'gateway/policy/permit.ts',
  'subgraphs/kit/index.ts',
  'subgraphs/tax/index.ts',
  'subgraphs/courts/index.ts',
  'test/index.ts',
];

/** A house of one file a folder, in which one file imports another. */
function houseWhere(from: string, to: string): string {
  const house = mkdtempSync(join(tmpdir(), 'credit-hub-arrows-'));
  houses.push(house);
  for (const file of files) {
    const place = join(house, file);
    mkdirSync(dirname(place), { recursive: true });
    const path = relative(dirname(file), to);
    const specifier = path.startsWith('.') ? path : `./${path}`;
    const imported =
      file === from ? `import type { Name } from '${specifier}';\nexport type Other = Name;\n` : '';
    writeFileSync(place, `${imported}export type Name = '${file}';\n`);
  }
  return house;
}

test.for([
  ['schema/index.ts', 'gateway/index.ts', 'schema-knows-nobody'],
  ['schema/index.ts', 'subgraphs/kit/index.ts', 'schema-knows-nobody'],
  ['subgraphs/kit/index.ts', 'subgraphs/tax/index.ts', 'kit-knows-schema-only'],
  ['subgraphs/kit/index.ts', 'gateway/index.ts', 'kit-knows-schema-only'],
  ['subgraphs/tax/index.ts', 'subgraphs/courts/index.ts', 'no-department-knows-another'],
  ['subgraphs/tax/index.ts', 'gateway/index.ts', 'departments-know-no-gateway'],
  ['subgraphs/tax/index.ts', 'test/index.ts', 'departments-know-no-gateway'],
  ['gateway/index.ts', 'subgraphs/tax/index.ts', 'gateway-knows-schema-only'],
  ['gateway/index.ts', 'subgraphs/kit/index.ts', 'gateway-knows-schema-only'],
  ['gateway/index.ts', 'test/index.ts', 'gateway-knows-schema-only'],
  ['gateway/policy/permit.ts', 'gateway/index.ts', 'no-room-knows-the-door'],
  ['gateway/index.ts', 'gateway/missing.ts', 'no-unknown-import'],
] as const)('%s may not import %s', async ([from, to, rule]) => {
  const { violations, unseen } = await importArrows(houseWhere(from, to));
  expect(violations.map((violation) => [violation.rule, violation.from])).toEqual([[rule, from]]);
  expect(unseen).toEqual([]);
});

test.for([
  ['subgraphs/tax/index.ts', 'subgraphs/kit/index.ts'],
  ['subgraphs/tax/index.ts', 'schema/index.ts'],
  ['subgraphs/kit/index.ts', 'schema/index.ts'],
  ['gateway/index.ts', 'schema/index.ts'],
  ['gateway/index.ts', 'gateway/policy/permit.ts'],
  ['test/index.ts', 'subgraphs/courts/index.ts'],
  ['test/index.ts', 'gateway/index.ts'],
] as const)('%s may import %s', async ([from, to]) => {
  expect((await importArrows(houseWhere(from, to))).violations).toEqual([]);
});

test("a department may not import another by its package's name", async () => {
  const house = houseWhere('subgraphs/tax/index.ts', 'subgraphs/kit/index.ts');
  const packages = join(house, 'node_modules/@credit-hub');
  mkdirSync(packages, { recursive: true });
  symlinkSync(join(house, 'subgraphs/courts'), join(packages, 'courts'));
  const description = { name: '@credit-hub/courts', exports: { '.': './index.ts' } };
  writeFileSync(join(house, 'subgraphs/courts/package.json'), JSON.stringify(description));
  writeFileSync(join(house, 'subgraphs/tax/index.ts'), "import '@credit-hub/courts';\n");
  expect((await importArrows(house)).violations).toMatchObject([
    { rule: 'no-department-knows-another', from: 'subgraphs/tax/index.ts', to: 'subgraphs/courts/index.ts' },
  ]);
});

test.for([
  ['resolvers.ts', ['no-sql-in-resolvers']],
  ['relations/resolvers.ts', ['no-sql-in-resolvers']],
  ['repository.ts', []],
] as const)('of SQL a department has nothing in its %s but where statements stand', async ([file, rules]) => {
  const house = houseWhere('subgraphs/tax/index.ts', 'subgraphs/kit/index.ts');
  const drizzle = join(house, 'node_modules/drizzle-orm');
  mkdirSync(drizzle, { recursive: true });
  writeFileSync(
    join(drizzle, 'package.json'),
    JSON.stringify({ name: 'drizzle-orm', exports: './index.js' }),
  );
  writeFileSync(join(drizzle, 'index.js'), 'export const sql = 1;\n');
  const place = join(house, 'subgraphs/tax', file);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, "import { sql } from 'drizzle-orm';\nexport const one = sql;\n");
  const { violations } = await importArrows(house);
  expect(violations.map(({ rule, from }) => [rule, from])).toEqual(
    rules.map((rule) => [rule, `subgraphs/tax/${file}`]),
  );
});

test('whoever breaks a rule is told why it is one and what to write', async () => {
  const { violations } = await importArrows(
    houseWhere('subgraphs/tax/index.ts', 'subgraphs/courts/index.ts'),
  );
  expect(violations.map(tellViolation)).toEqual([
    [
      'subgraphs/tax/index.ts imports subgraphs/courts/index.ts',
      "  A department reads another's facts through the network, never through its code.",
      '  mend: require its field in the schema (@external, @requires), or move what both need into subgraphs/kit/',
    ].join('\n'),
  ]);
  const rules = readFileSync(join(import.meta.dirname, '../../.dependency-cruiser.mjs'), 'utf8');
  const names = [...rules.matchAll(/^ {6}name: '(.+)'/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual(Object.keys(mends).sort());
});

// A circle is told once, however many files are in it.
test.for([
  ['values', "import './index.ts';\n", ['no-circle']],
  ['types', "import type { Name } from './index.ts';\nexport type Other = Name;\n", []],
] as const)('files that import each other for %s are told apart', async ([, text, rules]) => {
  const house = houseWhere('gateway/index.ts', 'schema/index.ts');
  writeFileSync(join(house, 'gateway/index.ts'), "import './other.ts';\nexport type Name = 1;\n");
  writeFileSync(join(house, 'gateway/other.ts'), text);
  expect((await importArrows(house)).violations.map(({ rule }) => rule)).toEqual(rules);
});

test('every TypeScript file of this house is looked at, and no arrow points the wrong way', async () => {
  const { violations, unseen, seen } = await importArrows();
  expect(violations).toEqual([]);
  expect(unseen).toEqual([]);
  expect(seen).toBeGreaterThan(100);
});
