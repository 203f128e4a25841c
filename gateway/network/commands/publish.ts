/** `pnpm schema:publish` */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  loadDepartments,
  loadOwnSdl,
  loadPolicy,
  loadSupergraph,
  loadTrustedDocuments,
  regardlessOfDay,
} from '@credit-hub/schema';
import { runCommand } from '@credit-hub/schema/commands/run';
import { loadApprovals, tellProblem } from '@credit-hub/schema/composition';
import { Pool } from 'pg';
import { httpAddress } from '../../execution/executor/httpAddress.ts';
import { changedDepartments, checkDepartments, type SchemaChange } from '../nextSchema.ts';
import type { PublishedDepartment, PublishedSchema } from '../publishedSchema.ts';
import { SchemaRegistry } from '../schemaRegistry.ts';

const help = `Usage: pnpm schema:publish --by WHO --why TEXT [CHANGE] [--check] [--database-url URL]
       pnpm schema:publish --list

Publishes what the departments' schemas compose to; gateways that are started with HUB_SCHEMA_SOURCE=registry serve it
within seconds, without a restart. What does not compose, breaks callers, or breaks a registered document is refused.

  --department NAME      a department joins, or changes: give with it
    --chinese-name NAME    what callers are told when it does not answer
    --url URL              where it answers; several, in the order in which they are tried; none where a setting of the
                           gateway (HUB's <NAME>_URL) says it
    --plain                it speaks the plain subgraph protocol (subgraphs/kit/CONTRACT.md)
    --schema FILE          its own SDL
    --include FILE         more SDL of its own; may be several
  --leave NAME           a department leaves
  --back                 the version before the newest once more
  without a change       the departments of schema/departments.yaml, as they are committed

  --by WHO, --why TEXT   who publishes, and why; kept with the version
  --check                says what would be refused, and publishes nothing
  --list                 every version: who, when, why
  --database-url URL     the hub's database; also HUB_DATABASE_URL

Exit code 0: published; 1: refused, and nothing has changed; 2: could not be done.`;

const committed = (): PublishedDepartment[] =>
  loadDepartments().map((entry) => ({
    name: entry.name,
    chineseName: entry.chineseName,
    urls: [],
    protocol: 'exchange',
    sdl: loadOwnSdl(entry.name),
  }));

await runCommand(help, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      by: { type: 'string' },
      why: { type: 'string' },
      department: { type: 'string' },
      'chinese-name': { type: 'string' },
      url: { type: 'string', multiple: true, default: [] },
      plain: { type: 'boolean', default: false },
      schema: { type: 'string' },
      include: { type: 'string', multiple: true, default: [] },
      leave: { type: 'string' },
      back: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      'database-url': { type: 'string', default: process.env.HUB_DATABASE_URL ?? '' },
    },
  });
  const databaseUrl = values['database-url'];
  if (databaseUrl === '')
    throw new Error('--database-url URL, or HUB_DATABASE_URL, is needed; --help tells more');
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const registry = new SchemaRegistry(pool);
    if (values.list) return await list(registry);
    const { by, why } = values;
    if (by === undefined || why === undefined)
      throw new Error('--by WHO and --why TEXT are needed; --help tells more');
    const newest = await registry.newestVersion();
    const version = (newest ?? 0) + 1;
    const stamp = { version, publishedAt: new Date().toISOString(), publishedBy: by };
    if (values.back) return await publishBack(registry, newest, { ...stamp, reason: why });
    const served = newest === null ? null : await registry.read(newest);
    const change = changeIn(values);
    const departments =
      change === null ? committed() : changedDepartments(served?.departments ?? committed(), change);
    const checked = await checkDepartments(departments, served ?? { supergraphSdl: loadSupergraph() }, {
      policy: regardlessOfDay(loadPolicy()),
      approvals: loadApprovals(),
      trustedDocuments: loadTrustedDocuments().values(),
    });
    if (!('supergraphSdl' in checked)) {
      for (const problem of checked.problems) console.error(`${tellProblem(problem)}\n`);
      console.error(`${checked.problems.length} problems: nothing was published.`);
      return 1;
    }
    if (values.check) {
      console.log('It may be published.');
      return 0;
    }
    await registry.publish({ ...stamp, departments, supergraphSdl: checked.supergraphSdl, reason: why });
    console.log(`Version ${version} is published.`);
    return 0;
  } finally {
    await pool.end();
  }
});

type Given = {
  department?: string | undefined;
  'chinese-name'?: string | undefined;
  url: string[];
  plain: boolean;
  schema?: string | undefined;
  include: string[];
  leave?: string | undefined;
};

/** Null where the committed departments are meant. @throws Error that says what is missing */
function changeIn(given: Given): SchemaChange | null {
  if (given.leave !== undefined) return { leave: given.leave };
  const { department: name, schema, url: urls } = given;
  if (name === undefined) return null;
  const chineseName = given['chinese-name'];
  if (!/^[a-z][a-z-]*$/.test(name)) throw new Error('--department: a name is of small letters and hyphens');
  if (schema === undefined || chineseName === undefined)
    throw new Error('--department NAME needs --schema FILE and --chinese-name NAME');
  if (given.plain && urls.length === 0) throw new Error('--plain needs --url URL');
  for (const url of urls)
    if (httpAddress(url) === null) throw new Error(`--url ${url}: is no http(s) address`);
  const sdl = [...given.include, schema].map((file) => ({ name: file, text: readFileSync(file, 'utf8') }));
  const protocol = given.plain ? 'plain' : 'exchange';
  return { join: { name, chineseName, urls, protocol, sdl } };
}

async function publishBack(
  registry: SchemaRegistry,
  newest: number | null,
  stamp: Omit<PublishedSchema, 'departments' | 'supergraphSdl'>,
): Promise<number> {
  const before = newest === null ? null : await registry.read(newest - 1);
  if (before === null) throw new Error('there is no version before the newest');
  const { departments, supergraphSdl } = before;
  await registry.publish({ ...stamp, departments, supergraphSdl });
  console.log(`Version ${stamp.version} is published: version ${before.version} once more.`);
  return 0;
}

async function list(registry: SchemaRegistry): Promise<number> {
  for (const { version, departments, publishedAt, publishedBy, reason } of await registry.history())
    console.log(
      `${version}  ${publishedAt}  ${publishedBy}: ${reason}  (${departments.map(({ name }) => name).join(', ')})`,
    );
  return 0;
}
