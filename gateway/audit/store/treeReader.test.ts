import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openArchive } from '../archive/archive.ts';
import { emptyRoot } from '../merkle/hashes.ts';
import { openTestStore, recordAccesses, type TestStore } from '../testing/store.ts';
import { lockHead, readHead, readRanges, readTree } from './treeReader.ts';

const archive = openArchive(null);
let store: TestStore;
let pool: Pool;
const open = async () => {
  store = await openTestStore(inject('postgresUrl'));
  pool = new Pool({ connectionString: store.databaseUrl, max: 2 });
};
const close = async () => {
  await pool.end();
  await store.close();
};
const rewritten = (message: string) => ({
  code: 'AUDIT_LOG_REWRITTEN',
  message: `AUDIT_LOG_REWRITTEN: ${message}`,
});

describe('a stored tree', () => {
  beforeAll(open);
  afterAll(close);

  test('is empty at first, and then what was appended', async () => {
    const empty = await readHead(pool);
    expect(empty).toEqual({ size: 0, root: emptyRoot });
    expect(await readTree(pool, archive, empty)).toEqual({ size: 0, peaks: [] });
    const log = await store.open();
    await recordAccesses(log, 3);
    const { treeSize, root } = await log.checkpoint();
    const head = await readHead(pool);
    expect(head).toEqual({ size: treeSize, root });
    const { size, peaks } = await readTree(pool, archive, head);
    expect([size, peaks.length]).toEqual([6, 2]);
    const ranges = [
      { from: 0, to: 4 },
      { from: 4, to: 6 },
      { from: 2, to: 2 },
      { from: 0, to: 6 },
    ];
    expect(await readRanges(pool, archive, ranges)).toEqual([...peaks, emptyRoot, root]);
    expect(await readRanges(pool, archive, [])).toEqual([]);
  });

  test('has its head locked for who asks for that, who is told the leaves behind it, and for nobody else', async () => {
    const [one, other] = [await pool.connect(), await pool.connect()];
    try {
      for (const client of [one, other]) await client.query("set lock_timeout = '50ms'");
      const stored = await store.query<{ hash: Buffer }>(
        'select substring(hashes for 32) as hash from audit_leaves order by leaf_index',
      );
      const locked = await lockHead(other, 2);
      expect(locked.leafHashes).toEqual(stored.slice(2).map(({ hash }) => hash));
      expect(await readHead(one)).toEqual(locked.head);
      await expect(lockHead(one, 2)).rejects.toMatchObject({ code: '55P03' });
    } finally {
      for (const client of [one, other]) {
        await client.query('rollback');
        client.release(true);
      }
    }
  });
});

describe('what somebody took from it is told by its place:', () => {
  beforeEach(open);
  afterEach(close);

  test.each([
    ['the head', 'delete from audit_head', 'the head of the log is gone'],
    ['a row', 'delete from audit_leaves where leaf_index = 3', 'leaf 3 or its hashes are gone'],
    [
      'the last byte of its hashes',
      'update audit_leaves set hashes = substr(hashes, 1, 95) where leaf_index = 3',
      'leaf 3 or its hashes are gone',
    ],
    [
      'a hash',
      "update audit_leaves set hashes = substr(hashes, 1, 64) || sha256('x') where leaf_index = 3",
      'the leaves do not make the head at 6',
    ],
    ['where the head stands', 'update audit_head set tree_size = 5', 'the leaves do not make the head at 5'],
  ])('%s', async (_, sql, message) => {
    const log = await store.open();
    await recordAccesses(log, 3);
    await store.tamper(sql);
    const read = async () => readTree(pool, archive, await readHead(pool));
    await expect(read()).rejects.toMatchObject(rewritten(message));
  });
});
