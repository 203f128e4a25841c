/** `pnpm bench [--quick] [--rounds N] [--only NAME,…] [--json FILE]` — see README.md in this folder. */
import { deepStrictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSupergraph } from '@credit-hub/schema';
import type { Setting, Usage } from './candidates/candidate.ts';
import { type Child, startChild } from './childProcess.ts';
import { applyLoad, type RightAnswers } from './load.ts';
import { type Figure, medians, table } from './report.ts';
import { subgraphs, type Workload, workloads } from './workloads.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const rounds = Number(values.rounds ?? (values.quick ? 3 : 5));
const milliseconds = values.quick ? 1_500 : 4_000;
const warmUp = values.quick ? 2_000 : 5_000;
const reference = 'stock @apollo/gateway';

const files: Readonly<Record<string, string>> = {
  [reference]: 'stock.ts',
  'stock on undici': 'stockOnUndici.ts',
  'own executor': 'executor.ts',
  'written by hand': 'floor.ts',
};
const chosen = Object.entries(files).filter(
  ([name]) => !values.only || values.only.split(',').some((part) => name.includes(part)),
);

type Candidate = { name: string; process: Child<{ url: string }>; answers: Map<Workload, RightAnswers> };

const folder = mkdtempSync(join(tmpdir(), 'credit-hub-bench-'));
const departments = await startChild<{ urls: Setting['urls'] }>(
  new URL('cannedDepartments.ts', import.meta.url),
  subgraphs,
);
const settingFile = join(folder, 'setting.json');
const setting: Setting = { supergraphSdl: loadSupergraph(), urls: departments.started.urls };
writeFileSync(settingFile, JSON.stringify(setting));

const candidates: Candidate[] = [];
try {
  for (const [name, file] of chosen) {
    const process = await startChild<{ url: string }>(new URL(`candidates/${file}`, import.meta.url), [
      settingFile,
    ]);
    candidates.push({ name, process, answers: new Map(workloads.map((workload) => [workload, []])) });
  }
  await warmAll();
  const figures = await measureAll();
  const result = medians(figures);
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${rounds} rounds of ${milliseconds} ms\n`,
  );
  console.log(table(result, reference));
  if (values.json) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, rounds: figures, medians: result }, null, 2)}\n`,
    );
  }
} finally {
  await Promise.all(
    [departments, ...candidates.map((candidate) => candidate.process)].map((child) => child.stop()),
  );
  rmSync(folder, { recursive: true });
}

/** Warms every candidate up, and holds their answers against each other's. */
async function warmAll(): Promise<void> {
  for (const workload of workloads) {
    for (const candidate of candidates) {
      const answers = answersOf(candidate, workload);
      await applyLoad(candidate.process.started.url, workload, warmUp, answers);
      const first = candidates[0] as Candidate;
      answersOf(first, workload).forEach((answer, index) => {
        deepStrictEqual(
          parsed(answers[index]),
          parsed(answer),
          `${candidate.name} answers otherwise than ${first.name}`,
        );
      });
    }
  }
}

async function measureAll(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const workload of workloads) {
      for (const candidate of candidates) figures.push(await measure(candidate, workload));
    }
  }
  return figures;
}

async function measure(candidate: Candidate, workload: Workload): Promise<Figure> {
  const before = (await candidate.process.ask()) as Usage;
  const load = await applyLoad(
    candidate.process.started.url,
    workload,
    milliseconds,
    answersOf(candidate, workload),
  );
  const after = (await candidate.process.ask()) as Usage;
  return {
    candidate: candidate.name,
    workload: workload.name,
    requestsPerSecond: load.requests / load.seconds,
    cpuMicrosecondsPerRequest: (after.cpuMicroseconds - before.cpuMicroseconds) / load.requests,
    rssMegabytes: after.rssBytes / 2 ** 20,
  };
}

function answersOf(candidate: Candidate, workload: Workload): RightAnswers {
  return candidate.answers.get(workload) as RightAnswers;
}

function parsed(answer: Buffer | undefined): unknown {
  return answer && JSON.parse(answer.toString());
}
