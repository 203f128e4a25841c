import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, type TestHub } from '../house/testHub.ts';
import { departments } from './departments.ts';
import { freePort } from './freePort.ts';
import { listen } from './listen.ts';
import { findRunningHub } from './runningHub.ts';
import { runningProcesses } from './runningProcesses.ts';

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
  return startOn(dataFolder, ...parameters);
}

async function startOn(folder: string, ...parameters: string[]): Promise<Started> {
  const settings = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts'), ...parameters], {
    env: { PATH: process.env.PATH, HUB_DATA_FOLDER: folder, HUB_SEED_SUBJECTS: '20', ...settings },
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

/** The process of each department of a hub that runs them as processes, as the system lists them. */
const departmentsOf = ({ pid }: ChildProcess) =>
  new Map(
    runningProcesses().flatMap(({ child, parent, command }) => {
      const [, name] = /subgraphs\/([\w-]+)\/main\.ts/.exec(command) ?? [];
      return name !== undefined && parent === pid ? [[name, child] as const] : [];
    }),
  );

/** `pnpm department:reset tax --yes`: its status, and what it printed. */
const resetTax = () =>
  new Promise<{ status: number | null; printed: string }>((resolve) => {
    const env = {
      PATH: process.env.PATH,
      HUB_DATA_FOLDER: dataFolder,
      HUB_SEED_SUBJECTS: '20',
      HUB_DATABASE_PORT: String(ports.HUB_DATABASE_PORT),
    };
    const parameters = [join(import.meta.dirname, 'resetDepartment.ts'), 'tax', '--yes'];
    const child = execFile(process.execPath, parameters, { env }, (_error, output, errors) =>
      resolve({ status: child.exitCode, printed: output + errors }),
    );
  });
const wasReset = { status: 0, printed: '  seeded tax with 20 market subjects\n' };

async function runningHub(): Promise<TestHub> {
  return { ...(await findRunningHub(dataFolder)), dataFolder, databaseUrls: {} };
}

/** As the server itself notes it. */
const databaseProcess = (): number =>
  Number(readFileSync(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

const isReady = async (): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${ports.HUB_PORT}/health/ready`).catch(() => null))?.status === 200;

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
    const elsewhere = join(tmpdir(), `credit-hub-start-${randomUUID()}`);
    await expect(startOn(elsewhere, ...parameters)).rejects.toThrow(
      /PORT_IN_USE.*HUB_PORT\n.*HUB_ISSUER_PORT\n.*HUB_DATABASE_PORT/,
    );
    expect(await answers(ports.HUB_PORT)).toBe(true);
  });

  test('a second start on its data folder is told which process runs there, and takes nothing away', async () => {
    const database = databaseProcess();
    await expect(start(...parameters)).rejects.toThrow(
      `HUB_ALREADY_RUNS: a start (process ${hub.process.pid})`,
    );
    expect([databaseProcess(), await isReady()]).toEqual([database, true]);
  });

  test.runIf(seeds)('a department that is reset while the hub runs is full again, and answers', async () => {
    const ratings = () =>
      ask(asAnswering, {
        caller: 'tax-officer',
        purpose: 'SUPERVISION',
        query: `{ marketSubject(unifiedSocialCreditCode: "${scenarioSubjects()['clean-and-red-listed'].unifiedSocialCreditCode}") { taxCreditRatings { year grade } } }`,
      });
    const asAnswering = await runningHub();
    const before = await ratings();
    expect(before.body).toMatchObject({ extensions: { completeness: 'COMPLETE' } });
    expect(await resetTax()).toEqual(wasReset);
    expect((await ratings()).body.data).toEqual(before.body.data);
  });

  test('a PostgreSQL that is killed is told of, comes back by itself, and the hub answers again', async () => {
    const killed = databaseProcess();
    process.kill(killed, 'SIGKILL');
    await expect
      .poll(() => hub.printed())
      .toMatch(/"level":50,.*"signal":"SIGKILL".*"PostgreSQL ended unexpectedly"/);
    await expect.poll(databaseProcess, { timeout: 20_000 }).not.toBe(killed);
    await expect.poll(isReady, { timeout: 20_000 }).toBe(true);
    expect((await ask(await runningHub(), { query: '{ __typename }' })).status).toBe(200);
  });

  test('one ctrl-C ends everything, the database server too', async () => {
    const children = [...departmentsOf(hub.process).values()];
    expect(children).toHaveLength(parameters.length > 0 ? departments.length : 0);
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

/** What becomes of what thirty connections ask that ask again as soon as they are answered, until they cannot. */
function askConstantly(): { outcomesOfEach: readonly string[][]; ended: Promise<unknown> } {
  const agent = new Agent({ keepAlive: true, maxSockets: 30 });
  const body = '{"query":"{ __typename }"}';
  const outcomesOfEach = Array.from({ length: 30 }, (): string[] => []);
  const askOnce = () =>
    new Promise<string>((resolve) => {
      const headers = { 'content-type': 'application/json', 'content-length': body.length };
      request({ port: ports.HUB_PORT, path: '/graphql', method: 'POST', agent, headers })
        .once('error', ({ code }: NodeJS.ErrnoException) => resolve(String(code)))
        .once('response', (response) =>
          response.resume().once('end', () => resolve(String(response.statusCode))),
        )
        .end(body);
    });
  const ask = async (outcomes: string[]) => {
    // Nothing listens any more: this one was never sent.
    for (let outcome = await askOnce(); outcome !== 'ECONNREFUSED'; outcome = await askOnce())
      outcomes.push(outcome);
  };
  return { outcomesOfEach, ended: Promise.all(outcomesOfEach.map(ask)) };
}

test('a department is reset of a hub that does not run, and nothing is left running', async () => {
  expect(await resetTax()).toEqual(wasReset);
  expect(await answers(ports.HUB_DATABASE_PORT)).toBe(false);
});

/** Of a busy machine: most of them start the hub twice. */
const twoStarts = 120_000;

describe('a start that is ended', { timeout: twoStarts }, () => {
  const started: Started[] = [];
  afterEach(async () => {
    for (const hub of started.splice(0)) {
      hub.process.kill('SIGTERM');
      await hub.ended;
    }
  });
  const startHere = async (): Promise<Started> => {
    const hub = await start();
    started.push(hub);
    return hub;
  };

  test('when it is killed, the next one ends the PostgreSQL that it left, says so, and runs', async () => {
    const killed = await startHere();
    const database = databaseProcess();
    killed.process.kill('SIGKILL');
    await killed.ended;
    expect(await answers(ports.HUB_DATABASE_PORT)).toBe(true);
    const next = await startHere();
    expect(next.printed()).toContain(
      `Ended the PostgreSQL (process ${database}, port ${ports.HUB_DATABASE_PORT}) that an earlier start had left`,
    );
    expect([databaseProcess() === database, await isReady()]).toEqual([false, true]);
    next.process.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  test('told to end while it is asked constantly, it answers whatever was sent before it ends', async () => {
    const hub = await startHere();
    const { outcomesOfEach, ended } = askConstantly();
    // A connection that nobody has taken yet when the port is closed is reset by the system.
    const leastOfOne = () => Math.min(...outcomesOfEach.map((outcomes) => outcomes.length));
    await expect.poll(leastOfOne, { timeout: 20_000 }).toBeGreaterThan(3);
    hub.process.kill('SIGTERM');
    await ended;
    expect(await hub.ended).toBe(0);
    expect(outcomesOfEach.flat().filter((outcome) => !/^\d+$/.test(outcome))).toEqual([]);
  });

  test('what else is on the port of PostgreSQL is left alone, and named', async () => {
    const other = createServer();
    await listen(other, ports.HUB_DATABASE_PORT);
    await expect(start()).rejects.toThrow(/PORT_IN_USE.*HUB_DATABASE_PORT/);
    expect(other.listening).toBe(true);
    await new Promise((resolve) => other.close(resolve));
  });

  test('when PostgreSQL cannot be started again, it says so and ends with 1', async () => {
    const hub = await startHere();
    process.kill(databaseProcess(), 'SIGKILL');
    const other = createServer((socket) => socket.destroy());
    await expect.poll(() => listen(other, ports.HUB_DATABASE_PORT).then(() => true)).toBe(true);
    expect(await hub.ended).toBe(1);
    expect(hub.printed()).toContain('"PostgreSQL ended unexpectedly, and is not started again"');
    expect(hub.printed()).toContain('DATABASE_GONE: ');
    await new Promise((resolve) => other.close(resolve));
  });
});
