/**
 * How long a department takes to catch up with the calendar: `node test/bench/candidates/calendar.ts [SUBJECTS]`.
 *
 * Housing is seeded with so many subjects (300,000), and a listing for wage arrears is laid down for every third of them, whose
 * terms end evenly over the three years that a listing lasts. Then nothing runs for a week, and after that for three years.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDepartment, seedDepartment } from '@credit-hub/kit';
import { catchUpCalendar } from '@credit-hub/kit/calendar';
import { subjectAt } from '@credit-hub/kit/demonstration';
import { startEmbeddedPostgres } from '@credit-hub/kit/embedded-postgres';
import pg from 'pg';
import { departmentOf } from '../../constellation/departments.ts';
import { keptFieldKeys } from '../../constellation/fieldKeys.ts';

const subjects = Number(process.argv[2] ?? 300_000);
const dayInMilliseconds = 24 * 60 * 60 * 1_000;
/** Listings end on each of so many days, which are all over by the last measure. */
const daysOfEnds = 3 * 365;

await using stack = new AsyncDisposableStack();
const dataFolder = stack.adopt(mkdtempSync(join(tmpdir(), 'credit-hub-calendar-')), (path) =>
  rmSync(path, { recursive: true, force: true }),
);
const server = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres'), persistent: true });
stack.defer(() => server.stop());
const databaseUrl = await server.ensureDatabase('housing');
const department = departmentOf('housing');
const fieldKeys = await keptFieldKeys(dataFolder, 'housing');
await migrateDepartment(department, databaseUrl);
await seedDepartment(department, databaseUrl, { subjects, fieldKeys });

const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
stack.defer(() => client.end());
const codes = Array.from(
  { length: Math.floor(subjects / 3) },
  (_, index) => subjectAt(3 * index).unifiedSocialCreditCode,
);
await client.query(
  `insert into wage_arrears_listings
     (subject_code, id, decided_on, document_number, published_from, published_until, row_hash, listing, listed_on,
      received_at)
   select code, 'bench-' || n, '2024-01-01', '〔2024〕' || n || '号', '2024-01-01', current_date + (n % $2)::int,
     'bench-' || n, 'BLACK', current_date + (n % $2)::int - interval '3 years', '2024-01-01'
   from unnest($1::text[]) with ordinality as listed (code, n)`,
  [codes, daysOfEnds],
);
await client.query('analyze');

async function measure(what: string, daysAhead: number): Promise<void> {
  const clock = () => new Date(Date.now() + daysAhead * dayInMilliseconds);
  const begun = performance.now();
  const all = await catchUpCalendar(department, { databaseUrl, fieldKeys, clock, dryRun: false });
  const seconds = (performance.now() - begun) / 1_000;
  const done = all.reduce((sum, one) => sum + one.done, 0);
  if (all.some(({ failed }) => failed !== null)) throw new Error(`failed: ${JSON.stringify(all)}`);
  process.stdout.write(`${what}: ${done} listings ended in ${seconds.toFixed(2)} s\n`);
}

process.stdout.write(`housing, ${subjects} subjects, ${codes.length} listings beside those of the seed\n`);
await measure('today', 0);
await measure('again', 0);
await measure('after a week', 7);
await measure('after three years', daysOfEnds);
