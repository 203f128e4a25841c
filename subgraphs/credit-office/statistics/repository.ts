/** How many facts the office publishes, by kind. */
import type { Database } from '@credit-hub/kit';
import { getTableName, sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import {
  creditCommitments,
  creditMeasures,
  honestyListings,
  industryBans,
  madeForARepair,
  voluntaryDeclarations,
} from '../tables.ts';

/** Anybody may ask for the statistics, and to count takes a while: they are counted once in that time. */
const keptInMilliseconds = 60_000;

/** Kinds of fact that the office publishes, and their tables. */
const publishedTables = {
  CreditCommitment: creditCommitments,
  VoluntaryDeclaration: voluntaryDeclarations,
  CreditMeasure: creditMeasures,
  IndustryBan: industryBans,
  HonestyListing: honestyListings,
};

type Published = { kind: string; published: number };

/** Facts of each kind that are published on the day; at most a minute old. */
export function createStatistics(database: Database): (day: string) => Promise<Published[]> {
  async function countPublished(day: string) {
    const counts = Object.entries(publishedTables).map(
      ([kind, table]) =>
        sql`select ${kind} as kind, count(*)::int as published from ${sql.identifier(getTableName(table))}
          where state in ('ACTIVE', 'UNDER_OBJECTION', 'CORRECTED') and published_from <= ${day}::date
            and (published_until is null or published_until >= ${day}::date)
            ${table === creditCommitments ? sql`and (${madeForARepair(creditCommitments)}) is not true` : sql``}`,
    );
    const { rows } = await database.execute(sql.join(counts, sql` union all `));
    return rows as Published[];
  }
  const statistics = new LRUCache<string, Published[]>({
    max: 2,
    ttl: keptInMilliseconds,
    fetchMethod: countPublished,
  });

  return async (day) => (await statistics.fetch(day)) ?? [];
}
