import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { endServerLeftBehind, findRunningServer, startEmbeddedPostgres } from './embedded-postgres.ts';

// Its name would break a command line that is read by its spaces.
const folder = path.join(mkdtempSync(path.join(tmpdir(), 'credit-hub-left-')), 'data of the hub');
const starters: ChildProcess[] = [];
afterEach(async () => {
  for (const starter of starters.splice(0)) starter.kill('SIGKILL');
  const left = await findRunningServer(folder);
  if (left) await endServerLeftBehind(folder, left);
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

/** A process that starts the server on the folder, and runs until it is ended. */
async function starter(): Promise<ChildProcess> {
  const file = path.join(path.dirname(folder), 'starter.mjs');
  const kit = JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.ts'));
  writeFileSync(
    file,
    `import { startEmbeddedPostgres } from ${kit};
    await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)}, persistent: true });
    process.stdout.write('runs');
    setInterval(() => {}, 1_000);`,
  );
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  starters.push(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });

test('a server belongs to the process that started it, and is ended only when that one has gone', async () => {
  const child = await starter();
  const owned = await findRunningServer(folder);
  expect(owned).toMatchObject({ startedBy: child.pid });
  if (owned === null) throw new Error('no server');
  await endServerLeftBehind(folder, owned);
  expect(await answers(owned.port)).toBe(true);

  await killed(child);
  expect(await findRunningServer(folder)).toEqual({ ...owned, startedBy: null });
  expect(await endServerLeftBehind(folder, owned)).toBe(true);
  expect([await answers(owned.port), await findRunningServer(folder)]).toEqual([false, null]);

  const next = await startEmbeddedPostgres({ dataFolder: folder, port: owned.port, persistent: true });
  expect(await findRunningServer(folder)).toMatchObject({ port: owned.port, startedBy: process.pid });
  await next.stop();
});

test('a process that has the number of an ended server is no server, nor is a server of another folder', async () => {
  const other = path.join(path.dirname(folder), 'other');
  const server = await startEmbeddedPostgres({ dataFolder: other, persistent: true });
  const file = path.join(folder, 'cluster', 'postmaster.pid');
  const others = readFileSync(path.join(other, 'cluster', 'postmaster.pid'), 'utf8');
  for (const noted of [others, others.replace(/^\d+/, String(process.pid)), '', 'nothing\n']) {
    writeFileSync(file, noted);
    expect(await findRunningServer(folder)).toBeNull();
  }
  rmSync(file);
  await server.stop();
});
