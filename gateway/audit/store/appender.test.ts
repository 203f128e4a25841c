import { Pool } from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openArchive } from '../archive/archive.ts';
import { createCommitments } from '../commitments.ts';
import { createLeafMaker } from '../leaf.ts';
import { appendLeaf, emptyTree, rootOf } from '../merkle/growingTree.ts';
import { answered, intentAbout, openTestStore, subjectCode, type TestStore } from '../testing/store.ts';
import { createAppender } from './appender.ts';
import { readHead } from './treeReader.ts';

const leaves = createLeafMaker(
  createCommitments(Buffer.alloc(32, 7)),
  () => new Date('2026-11-22T08:00:00Z'),
);
const intent = (...subjects: number[]) => leaves.intent(intentAbout(...subjects.map(subjectCode)));
const outcome = (index: number) => leaves.outcome({ index, subjectCodes: new Set() }, answered);

const archive = openArchive(null);
let store: TestStore;
let pool: Pool;
let said: string[];
beforeEach(async () => {
  store = await openTestStore(inject('postgresUrl'));
  pool = new Pool({ connectionString: store.databaseUrl, max: 2 });
  said = [];
});
afterEach(async () => {
  await pool.end();
  await store.close();
});

/** The pool, telling what each appender asks of it: a statement on its own, or a connection that is taken for several. */
const watched = (): Pool =>
  new Proxy(pool, {
    get: (target, member) => {
      if (member === 'query')
        return (query: { name: string; text: string }) => {
          said.push(query.name);
          return target.query(query);
        };
      if (member === 'connect')
        return () => {
          said.push('connection');
          return target.connect();
        };
      return Reflect.get(target, member);
    },
  });
const append = 'audit-append';
const storeTexts = 'audit-store-texts';

test('a group costs one statement while nobody else appends, and the texts that it shares are stored once', async () => {
  const { append: add } = createAppender(watched(), archive, emptyTree);
  expect(await add([intent(1), intent(2)])).toEqual({ firstIndex: 0, treeSize: 2 });
  expect(await add([outcome(0)])).toEqual({ firstIndex: 2, treeSize: 3 });
  expect(await add([outcome(1), intent(3)])).toEqual({ firstIndex: 3, treeSize: 5 });
  expect(said).toEqual(['connection', storeTexts, append, append]);
  expect(await store.query('select count(*)::int as texts from audit_texts')).toEqual([{ texts: 1 }]);
});

test('texts that a group has twice are stored once with it', async () => {
  const { append: add } = createAppender(watched(), archive, emptyTree);
  await add([intent(1), intent(2)]);
  await add([outcome(0), outcome(1)]);
  expect(said).toEqual(['connection', storeTexts, append]);
  expect(await store.query('select count(*)::int as texts from audit_texts')).toEqual([{ texts: 1 }]);
});

test('where another was faster, the head is locked and the group goes behind the other’s, until nobody was', async () => {
  const [one, other] = [
    createAppender(watched(), archive, emptyTree),
    createAppender(pool, archive, emptyTree),
  ];
  await one.append([intent(1)]);
  expect(await other.append([intent(2), intent(3)])).toEqual({ firstIndex: 1, treeSize: 3 });
  expect(await one.append([intent(4)])).toEqual({ firstIndex: 3, treeSize: 4 });
  expect(await one.append([intent(5)])).toEqual({ firstIndex: 4, treeSize: 5 });
  expect(await one.append([intent(6)])).toEqual({ firstIndex: 5, treeSize: 6 });
  expect(said).toEqual(['connection', append, 'connection', 'connection', append]);
});

test('behind others a group takes three round trips on the connection, however much they appended', async () => {
  const asked: string[] = [];
  const counting = new Proxy(pool, {
    get: (target, member) =>
      member !== 'connect'
        ? Reflect.get(target, member)
        : async () => {
            const client = await target.connect();
            return new Proxy(client, {
              get: (connection, called) => {
                const found = Reflect.get(connection, called);
                if (typeof found !== 'function') return found;
                return (...given: unknown[]) => {
                  if (called === 'query')
                    asked.push((given[0] as { name?: string }).name ?? String(given[0]).split(';')[0] ?? '');
                  return found.apply(connection, given);
                };
              },
            });
          },
  });
  const one = createAppender(counting, archive, emptyTree);
  const other = createAppender(pool, archive, emptyTree);
  await other.append(Array.from({ length: 77 }, (_, number) => intent(number)));
  expect(await one.append([intent(1)])).toEqual({ firstIndex: 77, treeSize: 78 });
  expect(asked).toEqual(['begin', append, 'commit']);
});

test('a group goes behind more than is read with the head', async () => {
  const one = createAppender(pool, archive, emptyTree);
  await one.append([intent(1)]);
  const other = createAppender(pool, archive, emptyTree);
  for (let groups = 0; groups < 6; groups++)
    await other.append(Array.from({ length: 1_000 }, (_, number) => intent(number)));
  expect(await one.append([intent(2)])).toEqual({ firstIndex: 6_001, treeSize: 6_002 });
  expect(await one.append([intent(3)])).toEqual({ firstIndex: 6_002, treeSize: 6_003 });
  expect((await readHead(pool)).size).toBe(6_003);
});

test('the head is that of the leaves as they stand, one after the other', async () => {
  const { append: add } = createAppender(pool, archive, emptyTree);
  const written = [intent(1), intent(2, 3), outcome(0)];
  await add(written.slice(0, 2));
  await add(written.slice(2));
  const tree = written.reduce((before, { hash }) => appendLeaf(before, hash).tree, emptyTree);
  expect(await readHead(pool)).toEqual({ size: 3, root: rootOf(tree) });
  const rows = await store.query<{ leaf: string; subjects: Buffer[] | null }>(
    'select leaf, subjects from audit_leaves order by leaf_index',
  );
  expect(rows.map(({ leaf }) => leaf)).toEqual(written.map(({ text }) => text));
  expect(rows.map(({ subjects }) => subjects?.map((bytes) => bytes.toString('latin1')) ?? [])).toEqual(
    written.map(({ subjects }) => subjects),
  );
});

test('behind a group that failed the head is locked, since nobody knows where it is', async () => {
  const { append: add } = createAppender(watched(), archive, emptyTree);
  await add([intent(1)]);
  await store.tamper('alter table audit_leaves rename to away');
  await expect(add([intent(2)])).rejects.toMatchObject({ code: '42P01' });
  await store.tamper('alter table away rename to audit_leaves');
  expect(await add([intent(3)])).toEqual({ firstIndex: 1, treeSize: 2 });
  expect(said).toEqual(['connection', append, 'connection']);
});

test('a connection is given back when the group is written, and ended when it is not, with nothing left on it', async () => {
  const listeners = async () => {
    const client = await pool.connect();
    client.release();
    return client.listenerCount('error');
  };
  const before = await listeners();
  await createAppender(pool, archive, emptyTree).append([intent(1)]);
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
  expect(await listeners()).toBe(before);
  await expect(
    createAppender(pool, archive, emptyTree).append([outcome(0), outcome(0)]),
  ).rejects.toMatchObject({
    code: '23505',
  });
  expect([pool.totalCount, pool.idleCount]).toEqual([0, 0]);
});

const rewritten = (message: string) => ({
  code: 'AUDIT_LOG_REWRITTEN',
  message: `AUDIT_LOG_REWRITTEN: ${message}`,
});

test('nothing is appended to a log that does not begin with the one that was known', async () => {
  const known = [intent(1), intent(2), intent(3)];
  const tree = (of: typeof known) =>
    of.reduce((before, { hash }) => appendLeaf(before, hash).tree, emptyTree);
  await createAppender(pool, archive, emptyTree).append(known.slice(0, 2));
  await expect(createAppender(pool, archive, tree(known)).append([intent(4)])).rejects.toMatchObject(
    rewritten('the stored log does not continue the one known at 3'),
  );
  const other = tree([intent(1), intent(2)]);
  await expect(createAppender(pool, archive, other).append([intent(4)])).rejects.toMatchObject(
    rewritten('the stored log does not continue the one known at 2'),
  );
  expect((await readHead(pool)).size).toBe(2);
  await createAppender(pool, archive, tree(known.slice(0, 1))).append([intent(4)]);
  expect((await readHead(pool)).size).toBe(3);
});

test('appenders that write at the same time wait for each other', async () => {
  const appenders = Array.from({ length: 2 }, () => createAppender(pool, archive, emptyTree));
  await Promise.all(
    appenders.map(async ({ append: add }) => {
      for (let group = 0; group < 20; group++) await add([intent(group)]);
    }),
  );
  expect((await readHead(pool)).size).toBe(40);
});
