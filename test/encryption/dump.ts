import pg from 'pg';

/** Every row of every table of a database as text, as a dump holds it: `table: (…)`. */
export async function dumpOf(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const lines: string[] = [];
    for (const { schema, name } of tables) {
      const from = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
      const { rows } = await client.query<{ line: string }>(
        `select dumped::text as line from ${from} as dumped`,
      );
      for (const { line } of rows) lines.push(`${name}: ${line}`);
    }
    return lines;
  } finally {
    await client.end();
  }
}

/** Runs one statement of an intruder who can write to the database. */
export async function tamper(
  databaseUrl: string,
  statement: string,
  values: unknown[] = [],
): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client.query(statement, values).then(
    async ({ rowCount }) => {
      await client.end();
      return rowCount ?? 0;
    },
    async (error) => {
      await client.end();
      throw error;
    },
  );
}
