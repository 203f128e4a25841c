import type { Child } from './childProcess.ts';
import type { Cores } from './cores.ts';
import { applyLoad, askEach, type Load, type Posts, type RightAnswers } from './load.ts';
import type { Figure } from './report.ts';
import { type Counted, statementsSoFar } from './statements.ts';
import { type Usage, usage } from './usage.ts';
import type { Watch } from './waiting.ts';

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
  /** What stands behind it and cannot be asked; CPU time in microseconds. */
  behind?: { departments?: () => number; postgres: () => number };
  counted?: Counted;
  /** Further processes of it, on what the first one stands on: each is asked as much as the first. */
  beside?: readonly Pick<Contender, 'process' | 'url'>[];
  /** Watches how long they wait for each other. */
  watchWaiting?: () => Promise<Watch>;
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
  for (const contender of running)
    for (const { process } of processesOf(contender)) cores.giveOwn(process.pid);
  for (const workload of workloads) {
    for (const contender of running) {
      const first: RightAnswers = contender.answers.get(workload.name) ?? [];
      for (const { url } of processesOf(contender))
        await askEach(url, contender.postsOf(workload.name), first).catch(failedAt(contender, workload));
      contender.checkFirst(workload.name, first as Buffer[]);
      await load(contender, workload, durations.warmUpMilliseconds);
    }
  }
  const statements = await countStatements(running, workloads);
  const figures: Figure[] = [];
  for (let round = 0; round < durations.rounds; round++) {
    for (const workload of workloads) {
      for (const contender of running) {
        const ask = () => used(contender, behind);
        await load(contender, workload, durations.runInMilliseconds);
        const watch = await contender.watchWaiting?.();
        const before = await ask();
        const harness = usage();
        const { requests, seconds } = await load(contender, workload, durations.milliseconds);
        const harnessMicroseconds = usage().cpuMicroseconds - harness.cpuMicroseconds;
        const after = await ask();
        const waited = await watch?.end();
        const answers = requests / (contender.postsOf(workload.name).forOneQuestion ?? 1);
        const own = after.own.cpuMicroseconds - before.own.cpuMicroseconds;
        const perAnswer = (side: 'departments' | 'postgres') => (after[side] - before[side]) / answers;
        const sent = statements.get(contender)?.get(workload);
        figures.push({
          contest: name,
          contestant: contender.name,
          workload: workload.name,
          requestsPerSecond: answers / seconds,
          cpuMicrosecondsPerRequest: own / answers,
          ownCore: own / seconds / 1e6,
          harnessCore: harnessMicroseconds / seconds / 1e6,
          rssMegabytes: after.own.rssBytes / 2 ** 20,
          ...((behind.length > 0 || contender.behind?.departments) && {
            behindCpuMicrosecondsPerRequest: perAnswer('departments'),
          }),
          ...(contender.behind && { postgresCpuMicrosecondsPerRequest: perAnswer('postgres') }),
          ...(sent !== undefined && { statementsPerRequest: sent }),
          ...(waited !== undefined && { waitedMillisecondsPerGroup: waited }),
        });
      }
    }
  }
  return figures;
}

type Used = { own: Usage; departments: number; postgres: number };

async function used(contender: Contender, behind: readonly Pick<Child<unknown>, 'ask'>[]): Promise<Used> {
  const usageOf = (processes: readonly Pick<Child<unknown>, 'ask'>[]): Promise<Usage[]> =>
    Promise.all(processes.map(async ({ ask }) => (await ask()) as Usage));
  const [own, others] = await Promise.all([
    usageOf(processesOf(contender).map(({ process }) => process)),
    usageOf(behind),
  ]);
  const sumOf = (usages: readonly Usage[], member: keyof Usage): number =>
    usages.reduce((sum, usage) => sum + usage[member], 0);
  return {
    own: { cpuMicroseconds: sumOf(own, 'cpuMicroseconds'), rssBytes: sumOf(own, 'rssBytes') },
    departments: sumOf(others, 'cpuMicroseconds') + (contender.behind?.departments?.() ?? 0),
    postgres: contender.behind?.postgres() ?? 0,
  };
}

/** Statements for one answer, of questions that are asked one after the other; those are counted whose databases are told. */
async function countStatements(
  contenders: readonly (Contender & { answers: Answers })[],
  workloads: readonly Asked[],
): Promise<Map<Contender, Map<Asked, number>>> {
  const all = await Promise.all(
    contenders.map(async (contender) => {
      const { url, postsOf, answers, counted } = contender;
      const sent = new Map<Asked, number>();
      if (counted === undefined) return [contender, sent] as const;
      let before = await statementsSoFar(counted);
      for (const workload of workloads) {
        const posts = postsOf(workload.name);
        await askEach(url, posts, answers.get(workload.name) ?? []);
        const after = await statementsSoFar(counted);
        sent.set(workload, (after - before) / (posts.count / (posts.forOneQuestion ?? 1)));
        before = after;
      }
      return [contender, sent] as const;
    }),
  );
  return new Map(all);
}

async function load(
  contender: Contender & { answers: Answers },
  workload: Asked,
  milliseconds: number,
): Promise<Load> {
  const { postsOf, answers } = contender;
  const { name, concurrency } = workload;
  const right = answers.get(name) ?? [];
  const loads = await Promise.all(
    processesOf(contender).map(({ url }) =>
      applyLoad(url, postsOf(name), { concurrency, milliseconds }, right),
    ),
  ).catch(failedAt(contender, workload));
  return {
    requests: loads.reduce((sum, { requests }) => sum + requests, 0),
    seconds: Math.max(...loads.map(({ seconds }) => seconds)),
  };
}

const processesOf = ({ process, url, beside = [] }: Contender): Pick<Contender, 'process' | 'url'>[] => [
  { process, url },
  ...beside,
];

const failedAt =
  ({ name }: Contender, { name: workload }: Asked) =>
  (cause: unknown): never => {
    throw new Error(`${name} failed at ${workload}`, { cause });
  };
