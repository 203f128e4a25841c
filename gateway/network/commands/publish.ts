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
import {
  apiSchemaOf,
  loadApprovals,
  narrowingsFollowing,
  type Problem,
  tellProblem,
} from '@credit-hub/schema/composition';
import { DatabaseError, Pool } from 'pg';
import { openArchive } from '../../audit/archive/archive.ts';
import { AccessLogError } from '../../audit/errors.ts';
import { readReadersOf } from '../../audit/store/readReaders.ts';
import { httpAddress } from '../../execution/executor/httpAddress.ts';
import { changedDepartments, checkDepartments, type SchemaChange } from '../nextSchema.ts';
import type { PublishedDepartment, PublishedSchema } from '../publishedSchema.ts';
import { SchemaRegistry } from '../schemaRegistry.ts';
import { daysLookedBack, tellReader, toldBy } from '../whoReads.ts';

const help = `Usage: pnpm schema:publish --by WHO --why TEXT [CHANGE] [--check] [--database-url URL]
       pnpm schema:publish --list

Publishes what the departments' schemas compose to; gateways that are started with HUB_SCHEMA_SOURCE=registry serve it
within seconds, without a restart. What does not compose, breaks callers, or breaks a registered document is refused.
Of what breaks callers, and of what fewer may read, it says which organizations were told it in the last ${daysLookedBack} days.

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
  --accept-breaking      publishes although it breaks callers
  --check                says what would be refused, and publishes nothing
  --list                 every version: who, when, why
  --database-url URL     the hub's database; also HUB_DATABASE_URL
  --segments FOLDER      the archive of its access log, where closed months are archived; also HUB_ACCESS_LOG_SEGMENTS_FOLDER

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
      'accept-breaking': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      segments: { type: 'string', default: process.env.HUB_ACCESS_LOG_SEGMENTS_FOLDER ?? '' },
      'database-url': { type: 'string', default: process.env.HUB_DATABASE_URL ?? '' },
    },
  });
  const databaseUrl = values['database-url'];
  if (databaseUrl === '')
    throw new Error(
      'ARGUMENT_MISSING: --database-url URL, or HUB_DATABASE_URL, is needed; --help tells more',
    );
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const registry = new SchemaRegistry(pool);
    if (values.list) return await list(registry);
    const { by, why } = values;
    if (by === undefined || why === undefined)
      throw new Error('ARGUMENT_MISSING: --by WHO and --why TEXT are needed; --help tells more');
    const newest = await registry.newestVersion();
    const version = (newest ?? 0) + 1;
    const stamp = { version, publishedAt: new Date().toISOString(), publishedBy: by };
    if (values.back) return await publishBack(registry, newest, { ...stamp, reason: why });
    const served = newest === null ? null : await registry.read(newest);
    const change = changeIn(values);
    const departments =
      change === null ? committed() : changedDepartments(served?.departments ?? committed(), change);
    const servedSdl = served?.supergraphSdl ?? loadSupergraph();
    const policy = regardlessOfDay(loadPolicy());
    const { supergraphSdl, problems } = await checkDepartments(departments, servedSdl, {
      policy,
      approvals: loadApprovals(),
      trustedDocuments: loadTrustedDocuments().values(),
    });
    const readersOf = readersIn({ pool, archive: openArchive(values.segments || null) }, servedSdl);
    for (const problem of problems) console.error(`${await withReaders(problem, readersOf)}\n`);
    const refused = problems.filter(
      ({ code }) => code !== 'BREAKING_CHANGE' || !values['accept-breaking'],
    ).length;
    if (refused > 0 || supergraphSdl === null) {
      console.error(`${refused} problems: nothing was published.`);
      return 1;
    }
    for (const { coordinate, change } of narrowingsFollowing(servedSdl, supergraphSdl, policy))
      console.error([`FEWER_READ ${change}`, ...(await readersOf(coordinate))].join('\n  '));
    if (values.check) {
      console.log('It may be published.');
      return 0;
    }
    await registry.publish({ ...stamp, departments, supergraphSdl, reason: why });
    console.log(`Version ${version} is published.`);
    return 0;
  } catch (error) {
    throw inOurWords(error);
  } finally {
    await pool.end();
  }
});

/** What the driver says holds the statement, and may hold the address. */
function inOurWords(error: unknown): unknown {
  if (error instanceof AccessLogError) return error;
  const { cause } = error as { cause?: unknown };
  const { code } = (cause ?? error) as NodeJS.ErrnoException;
  const isOfDatabase = cause instanceof Error || code === 'ECONNREFUSED' || error instanceof DatabaseError;
  return isOfDatabase
    ? new Error(`DATABASE_FAILED: the hub's database did not answer (${String(code)})`)
    : error;
}

/** Lines that say who was told what a coordinate of the served schema stands for. */
function readersIn(
  log: Parameters<typeof readReadersOf>[0],
  servedSdl: string,
): (coordinate: string) => Promise<string[]> {
  const served = apiSchemaOf(servedSdl);
  const since = new Date(Date.now() - daysLookedBack * 24 * 60 * 60 * 1_000).toISOString();
  return async (coordinate: string): Promise<string[]> => {
    const isMeant = toldBy(served, coordinate);
    if (isMeant === null) return ['the access log does not show who used it'];
    const readers = await readReadersOf(log, isMeant, since);
    return readers.length === 0
      ? [`nobody was told it in the last ${daysLookedBack} days`]
      : [`told in the last ${daysLookedBack} days to`, ...readers.map((reader) => `  ${tellReader(reader)}`)];
  };
}

async function withReaders(problem: Problem, readersOf: ReturnType<typeof readersIn>): Promise<string> {
  const { code, coordinate } = problem;
  if (code !== 'BREAKING_CHANGE' || coordinate === null) return tellProblem(problem);
  return [tellProblem(problem), ...(await readersOf(coordinate))].join('\n  ');
}

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
  if (!/^[a-z][a-z-]*$/.test(name))
    throw new Error('ARGUMENT_WRONG: --department: a name is of small letters and hyphens');
  if (schema === undefined || chineseName === undefined)
    throw new Error('ARGUMENT_MISSING: --department NAME needs --schema FILE and --chinese-name NAME');
  if (given.plain && urls.length === 0) throw new Error('ARGUMENT_MISSING: --plain needs --url URL');
  for (const url of urls)
    if (httpAddress(url) === null) throw new Error(`ARGUMENT_WRONG: --url ${url}: is no http(s) address`);
  const sdl = [...given.include, schema].map((file) => ({ name: file, text: textOf(file) }));
  const protocol = given.plain ? 'plain' : 'exchange';
  return { join: { name, chineseName, urls, protocol, sdl } };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`FILE_UNREADABLE: ${file} cannot be read (${code})`);
  }
}

async function publishBack(
  registry: SchemaRegistry,
  newest: number | null,
  stamp: Omit<PublishedSchema, 'departments' | 'supergraphSdl'>,
): Promise<number> {
  const before = newest === null ? null : await registry.read(newest - 1);
  if (before === null) throw new Error('NO_VERSION_BEFORE: there is no version before the newest');
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
