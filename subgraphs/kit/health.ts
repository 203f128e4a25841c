import type { DepartmentHealth } from '@credit-hub/schema';
import { sql } from 'drizzle-orm';
import type { Database } from './database/database.ts';
import type { FactTable } from './facts/tables.ts';
import { messageBacklog } from './messages/messageBacklog.ts';
import { until } from './until.ts';

const down: DepartmentHealth = { state: 'DOWN', freshestFactReceivedAt: null };

/** Asks the database for the newest fact; whatever goes wrong, and whatever takes too long, is `DOWN`. */
export async function probeDatabase(
  database: Database,
  tables: readonly FactTable[],
  signal: AbortSignal,
): Promise<DepartmentHealth> {
  const newest = tables.map((table) => sql`(select max(${table.receivedAt}) from ${table})`);
  const asked = database
    .execute<{ freshest: string | null }>(
      sql`select greatest(${sql.join([sql`null::timestamptz`, ...newest], sql`, `)}) as freshest`,
    )
    .then(
      ({ rows }): DepartmentHealth => ({ state: 'UP', freshestFactReceivedAt: asInstant(rows[0]?.freshest) }),
    );
  const told = Promise.all([asked, messageBacklog(database)]).then(([health, messages]) =>
    messages ? { ...health, messages } : health,
  );
  return until(signal, told, () => new Error('no answer in time')).catch(() => down);
}

function asInstant(text: string | null | undefined): string | null {
  return text ? new Date(text).toISOString() : null;
}
