import { sql } from 'drizzle-orm';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { makeKeyring } from '../encryption/keyring.ts';
import { openVault } from '../encryption/vault.ts';
import { openDatabase } from './database.ts';

afterEach(() => void vi.useRealTimers());

test('a connection is kept over a quiet minute, and not for ever', async () => {
  const keyring = makeKeyring();
  const database = openDatabase({ url: inject('postgresUrl'), vault: openVault(() => keyring) });
  const pool = database.$client;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await database.execute(sql`select 1`);
  expect(pool.idleCount).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(pool.idleCount).toBe(1);
  vi.advanceTimersByTime(10 * 60_000);
  expect(pool.idleCount).toBe(0);
  vi.useRealTimers();
  await pool.end();
});
