/** What happens to the hub's own database, where its access log is: looked at, lost, and tampered with. */
import pg from 'pg';

/** Runs one statement on a connection of its own. */
async function query<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Leaves of the log. */
export const logSize = async (hubUrl: string): Promise<number> => {
  const [head] = await query<{ size: string }>(hubUrl, 'select count(*) as size from audit_leaves');
  return Number(head?.size);
};

/** The database takes no connection, and whoever had one loses it, until it is given back. */
export async function cutOff(hubUrl: string): Promise<{ giveBack(): Promise<void> }> {
  const name = new URL(hubUrl).pathname.slice(1);
  const administrator = Object.assign(new URL(hubUrl), { pathname: '/postgres' }).href;
  await query(administrator, `alter database ${name} allow_connections false`);
  await query(
    administrator,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
  return {
    giveBack: async () => {
      await query(administrator, `alter database ${name} allow_connections true`);
    },
  };
}

/** As an intruder with the database's own rights, who switches triggers off. */
export const tamper = (hubUrl: string, statement: string): Promise<unknown> =>
  query(hubUrl, `set session_replication_role = replica; ${statement}`);
