import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type SupervisedProcess, type Supervision, supervisedProcess } from './supervisedProcess.ts';

const folder = mkdtempSync(join(tmpdir(), 'credit-hub-supervised-'));
afterAll(() => rmSync(folder, { recursive: true }));
const programOf = (name: string, text: string): string => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return file;
};

/** Ready at once, and ends as it is asked to. */
const server = programOf(
  'server',
  `import { createServer } from 'node:http';
  const server = createServer((request, response) => {
    const status = /^.exit.(\\d)/.exec(request.url)?.[1];
    response.end();
    if (status) setImmediate(() => process.exit(Number(status)));
  });
  server.listen(Number(process.env.PORT), '127.0.0.1', () =>
    process.send({ listening: 'http://127.0.0.1:' + server.address().port, cpuMilliseconds: 1 }));
  process.on('SIGTERM', () => process.exit(0));`,
);

const running: SupervisedProcess[] = [];
afterEach(() => Promise.all(running.splice(0).map((supervised) => supervised.stop())));

const supervise = (file: string, changes: Partial<Supervision> = {}) => {
  const logged: Record<string, unknown>[] = [];
  const supervised = supervisedProcess({
    ...{ name: 'tax', file, port: 0 },
    environmentAt: (port) => ({ PORT: String(port) }),
    logger: pino({ base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) }),
    ...changes,
  });
  running.push(supervised);
  return { supervised, logged };
};

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

test('one that is killed by somebody else is there again where it was, and the log says so', async () => {
  const { supervised, logged } = supervise(server);
  await supervised.start();
  const { url, pid } = supervised;
  process.kill(pid as number, 'SIGKILL');
  await expect.poll(() => supervised.pid !== pid && answers(url), { timeout: 10_000 }).toBe(true);
  expect(supervised.url).toBe(url);
  expect(logged).toEqual([
    expect.objectContaining({ level: 40, process: 'tax', signal: 'SIGKILL', againInMilliseconds: 100 }),
  ]);
});

test('one that ends again and again is left alone after a few times, after longer and longer pauses', async () => {
  const { supervised, logged } = supervise(programOf('broken', 'process.exit(1)'), { mostRestarts: 3 });
  await expect(supervised.start()).rejects.toThrow('PROCESS_DID_NOT_START: tax ended while starting');
  expect(logged.map(({ level, againInMilliseconds }) => [level, againInMilliseconds])).toEqual([
    [40, 100],
    [40, 200],
    [40, 400],
    [50, undefined],
  ]);
});

test('one whose settings are wrong is not tried again', async () => {
  const { supervised, logged } = supervise(programOf('misconfigured', 'process.exit(2)'));
  await expect(supervised.start()).rejects.toThrow('PROCESS_DID_NOT_START');
  expect(logged).toEqual([expect.objectContaining({ level: 50, status: 2 })]);
});

test.each(['kill', 'stop'] as const)(
  'after %s it stays away until it is started, and then is where it was',
  async (how) => {
    const { supervised, logged } = supervise(server);
    await supervised.start();
    const { url } = supervised;
    await supervised[how]();
    await pause(500);
    expect(await answers(url)).toBe(false);
    await supervised.start();
    expect([supervised.url, await answers(url)]).toEqual([url, true]);
    expect(logged).toEqual([]);
  },
);

test('told to stop between two starts it does not start again', async () => {
  const { supervised, logged } = supervise(server);
  await supervised.start();
  await fetch(`${supervised.url}/exit/1`);
  await expect.poll(() => logged.length, { interval: 5 }).toBe(1);
  await supervised.stop();
  await pause(500);
  expect([supervised.pid, await answers(supervised.url), logged.length]).toEqual([null, false, 1]);
});
