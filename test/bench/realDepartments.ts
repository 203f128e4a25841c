import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { httpTransport } from '@credit-hub/gateway';
import { migrateDepartment, seedDepartment } from '@credit-hub/kit';
import { departmentEnvironment, mainFileOf } from '../constellation/departmentProcess.ts';
import { departments } from '../constellation/departments.ts';
import { keptFieldKeys } from '../constellation/fieldKeys.ts';
import { freePort } from '../constellation/freePort.ts';
import { type Child, startChild } from './childProcess.ts';

export type DepartmentSetting = {
  name: string;
  dataFolder: string;
  databaseUrl: string;
  viewerKeysUrl: string;
};

export type RealDepartment = { url: string; process: Child<unknown> };

/** Lays down the demonstration data of so many subjects. */
export async function seedForBench(
  { name, dataFolder, databaseUrl }: DepartmentSetting,
  subjects: number,
): Promise<void> {
  const department = departments.find((known) => known.name === name);
  if (!department) throw new TypeError(`the network has no department ${name}`);
  await migrateDepartment(department, databaseUrl);
  await seedDepartment(department, databaseUrl, {
    subjects,
    fieldKeys: await keptFieldKeys(dataFolder, name),
  });
}

const reportsUsage = new URL('reportsUsage.ts', import.meta.url);
const betweenProbes = 50;
const patience = 60_000;

/**
 * A department as production runs it, in a process that ends with `stack`.
 * @param preloaded what is loaded before it
 * @param profileFolder where its CPU profile is written, if anywhere
 */
export async function startDepartmentProcess(
  { name, dataFolder, databaseUrl, viewerKeysUrl }: DepartmentSetting,
  stack: AsyncDisposableStack,
  preloaded: readonly URL[] = [],
  profileFolder?: string,
): Promise<RealDepartment> {
  const port = await freePort();
  const child = await startChild<unknown>(pathToFileURL(mainFileOf(name)), {
    execArgv: [
      ...[reportsUsage, ...preloaded].map((file) => `--import=${file.href}`),
      ...(profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]),
    ],
    env: {
      ...departmentEnvironment({
        department: name,
        databaseUrl,
        viewerKeysUrl,
        dataFolder,
        logLevel: 'silent',
      }),
      NODE_ENV: 'production',
      PORT: String(port),
    },
  });
  stack.defer(child.stop);
  const url = `http://127.0.0.1:${port}`;
  const transport = httpTransport({ department: name, url });
  stack.defer(() => transport.close());
  const deadline = Date.now() + patience;
  while ((await transport.probe(AbortSignal.timeout(1_000))).state !== 'UP') {
    if (Date.now() > deadline) throw new Error(`the department ${name} was not ready in time`);
    await pause(betweenProbes);
  }
  return { url: `${url}/graphql`, process: child };
}
