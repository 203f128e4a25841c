/** How many statements databases are sent, by their own count: whoever is asked need not be changed for it. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A connection that is idle tells what it did within ten seconds. */
const untilToldInMilliseconds = 11_000;

/** Databases of one server whose statements are counted, and the URL of one that is not among them. */
export type Counted = { databaseUrls: readonly string[]; besideUrl: string };

/**
 * What only reads sends each statement as a transaction of its own, and those are counted.
 * @returns how many there were since the server was made, once nothing is under way any more
 */
export async function statementsSoFar({ databaseUrls, besideUrl }: Counted): Promise<number> {
  await pause(untilToldInMilliseconds);
  return on(besideUrl, async (client) => {
    const { rows } = await client.query<{ sent: number }>(
      'select sum(xact_commit + xact_rollback)::int as sent from pg_stat_database where datname = any($1)',
      [databaseUrls.map((url) => new URL(url).pathname.slice(1))],
    );
    return rows[0]?.sent ?? 0;
  });
}

/**
 * A database of the same rows, physically, in the place of any that has its name; nobody may be connected to the other.
 * @returns its connection URL
 */
export async function copyOfDatabase(
  administratorUrl: string,
  databaseUrl: string,
  name: string,
): Promise<string> {
  await on(administratorUrl, async (client) => {
    const copied = pg.escapeIdentifier(new URL(databaseUrl).pathname.slice(1));
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)}`);
    await client.query(`create database ${pg.escapeIdentifier(name)} template ${copied}`);
  });
  return Object.assign(new URL(administratorUrl), { pathname: `/${name}` }).href;
}

async function on<Result>(url: string, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
