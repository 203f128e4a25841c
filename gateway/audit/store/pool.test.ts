import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';
import { pino } from 'pino';
import { expect, inject, test } from 'vitest';
import { openAuditPool } from './pool.ts';

const opened = (told: unknown[] = []) =>
  openAuditPool(
    inject('postgresUrl'),
    pino(
      { level: 'warn', base: null, timestamp: false },
      { write: (line: string) => void told.push(JSON.parse(line)) },
    ),
    2,
  );

test('a connection of the log commits to disk, and gives up and is given up in five seconds', async () => {
  const pool = opened();
  const { rows } = await pool.query(
    `select current_setting('synchronous_commit') as commit, current_setting('statement_timeout') as statement,
       current_setting('idle_in_transaction_session_timeout') as idle`,
  );
  expect(rows).toEqual([{ commit: 'on', statement: '5s', idle: '5s' }]);
  expect(pool.options).toMatchObject({ max: 2, keepAlive: true, connectionTimeoutMillis: 3_000 });
  const client = (await pool.connect()) as PoolClient & { connection: { stream: Socket } };
  expect(client.connection.stream.timeout).toBe(5_000);
  client.release();
  await pool.end();
});

test('one that breaks while it is idle is told of without what the driver says, and is replaced', async () => {
  const told: unknown[] = [];
  const pool = opened(told);
  const other = opened();
  const { rows } = await pool.query('select pg_backend_pid() as pid');
  await other.query('select pg_terminate_backend($1)', [rows[0].pid]);
  await expect
    .poll(() => told)
    .toEqual([{ level: 40, name: 'error', msg: 'a connection to the audit store broke' }]);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await Promise.all([pool.end(), other.end()]);
});
