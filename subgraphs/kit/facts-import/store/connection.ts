import pg from 'pg';
import { ImportRefused } from '../refusal.ts';

/** What PostgreSQL says of a failure quotes rows: only its code is told on. */
export async function told<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const { code = 'connection lost' } = error as { code?: string };
    throw new ImportRefused(
      'DATABASE_FAILED',
      `the database did not finish (${code}); run the import again, what is in already stays as it is`,
      { cause: error },
    );
  }
}

/**
 * A connection with a transaction open, and the tables that importing keeps its own books in.
 *
 * @throws ImportRefused `DATABASE_UNREACHABLE` or `DATABASE_NOT_MIGRATED`
 */
export async function begin(databaseUrl: string, tables: readonly string[]): Promise<pg.Client> {
  const client = await connect(databaseUrl);
  try {
    await client.query('begin');
    for (const table of tables) await client.query(`select from ${pg.escapeIdentifier(table)} limit 0`);
    return client;
  } catch (error) {
    await client.end();
    throw new ImportRefused('DATABASE_NOT_MIGRATED', `the database lacks one of ${tables.join(', ')}`, {
      cause: error,
    });
  }
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  // Without a listener a lost connection would end the process; the next statement tells of it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    // The message of the driver names hosts and accounts.
    const { code } = error as NodeJS.ErrnoException;
    throw new ImportRefused(
      'DATABASE_UNREACHABLE',
      `the department's database does not answer (${code ?? 'no code'})`,
      { cause: error },
    );
  }
}
