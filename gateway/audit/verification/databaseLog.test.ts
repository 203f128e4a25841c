import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { intentAbout, openTestStore, recordAccesses, type TestStore } from '../testing/store.ts';
import { openDatabaseLog } from './databaseLog.ts';

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore(inject('postgresUrl'));
});
afterEach(() => store.close());

const read = async () => {
  const { log, close } = await openDatabaseLog(store.databaseUrl);
  return { ...log, rows: await Array.fromAsync(log.rows()).finally(close) };
};

test('a log is read as it is stored', async () => {
  const log = await store.open();
  await recordAccesses(log, 1);
  await log.intend({ ...intentAbout(), viewer: { ...intentAbout().viewer, organization: null } });
  const { treeSize, root } = await log.checkpoint();
  const { head, texts, rows } = await read();
  const asStored = await store.query(
    'select leaf, hashes, recorded_at, organization, person, intent_index, subjects from audit_leaves order by leaf_index',
  );
  expect(head).toEqual({ size: treeSize, root });
  expect(texts).toEqual(await store.query('select hash, text from audit_texts'));
  expect(rows).toEqual(
    asStored.map(
      ({ leaf, hashes, recorded_at: time, organization, person, intent_index, subjects }, index) => ({
        ...{ index, leaf, hashes, subjects: subjects ?? [] },
        searched: { time, organization, person, intent: intent_index === null ? null : Number(intent_index) },
      }),
    ),
  );
  expect(
    rows.map(({ searched: { organization, intent }, subjects: { length } }) => [
      organization === null,
      intent,
      length,
    ]),
  ).toEqual([
    [false, null, 1],
    [true, 0, 0],
    [true, null, 0],
  ]);
});

test.each([4_999, 5_000, 5_001])('all of its rows are, in order: %i', async (length) => {
  await store.tamper(
    `insert into audit_leaves (leaf_index, leaf, hashes, recorded_at) select ${length} - n, '', '', '' from generate_series(1, ${length}) n`,
  );
  const { rows } = await read();
  expect(rows.map(({ index }) => index)).toEqual(Array.from({ length }, (_, index) => index));
});

test('it is read as it was at one moment', async () => {
  const log = await store.open();
  await recordAccesses(log, 1);
  const { log: opened, close } = await openDatabaseLog(store.databaseUrl);
  await recordAccesses(log, 1);
  expect(await Array.fromAsync(opened.rows()).finally(close)).toHaveLength(2);
});

test('a head that is gone is none', async () => {
  await store.tamper('delete from audit_head');
  expect(await read()).toMatchObject({ head: null, rows: [] });
});

const refused = (url: string | undefined, message: string) =>
  expect(openDatabaseLog(url)).rejects.toThrow(new Error(message));

test('what cannot be read is told in words of ours', async () => {
  await refused(undefined, '--database-url URL is needed; --help tells more');
  await refused(
    'postgres://hub:canary@127.0.0.1:1/hub',
    'the database of the access log cannot be read (ECONNREFUSED)',
  );
  const absent = Object.assign(new URL(store.databaseUrl), { pathname: '/absent' }).href;
  await refused(absent, 'the database of the access log cannot be read (3D000)');
  await store.tamper('alter table audit_texts rename to away');
  await refused(store.databaseUrl, 'the database of the access log cannot be read (42P01)');
});
