/** The SQL of the search by name: two statements, each of which can be answered in one way alone. */
import type { Database } from '@credit-hub/kit';
import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { namePairs } from './nameSearch.ts';
import { registeredNamePairs, registration } from './tables.ts';

/** Of a long key some pairs are enough to find one that few names have. */
const mostPairs = 8;

const { pair, subjectCode } = registeredNamePairs;

/**
 * Codes of the subjects whose name holds the key, in the order of the codes, behind `after`. A page is read along the pair
 * of the key that is sparsest where it lies, so that it costs about what stands on it, the last one, too, and no subjects
 * are read through that do not have the pair.
 */
export const searchByName =
  (database: Database) =>
  async (key: string, first: number, after: string): Promise<string[]> => {
    const sparsest = await sparsestPair(database, spread(namePairs(key)), first, after);
    // The name is read for the pair's subjects alone; of a key that is the pair they all hold it. As a difference the condition
    // reads to the planner as one that most rows meet: it follows the index and stops where the page is full.
    const holdsKey = sql`strpos((select ${registration.nameKey} from ${registration}
      where ${eq(registration.subjectCode, subjectCode)}), ${key}) <> 0`;
    const found = along(sparsest, after, sparsest === key ? undefined : holdsKey);
    const { rows } = await database.execute<{ code: string }>(sql`${found} limit ${first}`.inlineParams());
    return rows.map(({ code }) => code);
  };

/** The pair whose next subjects reach farthest in the order of the codes; one that has not so many any more reaches to the end. */
async function sparsestPair(
  database: Database,
  pairs: readonly string[],
  first: number,
  after: string,
): Promise<string> {
  if (pairs.length === 1) return pairs[0] as string;
  const reaches = pairs.map(
    (one, index) =>
      sql`select ${index}::int as pair, (${along(one, after)} offset ${first} limit 1) as reach`,
  );
  const { rows } = await database.execute<{ pair: number }>(
    sql`select pair from (${sql.join(reaches, sql` union all `)}) as reached
      order by reach desc nulls first limit 1`.inlineParams(),
  );
  return pairs[rows[0]?.pair ?? 0] as string;
}

/** Subjects whose names have the pair, behind `after`. The words stand in the statement: planned once for all, one that is rare would be read as a common one is. */
const along = (one: string, after: string, condition?: SQL): SQL =>
  sql`select ${subjectCode} as code from ${registeredNamePairs}
    where ${and(eq(pair, one), gt(subjectCode, after), condition)} order by ${asc(subjectCode)}`;

function spread(pairs: readonly string[]): string[] {
  const step = Math.ceil(pairs.length / mostPairs);
  return pairs.filter((_, index) => index % step === 0);
}
