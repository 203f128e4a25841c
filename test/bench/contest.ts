import { deepStrictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSupergraph } from '@credit-hub/schema';
import type { Announcement, Setting, Usage } from './candidates/candidate.ts';
import { type Child, startChild } from './childProcess.ts';
import type { Contestant } from './contestants.ts';
import { applyLoad, type Load, type RightAnswers } from './load.ts';
import type { Figure } from './report.ts';
import { withAddresses } from './withAddresses.ts';
import { registered, subgraphs, type Workload } from './workloads.ts';

export type Durations = { rounds: number; warmUpMilliseconds: number; milliseconds: number };

/** Beside the measuring: where each contestant's CPU profile is written, if anywhere. */
export type Extras = { profileFolder?: string | undefined };

type Running = Contestant & { process: Child<Announcement>; answers: Map<Workload, RightAnswers> };

/** Measures all contestants in turn, round by round, against the same departments. @throws Error for a wrong answer */
export async function contest(
  contestants: readonly Contestant[],
  workloads: readonly Workload[],
  durations: Durations,
  { profileFolder }: Extras = {},
): Promise<Figure[]> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.adopt(mkdtempSync(join(tmpdir(), 'credit-hub-bench-')), (path) =>
    rmSync(path, { recursive: true }),
  );
  const departments = await startChild<{ urls: Setting['urls'] }>(
    new URL('cannedDepartments.ts', import.meta.url),
    subgraphs,
  );
  stack.defer(departments.stop);
  const { urls } = departments.started;
  const settingFile = join(folder, 'setting.json');
  writeFileSync(
    settingFile,
    JSON.stringify({ supergraphSdl: withAddresses(loadSupergraph(), urls), urls } satisfies Setting),
  );

  const running: Running[] = [];
  for (const contestant of contestants) {
    const process = await startChild<Announcement>(
      contestant.file,
      [settingFile, ...(contestant.args ?? [])],
      [
        ...(contestant.nodeOptions ?? []),
        ...(profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]),
      ],
    );
    stack.defer(process.stop);
    running.push({ ...contestant, process, answers: new Map(workloads.map((workload) => [workload, []])) });
  }
  await warmUp(running, workloads, durations);
  // Awaited here: what is measured must not be stopped on the way out.
  return await measure(running, workloads, durations);
}

/** The first answers are held against each other's; every later one must be the same to the byte. */
async function warmUp(
  running: readonly Running[],
  workloads: readonly Workload[],
  { warmUpMilliseconds }: Durations,
): Promise<void> {
  const first = running.find(({ plain }) => plain);
  for (const workload of workloads) {
    for (const contestant of running) {
      await load(contestant, workload, warmUpMilliseconds);
      if (!contestant.plain || first === undefined) continue;
      deepStrictEqual(
        contestant.answers.get(workload)?.map(parsed),
        first.answers.get(workload)?.map(parsed),
        `${contestant.name} answers otherwise than ${first.name}`,
      );
    }
  }
}

async function measure(
  running: readonly Running[],
  workloads: readonly Workload[],
  { rounds, milliseconds }: Durations,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const workload of workloads) {
      for (const contestant of running) {
        const before = (await contestant.process.ask()) as Usage;
        const { requests, seconds } = await load(contestant, workload, milliseconds);
        const after = (await contestant.process.ask()) as Usage;
        figures.push({
          contestant: contestant.name,
          workload: workload.name,
          requestsPerSecond: requests / seconds,
          cpuMicrosecondsPerRequest: (after.cpuMicroseconds - before.cpuMicroseconds) / requests,
          rssMegabytes: after.rssBytes / 2 ** 20,
        });
      }
    }
  }
  return figures;
}

function load(
  { name, process, answers, trusted }: Running,
  workload: Workload,
  milliseconds: number,
): Promise<Load> {
  const { url, headers } = process.started;
  const asked = trusted ? { documentId: registered(workload).id } : { query: workload.query };
  return applyLoad(url, headers, { ...workload, asked }, milliseconds, answers.get(workload) ?? []).catch(
    (cause) => {
      throw new Error(`${name} failed at ${workload.name}`, { cause });
    },
  );
}

function parsed(answer: Buffer | undefined): unknown {
  return answer && JSON.parse(answer.toString());
}
