import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  intentAbout,
  makeSigningKey,
  openTestStore,
  recordAccesses,
  type TestStore,
} from './testing/store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore(inject('postgresUrl'));
});
afterEach(() => store.close());

const stored = () =>
  store.query<{ tree_size: string; jws: string }>('select * from audit_checkpoints order by tree_size');
const sizesStored = async () => (await stored()).map(({ tree_size }) => Number(tree_size));
const exported = () => readFile(path.join(store.folder, 'checkpoints-2026-11-22.jws'), 'utf8');
/** As the log was when it held two leaves, its head with it. */
const setBack = (root: Buffer) =>
  store.tamper(
    `delete from audit_leaves where leaf_index >= 2; update audit_head set tree_size = 2, root_hash = '\\x${root.toString('hex')}'`,
  );

describe('where the log stands is signed', () => {
  test('when it opens, when it is asked for and when it closes, in the database as in the folder', async () => {
    const log = await store.open();
    await recordAccesses(log, 1);
    expect(await log.checkpoint()).toMatchObject({ treeSize: 2, signedAt: '2026-11-22T08:00:00.000Z' });
    await log.intend(intentAbout());
    await log.close();
    expect(await sizesStored()).toEqual([0, 2, 3]);
    expect(await exported()).toBe((await stored()).map(({ jws }) => `${jws}\n`).join(''));
  });

  test('in the database alone, where there is no folder', async () => {
    const log = await store.open({ checkpointFolder: null });
    await recordAccesses(log, 1);
    await log.close();
    expect(await sizesStored()).toEqual([0, 2]);
    await expect(exported()).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('once for the same place, however many ask', async () => {
    const log = await store.open();
    await recordAccesses(log, 1);
    const [one, other] = await Promise.all([log.checkpoint(), log.checkpoint()]);
    expect(other).toBe(one);
    expect(await log.checkpoint()).toBe(one);
    expect((await exported()).split('\n')).toHaveLength(3);
  });

  test('every so often', async () => {
    const log = await store.open({ checkpointInterval: 10 });
    await recordAccesses(log, 1);
    await expect.poll(sizesStored).toContain(2);
  });

  test('again, once the store is back', async () => {
    const log = await store.open();
    await store.tamper('alter table audit_checkpoints rename to away');
    await recordAccesses(log, 1);
    await expect(log.checkpoint()).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await store.tamper('alter table away rename to audit_checkpoints');
    expect(await log.checkpoint()).toMatchObject({ treeSize: 2 });
  });
});

test('of a log that was closed nothing more is signed, nor tried', async () => {
  const told: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => void told.push(line) });
  const log = await store.open({ checkpointInterval: 100, logger });
  await log.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(told).toEqual([]);
});

describe('nothing is signed that does not continue what was', () => {
  /** Signed at 0, 2 and 4 leaves, and then set back to 2. */
  const signedAndSetBack = async (checkpointFolder: string | null) => {
    const log = await store.open({ checkpointFolder });
    await recordAccesses(log, 1);
    const { root } = await log.checkpoint();
    await recordAccesses(log, 1);
    await log.close();
    await setBack(root);
    return root;
  };
  const rewritten = { code: 'AUDIT_LOG_REWRITTEN' };

  test('by the folder, or by the database where there is none', async () => {
    await signedAndSetBack(store.folder);
    await expect(store.open()).rejects.toMatchObject(rewritten);
    await expect(store.open({ checkpointFolder: null })).rejects.toMatchObject(rewritten);
  });

  test('but for what another key signed in the database', async () => {
    await signedAndSetBack(null);
    const log = await store.open({ checkpointFolder: null, signingKey: await makeSigningKey('other') });
    expect(await log.checkpoint()).toMatchObject({ treeSize: 2 });
  });

  test('which is told to who runs the hub, where nobody asked for it', async () => {
    const told: unknown[] = [];
    const logger = pino(
      { level: 'error', base: null, timestamp: false },
      { write: (line: string) => void told.push(JSON.parse(line)) },
    );
    const log = await store.open({ logger });
    await recordAccesses(log, 1);
    const { root } = await log.checkpoint();
    await recordAccesses(log, 1);
    await log.checkpoint();
    await setBack(root);
    await log.close();
    expect(told).toEqual([
      { level: 50, code: 'AUDIT_LOG_REWRITTEN', msg: 'no checkpoint of the access log could be signed' },
    ]);
  });

  test('and the place of another root is named', async () => {
    const log = await store.open();
    await recordAccesses(log, 1);
    await log.close();
    const other = await openTestStore(inject('postgresUrl'));
    try {
      const forged = await other.open();
      await recordAccesses(forged, 1);
      await forged.close();
      await expect(
        other.open({ signingKey: store.signingKey, checkpointFolder: store.folder }),
      ).rejects.toMatchObject({
        ...rewritten,
        message: expect.stringContaining('does not continue the checkpoint at 2'),
      });
    } finally {
      await other.close();
    }
  });
});
