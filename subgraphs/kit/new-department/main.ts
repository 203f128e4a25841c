/** `pnpm department:new` */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { loadDepartments, loadSubgraphs } from '@credit-hub/schema';
import { runCommand } from '@credit-hub/schema/commands/run';
import { departmentFiles, fieldOf, type NewDepartment } from './departmentFiles.ts';
import { checkDepartment, factOf } from './givenDepartment.ts';

const help = `Usage: pnpm department:new [NAME CHINESE_NAME] [--facts TYPE,…] [--listings TYPE,…]

Writes a department that works: schema, tables and their migration, permissions, seed, tests; takes it into
schema/departments.yaml and the composed schema. Without arguments it asks.

  NAME            of its subgraph and folder, in small letters: ecology
  CHINESE_NAME    what callers are told when it does not answer: 生态环境
  --facts         kinds of facts, each a type, with its Chinese name if you like: EmissionPermit:排污许可
  --listings      kinds of facts that put a subject on a list: PolluterListing:环保失信名单

Afterwards: pnpm test subgraphs/NAME, pnpm check, pnpm start. Its officer is NAME-officer.

Exit code 0: written; 2: not, and nothing was.`;

const root = join(import.meta.dirname, '../../..');
const listFile = join(root, 'schema/departments.yaml');
const behindDepartments = "# The hub's own subgraph";

await runCommand(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { facts: { type: 'string', default: '' }, listings: { type: 'string', default: '' } },
  });
  const [name, chineseName = '', ...rest] = positionals;
  if (rest.length > 0) throw new Error(`${rest.join(' ')}: is one argument too many; --help tells more`);
  const department =
    name === undefined
      ? await askedFor()
      : { name, chineseName, facts: [...factsIn(values.facts, false), ...factsIn(values.listings, true)] };
  checkDepartment(department, {
    departments: new Set(loadDepartments().map((known) => known.name)),
    types: typesTaken(),
  });
  const folder = join(root, 'subgraphs', department.name);
  if (existsSync(folder)) throw new Error(`subgraphs/${department.name} is there already`);

  const list = readFileSync(listFile, 'utf8');
  try {
    writeDepartment(department, folder, list);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(listFile, list);
    throw error;
  }
  console.log(`
subgraphs/${department.name} contributes ${department.facts.map(({ type }) => `MarketSubject.${fieldOf(type)}`).join(', ')}.
  pnpm test subgraphs/${department.name}
  pnpm check
  pnpm start, and pnpm -s run token ${department.name}-officer`);
  return 0;
});

function writeDepartment(department: NewDepartment, folder: string, list: string): void {
  for (const [path, text] of departmentFiles(department)) write(join(folder, path), text);
  writeFileSync(listFile, withDepartment(list, department));
  tell('the folder is written');
  run(root, 'biome', ['check', '--write', `subgraphs/${department.name}`]);
  installs();
  tell('its packages are linked');
  run(folder, 'drizzle-kit', ['generate', '--name', 'first']);
  run(root, process.execPath, ['test/house/departments/departmentCheck.ts', department.name, '--record']);
  tell('its migration is written');
  run(root, process.execPath, ['schema/commands/compose.ts']);
  tell('the schema is composed');
  run(root, 'graphql-codegen', ['--config', 'codegen.ts']);
  tell('the types of resolvers are written');
}

function factsIn(text: string, isListing: boolean) {
  return text
    .split(/[,，]/)
    .filter((part) => part.trim() !== '')
    .map((part) => factOf(part, isListing));
}

async function askedFor(): Promise<NewDepartment> {
  if (!process.stdin.isTTY) throw new Error('NAME and CHINESE_NAME are needed; --help tells more');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const name = (await asking.question('Name, in small letters (ecology): ')).trim();
    const chineseName = (await asking.question('Chinese name (生态环境): ')).trim();
    const facts = await asking.question('Kinds of facts (EmissionPermit:排污许可, …): ');
    const listings = await asking.question('Kinds of listings (PolluterListing:环保失信名单, …): ');
    return { name, chineseName, facts: [...factsIn(facts, false), ...factsIn(listings, true)] };
  } finally {
    asking.close();
  }
}

/** Every type of the network that somebody defined, and who. */
function typesTaken(): ReadonlyMap<string, string> {
  return new Map(
    loadSubgraphs().flatMap(({ name, document }) =>
      document.definitions.flatMap((definition) =>
        'name' in definition && definition.name ? [[definition.name.value, name] as const] : [],
      ),
    ),
  );
}

/** As text: what people wrote between the lines stays. */
function withDepartment(list: string, { name, chineseName }: NewDepartment): string {
  const port = 1 + Math.max(...loadDepartments().map((known) => known.port));
  const at = list.indexOf(behindDepartments);
  const entry = `  - name: ${name}\n    chineseName: ${chineseName}\n    port: ${port}\n`;
  return `${list.slice(0, at)}${entry}${list.slice(at)}`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** pnpm itself, which runs this command. */
function installs(): void {
  const pnpm = process.env.npm_execpath;
  if (pnpm === undefined) throw new Error('start it by pnpm, which links the packages: pnpm department:new');
  if (/[.][cm]?js$/.test(pnpm)) run(root, process.execPath, [pnpm, 'install', '--no-frozen-lockfile']);
  else run(root, pnpm, ['install', '--no-frozen-lockfile']);
}

function tell(step: string): void {
  console.log(`  ${step}`);
}

/** @throws Error with what the command said */
function run(folder: string, command: string, args: readonly string[]): void {
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
  try {
    execFileSync(command, args, {
      cwd: folder,
      env: { ...process.env, PATH: path },
      stdio: 'pipe',
      encoding: 'utf8',
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}
