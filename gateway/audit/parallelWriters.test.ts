import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createOpenReceipt } from './openReceipt.ts';
import { openTestStore, type TestStore } from './testing/store.ts';
import { openDatabaseLog } from './verification/databaseLog.ts';
import { readCheckpoints } from './verification/readCheckpoints.ts';
import { verifyLog } from './verification/verifyLog.ts';

type Writer = { process: ChildProcess; receipts: string[]; ended: Promise<unknown> };

let store: TestStore;
let writers: Writer[] = [];
beforeEach(async () => {
  store = await openTestStore(inject('postgresUrl'));
  writers = [];
});
afterEach(async () => {
  for (const { process: child } of writers) child.kill('SIGKILL');
  await store.close();
});

const startWriter = (): Writer => {
  const { databaseUrl, signingKey, secret, folder } = store;
  const child = spawn(process.execPath, [new URL('testing/writer.ts', import.meta.url).pathname], {
    env: {
      ...process.env,
      WRITER_SETTINGS: JSON.stringify({
        databaseUrl,
        signingKey,
        secret: Buffer.from(secret).toString('base64url'),
        checkpointFolder: folder,
      }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const receipts: string[] = [];
  createInterface({ input: child.stdout }).on('line', (receipt) => receipts.push(receipt));
  const writer = { process: child, receipts, ended: once(child, 'close') };
  writers.push(writer);
  return writer;
};

/** Until a writer has so many receipts more than it has now. */
const moreFrom = async (writer: Writer, count: number): Promise<void> => {
  const wanted = writer.receipts.length + count;
  while (writer.receipts.length < wanted) {
    if (writer.process.exitCode !== null) throw new Error('a writer ended by itself');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const killed = async (writer: Writer): Promise<void> => {
  writer.process.kill('SIGKILL');
  await writer.ended;
};

test('writers killed in the middle leave no gap and no fork, and everything they were promised is there', async () => {
  const [first, second, third] = [startWriter(), startWriter(), startWriter()];
  await Promise.all([first, second, third].map((writer) => moreFrom(writer, 60)));
  await killed(first);
  await moreFrom(third, 30);
  await killed(second);
  const fourth = startWriter();
  await Promise.all([third, fourth].map((writer) => moreFrom(writer, 30)));
  third.process.kill('SIGTERM');
  await third.ended;
  await killed(fourth);

  const { checkpoints, findings: unreadable } = await readCheckpoints(store.folder, undefined);
  const stored = await openDatabaseLog(store.databaseUrl);
  const { findings, leaves } = await verifyLog(stored.log, checkpoints);
  await stored.close();
  expect([...unreadable, ...findings]).toEqual([]);
  expect(checkpoints.length).toBeGreaterThan(writers.length);

  const openReceipt = createOpenReceipt({ keys: [{ ...store.signingKey, d: undefined }] });
  // The last line of one who was killed may be torn off.
  const whole = writers.flatMap(({ receipts }) => receipts.filter((receipt) => receipt.endsWith('~')));
  const promised = await Promise.all(whole.map(openReceipt));
  const kept = await store.query<{ leaf_index: string; leaf_hash: Buffer }>(
    'select leaf_index, substr(hashes, 1, 32) as leaf_hash from audit_leaves',
  );
  const hashOf = new Map(kept.map((row) => [Number(row.leaf_index), row.leaf_hash.toString('base64url')]));
  expect(promised.filter(({ auditIndex, leafHash }) => hashOf.get(auditIndex) !== leafHash)).toEqual([]);
  expect(new Set(promised.map(({ auditIndex }) => auditIndex)).size).toBe(promised.length);
  expect(leaves).toBeGreaterThanOrEqual(2 * promised.length);
}, 120_000);
