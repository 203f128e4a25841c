import type { Child } from './childProcess.ts';
import type { Cores } from './cores.ts';
import { applyLoad, type Load, type Posts, type RightAnswers } from './load.ts';
import type { Figure } from './report.ts';
import { type Usage, usage } from './usage.ts';

export type Durations = {
  rounds: number;
  /** Before the first round. */
  warmUpMilliseconds: number;
  /** Before each measuring: whoever waited while the others ran finds its memory paged out, and its caches cold. */
  runInMilliseconds: number;
  milliseconds: number;
};

export type Asked = { name: string; concurrency: number };

/** Who is measured: a process that stands ready, and how each workload is put to it. */
export type Contender = {
  name: string;
  process: Pick<Child<unknown>, 'ask' | 'pid'>;
  url: string;
  postsOf(workload: string): Posts;
  /** @throws Error for an answer that is not right; told the first ones of a workload */
  checkFirst(workload: string, answers: readonly Buffer[]): void;
};

export type Contest = {
  /** What is told of in the report, e.g. `canned departments`. */
  name: string;
  contenders: readonly Contender[];
  workloads: readonly Asked[];
  cores: Cores;
  durations: Durations;
  /** Those who answer the contenders, where what they use is told, too. */
  behind?: readonly Pick<Child<unknown>, 'ask'>[];
};

type Answers = Map<string, RightAnswers>;

/** Measures all contenders in turn, round by round. @throws Error for a wrong answer */
export async function contest({
  name,
  contenders,
  workloads,
  cores,
  durations,
  behind = [],
}: Contest): Promise<Figure[]> {
  const running = contenders.map((contender) => ({
    ...contender,
    answers: new Map(workloads.map((workload) => [workload.name, []])) as Answers,
  }));
  for (const contender of running) cores.giveOwn(contender.process.pid);
  for (const workload of workloads) {
    for (const contender of running) {
      await load(contender, workload, durations.warmUpMilliseconds);
      const first = contender.answers.get(workload.name) ?? [];
      contender.checkFirst(
        workload.name,
        first.filter((answer) => answer !== undefined),
      );
    }
  }
  const figures: Figure[] = [];
  for (let round = 0; round < durations.rounds; round++) {
    for (const workload of workloads) {
      for (const contender of running) {
        const ask = () => used([contender.process, ...behind]);
        await load(contender, workload, durations.runInMilliseconds);
        const before = await ask();
        const harness = usage();
        const { requests, seconds } = await load(contender, workload, durations.milliseconds);
        const harnessMicroseconds = usage().cpuMicroseconds - harness.cpuMicroseconds;
        const after = await ask();
        const [own = 0, ...others] = after.map(
          ({ cpuMicroseconds }, index) => cpuMicroseconds - (before[index] as Usage).cpuMicroseconds,
        );
        figures.push({
          contest: name,
          contestant: contender.name,
          workload: workload.name,
          requestsPerSecond: requests / seconds,
          cpuMicrosecondsPerRequest: own / requests,
          ownCore: own / seconds / 1e6,
          harnessCore: harnessMicroseconds / seconds / 1e6,
          rssMegabytes: (after[0] as Usage).rssBytes / 2 ** 20,
          ...(behind.length > 0 && {
            behindCpuMicrosecondsPerRequest: others.reduce((sum, each) => sum + each, 0) / requests,
          }),
        });
      }
    }
  }
  return figures;
}

const used = (processes: readonly Pick<Child<unknown>, 'ask'>[]): Promise<Usage[]> =>
  Promise.all(processes.map(async ({ ask }) => (await ask()) as Usage));

function load(
  { name, url, postsOf, answers }: Contender & { answers: Answers },
  { name: workload, concurrency }: Asked,
  milliseconds: number,
): Promise<Load> {
  return applyLoad(url, postsOf(workload), { concurrency, milliseconds }, answers.get(workload) ?? []).catch(
    (cause) => {
      throw new Error(`${name} failed at ${workload}`, { cause });
    },
  );
}
