/** The whole hub with its departments, asked for advice; of this checkout, and of another. */
import { strictEqual } from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { hubDatabase } from '../constellation/settings.ts';
import type { Announcement } from './candidates/candidate.ts';
import { startChild } from './childProcess.ts';
import { answerIn, postsTo } from './contenders.ts';
import { type Contender, contest } from './contest.ts';
import { names } from './contestants.ts';
import { realCodes, realSubjects, type Settings } from './contests.ts';
import type { Posts } from './load.ts';
import { othersBeneath, postgresBeneath } from './processTrees.ts';
import type { Figure } from './report.ts';
import { advisedWorkloads, type Workload } from './workloads.ts';

export const wholeHub = 'the whole hub';

/** As many as neither hub sheds. */
const atOnce = { one: 8, hundred: 2 };

/** @param against folder of another checkout, with its packages installed; this one alone is measured without it */
export async function wholeContest(settings: Settings, against: string | undefined): Promise<Figure[]> {
  await using stack = new AsyncDisposableStack();
  const workloads = advisedWorkloads(realCodes, atOnce).filter(({ name }) =>
    name.includes(settings.workload),
  );
  const own = { name: names.whole, checkout: resolve(import.meta.dirname, '../..') };
  const checkouts =
    against === undefined ? [own] : [own, { name: names.wholeOther, checkout: resolve(against) }];
  const contenders: Contender[] = [];
  for (const [index, { name, checkout }] of checkouts.entries())
    contenders.push(
      await startWhole(name, checkout, join(settings.ground.dataFolder, `whole-${index}`), workloads, stack),
    );
  // What is measured is all of its processes, and PostgreSQL among them.
  const cores = { ...settings.cores, giveOwn: settings.cores.giveAllBeneath };
  return await contest({ ...settings, cores, name: wholeHub, contenders, workloads });
}

async function startWhole(
  name: string,
  checkout: string,
  dataFolder: string,
  workloads: readonly Workload[],
  stack: AsyncDisposableStack,
): Promise<Contender> {
  const child = await startChild<Announcement>(new URL('candidates/whole.ts', import.meta.url), {
    args: [checkout, dataFolder, String(realSubjects)],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  stack.defer(child.stop);
  const { url, headers, databaseUrls = {} } = child.started;
  const { [hubDatabase]: besideUrl = '', ...ofDepartments } = databaseUrls;
  const posts = new Map<string, Posts>(
    workloads.map((workload) => [workload.name, postsTo(url, headers, workload, { trusted: false })]),
  );
  return {
    name,
    process: child,
    url,
    postsOf: (workload) => posts.get(workload) as Posts,
    checkFirst: (_, answers) => {
      for (const { errors, extensions } of answers.map(answerIn)) {
        strictEqual(errors, undefined, `${name} answers with errors`);
        strictEqual(extensions?.completeness, 'COMPLETE', `${name} answers in part`);
      }
    },
    behind: { departments: othersBeneath(child.pid), postgres: postgresBeneath(child.pid) },
    counted: { databaseUrls: Object.values(ofDepartments), besideUrl },
  };
}
