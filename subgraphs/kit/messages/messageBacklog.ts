import type { MessageBacklog } from '@credit-hub/schema';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { deadQueue, messageQueue } from './queue.ts';

/** What of a department's messages is not delivered; null where its database does not say. */
export async function messageBacklog(database: Database): Promise<MessageBacklog | null> {
  try {
    const { rows } = await database.execute<{ waiting: number; oldest: string | null; dead: number }>(sql`
      select count(*) filter (where name = ${messageQueue})::int as waiting,
        min(created_on) filter (where name = ${messageQueue}) as oldest,
        count(*) filter (where name = ${deadQueue})::int as dead
      from pgboss.job where name in (${messageQueue}, ${deadQueue}) and state < 'completed'`);
    const [found] = rows;
    if (found === undefined) return null;
    const { waiting, dead, oldest } = found;
    return { waiting, dead, oldestSince: oldest && new Date(oldest).toISOString() };
  } catch {
    return null;
  }
}
