import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type TestHub } from '../house/testHub.ts';
import { freePort } from './freePort.ts';
import { findRunningHub } from './runningHub.ts';

const ports = {
  HUB_PORT: await freePort(),
  HUB_ISSUER_PORT: await freePort(),
  HUB_DATABASE_PORT: await freePort(),
  HUB_MARKET_REGULATION_PORT: await freePort(),
  HUB_TAX_PORT: await freePort(),
  HUB_HOUSING_PORT: await freePort(),
  HUB_COURTS_PORT: await freePort(),
  HUB_CREDIT_OFFICE_PORT: await freePort(),
};
// Not there yet: the first start makes it.
const dataFolder = join(tmpdir(), `credit-hub-start-${randomUUID()}`);
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

type Started = {
  process: ChildProcess;
  printed: () => string;
  /** Exit status; null when a signal ended it. */
  ended: Promise<number | null>;
};

/** Resolves when the command says that the hub is ready; rejects when it ends before. */
async function start(...parameters: string[]): Promise<Started> {
  const settings = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts'), ...parameters], {
    env: { PATH: process.env.PATH, HUB_DATA_FOLDER: dataFolder, HUB_SEED_SUBJECTS: '20', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stderr.on('data', (text) => {
    printed += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      printed += text;
      if (printed.includes('ctrl-C ends everything')) resolve();
    });
    ended.then(() => reject(new Error(`the hub ended before it was ready:\n${printed}`)));
  });
  return { process: child, printed: () => printed, ended };
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });

/** The process of each department of a hub, as the system lists them. */
const departmentsOf = ({ pid }: ChildProcess) =>
  new Map(
    execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .flatMap((line) => {
        const [, child, parent, name] = /(\d+)\s+(\d+)\s.*subgraphs\/([\w-]+)\/main\.ts/.exec(line) ?? [];
        return Number(parent) === pid ? [[name as string, Number(child)] as const] : [];
      }),
  );

async function runningHub(): Promise<TestHub> {
  return { ...(await findRunningHub(dataFolder)), dataFolder, databaseUrls: {} };
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const inOneProcess = Object.entries(ports).slice(0, 3);

describe.for([
  { name: 'pnpm start', parameters: [], listening: inOneProcess, seeds: true },
  {
    name: 'pnpm start:departments, on the data of the start before',
    parameters: ['--departments-as-processes'],
    listening: Object.entries(ports),
    seeds: false,
  },
])('$name', ({ parameters, listening, seeds }) => {
  let hub: Started;
  beforeAll(async () => {
    hub = await start(...parameters);
  });
  afterAll(() => {
    hub?.process.kill('SIGKILL');
  });

  test('is ready when it says so', async () => {
    const response = await fetch(`http://127.0.0.1:${ports.HUB_PORT}/health/ready`);
    expect(response.status).toBe(200);
  });

  test('seeds what is empty and keeps what is there', () => {
    expect(hub.printed().includes('seeded')).toBe(seeds);
  });

  test('answers a caller with a token of its issuer', async () => {
    const { status, body } = await ask(await runningHub(), { caller: 'hall-clerk', query: '{ __typename }' });
    expect({ status, data: body.data }).toEqual({ status: 200, data: { __typename: 'Query' } });
  });

  test('listens on the ports it was given', async () => {
    expect(await Promise.all(listening.map(async ([name, port]) => [name, await answers(port)]))).toEqual(
      listening.map(([name]) => [name, true]),
    );
  });

  test('goes on when a terminal is closed that it was not started at', async () => {
    hub.process.kill('SIGHUP');
    await expect.poll(() => answers(ports.HUB_PORT)).toBe(true);
    expect((await ask(await runningHub(), { query: '{ __typename }' })).status).toBe(200);
  });

  test.runIf(parameters.length > 0)(
    'a department that is killed comes back by itself, and the others never went away',
    async () => {
      const before = departmentsOf(hub.process);
      const killed = before.get('tax') as number;
      process.kill(killed, 'SIGKILL');
      await expect.poll(() => departmentsOf(hub.process).get('tax') ?? killed).not.toBe(killed);
      await expect.poll(() => answers(ports.HUB_TAX_PORT), { timeout: 10_000 }).toBe(true);
      expect(hub.printed()).toMatch(/"process":"tax".*"signal":"SIGKILL".*"a process ended by itself"/);
      expect([...departmentsOf(hub.process)].filter(([name]) => name !== 'tax')).toEqual(
        [...before].filter(([name]) => name !== 'tax'),
      );
    },
  );

  test('a second start on its ports is refused by name, and takes nothing away', async () => {
    await expect(start(...parameters)).rejects.toThrow(/PORT_IN_USE.*HUB_PORT\n.*HUB_ISSUER_PORT\n/);
    expect(await answers(ports.HUB_PORT)).toBe(true);
  });

  test('one ctrl-C ends everything, the database server too', async () => {
    const children = [...departmentsOf(hub.process).values()];
    // From the terminal and from pnpm: the second must not cut the first short.
    hub.process.kill('SIGINT');
    hub.process.kill('SIGINT');
    expect(await hub.ended).toBe(0);
    expect(await Promise.all(listening.map(([, port]) => answers(port)))).toEqual(listening.map(() => false));
    expect(children.filter(isRunning)).toEqual([]);
    expect(existsSync(join(dataFolder, 'postgres/cluster/postmaster.pid'))).toBe(false);
    expect(existsSync(join(dataFolder, 'running.json'))).toBe(false);
  });
});
