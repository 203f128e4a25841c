/**
 * The search for an operation that tells more than the policy allows: databases of its own with something personal
 * planted in every column, and on them as many gateways as there are processors, each asked by everyone.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConstellation } from '../../constellation/constellation.ts';
import { databaseNames } from '../../constellation/databases.ts';
import { type TestHub, testSettings } from '../../house/testHub.ts';
import { startTestPostgres } from '../../house/testPostgres.ts';
import { plantCanaries } from './plantCanaries.ts';
import { plantedIn } from './plantedIn.ts';
import { askersOfDocument } from './requests.ts';
import { addTallies, nothingMet, type Tally } from './tally.ts';

export type SearchOptions = {
  /** How many requests are sent. */
  readonly operations: number;
  readonly seed: number;
  /** Sends this one alone. */
  readonly only?: number | undefined;
  readonly onProgress?: (done: number) => void;
};

/** What one process does: the requests from one number up to another. */
export type Part = {
  readonly hub: TestHub;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Every canary that was planted. */
  readonly known: readonly string[];
};
export type Told = { readonly done: number } | { readonly tally: Tally };

const worker = join(import.meta.dirname, 'worker.ts');

export async function searchForLeaks({ operations, seed, only, onProgress }: SearchOptions): Promise<Tally> {
  await using running = new AsyncDisposableStack();
  const server = await startTestPostgres();
  running.defer(() => server.stop());
  const dataFolder = await mkdtemp(join(tmpdir(), 'credit-hub-canaries-'));
  running.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const databaseUrls: Record<string, string> = {};
  for (const name of databaseNames) databaseUrls[name] = await server.ensureDatabase(name);
  const constellation = await startConstellation({
    ...testSettings,
    dataFolder,
    databaseUrls,
    departments: 'in-process',
  });
  running.defer(() => constellation.stop());
  const { gatewayUrl, issuerUrl } = constellation;
  const hub = { gatewayUrl, issuerUrl, databaseUrls, dataFolder };
  await plantCanaries(hub);

  const known = plantedIn(testSettings.subjects);
  const processes = only === undefined ? availableParallelism() : 1;
  // A document stays with one of them.
  const share = Math.ceil(operations / processes / askersOfDocument) * askersOfDocument;
  const parts = Array.from({ length: processes }, (_, at) => ({
    ...{ hub, seed, known },
    from: only ?? at * share,
    to: only === undefined ? Math.min((at + 1) * share, operations) : only + 1,
  }));
  let done = 0;
  const tallies = await Promise.all(
    parts.map((part) =>
      runPart(part, (more) => {
        done += more;
        onProgress?.(done);
      }),
    ),
  );
  return tallies.reduce(addTallies, nothingMet);
}

function runPart(part: Part, onDone: (more: number) => void): Promise<Tally> {
  const child = fork(worker, {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(part);
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  return new Promise((resolve, reject) => {
    let tally: Tally | null = null;
    child.on('message', (told: Told) => {
      if ('tally' in told) tally = told.tally;
      else onDone(told.done);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', endWithUs);
      if (tally !== null && code === 0) resolve(tally);
      else reject(new Error(`a process of the search ended with ${code} and told nothing`));
    });
  });
}
