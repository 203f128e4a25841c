import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Announcement, Setting } from './candidates/candidate.ts';
import { startChild } from './childProcess.ts';
import type { Contender } from './contest.ts';
import type { Contestant } from './contestants.ts';
import type { Posts } from './load.ts';
import { rawPost } from './rawHttp.ts';
import { watchWaiting } from './waiting.ts';
import { registered, type Workload } from './workloads.ts';

export type Arena = Omit<Setting, 'databaseUrl'> & {
  /** One for each contestant. */
  databaseUrls: readonly string[];
  workloads: readonly Workload[];
  /** Where each contestant's CPU profile is written, if anywhere. */
  profileFolder?: string | undefined;
};

/** Starts the processes of the contestants, which end with `stack`. @throws Error when one does not start */
export function startContestants(
  contestants: readonly Contestant[],
  arena: Arena,
  stack: AsyncDisposableStack,
): Promise<(Contender & { headers: Announcement['headers'] })[]> {
  const { databaseUrls, workloads, profileFolder, ...shared } = arena;
  const isLikeTheOthers = likeTheOthers();
  return Promise.all(
    contestants.map(async (contestant, index) => {
      const databaseUrl = databaseUrls[index] as string;
      const settingFile = join(arena.dataFolder, `${new URL(databaseUrl).pathname.slice(1)}.json`);
      writeFileSync(settingFile, JSON.stringify({ ...shared, databaseUrl } satisfies Setting));
      const start = async () => {
        const child = await startChild<Announcement>(contestant.file, {
          args: [settingFile, ...(contestant.args ?? [])],
          execArgv: [
            ...(contestant.nodeOptions ?? []),
            ...(profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]),
          ],
        });
        stack.defer(child.stop);
        return { process: child, ...child.started };
      };
      const { process, url, headers } = await start();
      const beside = [];
      // One after the other: the first lays down what the others find.
      for (let more = 1; more < (contestant.processes ?? 1); more++) beside.push(await start());
      const posts = new Map(
        workloads.map((workload) => [workload.name, postsTo(url, headers, workload, contestant)]),
      );
      return {
        name: contestant.name,
        process,
        url,
        headers,
        ...(beside.length > 0 && { beside, watchWaiting: () => watchWaiting(databaseUrl) }),
        postsOf: (workload: string) => posts.get(workload) as Posts,
        checkFirst: (workload: string, answers: readonly Buffer[]) => {
          const read = answers.map(answerIn);
          for (const answer of read) holdWhole(answer, contestant);
          if (contestant.plain) isLikeTheOthers(contestant.name, workload, read);
        },
      };
    }),
  );
}

export function postsTo(
  url: string,
  headers: Announcement['headers'],
  workload: Workload,
  { trusted }: Pick<Contestant, 'trusted'>,
): Posts {
  const asked = trusted ? { documentId: registered(workload).id } : { query: workload.query };
  const posts = workload.variables.map((variables) =>
    rawPost(new URL(url).pathname, headers, JSON.stringify({ ...asked, variables })),
  );
  return { count: posts.length, post: (index) => posts[index] as Buffer };
}

type Answer = {
  errors?: unknown;
  extensions?: { completeness: string; decisions: { form: string }[] };
};

/** What is kept of a hub's answer lacks its end, from the receipt on. */
export function answerIn(kept: Buffer): Answer {
  const text = kept.toString().trimEnd();
  return JSON.parse(text.endsWith('}}') ? text : `${text}}}`) as Answer;
}

function holdWhole({ errors, extensions }: Answer, { name, clear }: Contestant): void {
  strictEqual(errors, undefined, `${name} answers with errors`);
  if (extensions === undefined) return;
  strictEqual(extensions.completeness, 'COMPLETE', `${name} answers in part`);
  const changed = extensions.decisions.filter(({ form }) => form !== 'CLEAR').length;
  strictEqual(changed > 0, clear !== true, `${name} prunes or masks ${changed} values`);
}

/** The plain ones must answer as the first of them does. */
function likeTheOthers(): (name: string, workload: string, answers: readonly Answer[]) => void {
  const firsts = new Map<string, { name: string; answers: readonly Answer[] }>();
  return (name, workload, answers) => {
    const first = firsts.get(workload);
    if (first) deepStrictEqual(answers, first.answers, `${name} answers otherwise than ${first.name}`);
    else firsts.set(workload, { name, answers });
  };
}
