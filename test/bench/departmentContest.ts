/** Departments as the kit serves them, against the same written by hand, asked what the hub asks for advice. */
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSignExchanges } from '@credit-hub/gateway';
import { loadDepartments, loadSupergraph } from '@credit-hub/schema';
import { fieldKeysFileIn } from '../constellation/fieldKeys.ts';
import type { Announcement } from './candidates/candidate.ts';
import { type ByHand, departmentsByHand } from './candidates/department-by-hand/books.ts';
import type { SettingByHand } from './candidates/department-by-hand/main.ts';
import { serveCannedDepartments } from './cannedDepartments.ts';
import { type Child, startChild } from './childProcess.ts';
import { startContestants } from './contenders.ts';
import { type Contender, contest } from './contest.ts';
import { names, recordedHub } from './contestants.ts';
import { departmentSetting, realCodes, realSubjects, type Settings, signedHeaders } from './contests.ts';
import type { Posts } from './load.ts';
import { rawPost } from './rawHttp.ts';
import { seedForBench, startDepartmentProcess } from './realDepartments.ts';
import { type Recorder, startRecorder } from './recordedExchanges.ts';
import type { Figure } from './report.ts';
import { copyOfDatabase } from './statements.ts';
import { withAddresses } from './withAddresses.ts';
import { advisedWorkloads, type Workload } from './workloads.ts';

/** The hub's that is listened to. */
export const recordedHubsDatabase = 'recorded';

export const departmentContestName = (department: string): string => `the department ${department}`;
export { departmentsByHand };

const atOnce = { one: 16, hundred: 4 };

/** Each department on a database of its own, with the same rows. */
export async function departmentContest(settings: Settings): Promise<Figure[]> {
  const workloads = advisedWorkloads(realCodes, atOnce).filter(({ name }) =>
    name.includes(settings.workload),
  );
  const exchanges = await recordExchanges(workloads, settings);
  const figures: Figure[] = [];
  for (const department of departmentsByHand) {
    await using stack = new AsyncDisposableStack();
    const posts = new Map(
      workloads.map((workload) => [
        workload.name,
        postsOf(department, exchanges.get(`${department} ${workload.name}`) ?? [], workload, settings),
      ]),
    );
    const isLikeTheOther = likeTheFirst();
    const contenderOf = (
      name: string,
      process: Child<unknown>,
      url: string,
      database: string,
    ): Contender => ({
      name,
      process,
      url,
      postsOf: (workload) => posts.get(workload) as Posts,
      checkFirst: (workload, answers) => {
        for (const answer of answers)
          strictEqual(answer.includes('"errors"'), false, `${name} answers with errors`);
        isLikeTheOther(workload, answers);
      },
      behind: { postgres: settings.ground.postgresUsage },
      counted: { databaseUrls: [database], besideUrl: settings.ground.administratorUrl },
    });
    const setting = departmentSetting(department, settings.ground);
    const copy = await copyOfDatabase(
      settings.ground.administratorUrl,
      setting.databaseUrl,
      `by_hand_${department}`,
    );
    const profile = settings.profileFolder;
    const kit = await startDepartmentProcess(setting, stack, [], profile);
    const { dataFolder, viewerKeysUrl } = settings.ground;
    const hand = await startByHand(
      {
        department,
        databaseUrl: copy,
        viewerKeysUrl,
        fieldKeysFile: fieldKeysFileIn(dataFolder, department),
      },
      join(dataFolder, `by-hand-${department}.json`),
      stack,
    );
    const contenders = [
      contenderOf(names.kit, kit.process, kit.url, setting.databaseUrl),
      contenderOf(names.byHand, hand, hand.started.url, copy),
    ];
    figures.push(
      ...(await contest({ ...settings, name: departmentContestName(department), contenders, workloads })),
    );
  }
  return figures;
}

/** What the hub asks of each department for the workloads' questions, one asked after the other. */
async function recordExchanges(
  workloads: readonly Workload[],
  { ground }: Settings,
): Promise<ReadonlyMap<string, readonly string[]>> {
  await using stack = new AsyncDisposableStack();
  const recorders = new Map<string, Recorder>();
  for (const { name } of loadDepartments()) {
    const setting = departmentSetting(name, ground);
    await seedForBench(setting, realSubjects);
    const { url } = await startDepartmentProcess(setting, stack);
    recorders.set(name, await startRecorder(url, stack));
  }
  const { urls: entry, close } = await serveCannedDepartments(['hub']);
  stack.defer(close);
  const urls = { ...entry, ...Object.fromEntries([...recorders].map(([name, { url }]) => [name, url])) };
  const { dataFolder, issuerUrl, token } = ground;
  const arena = {
    ...{ dataFolder, issuerUrl, token, urls, workloads },
    supergraphSdl: withAddresses(loadSupergraph(), urls),
    databaseUrls: [ground.databaseUrls[recordedHubsDatabase] as string],
  };
  const [hub] = await startContestants([recordedHub], arena, stack);
  const exchanges = new Map<string, string[]>();
  for (const { name, query, variables } of workloads)
    for (const asked of variables) {
      const body = JSON.stringify({ query, variables: asked });
      const given = { ...hub?.headers, 'content-type': 'application/json' };
      const response = await fetch(String(hub?.url), { method: 'POST', headers: given, body });
      strictEqual(response.status, 200);
      strictEqual(((await response.json()) as { errors?: unknown }).errors, undefined);
      for (const [department, { taken }] of recorders) {
        const key = `${department} ${name}`;
        exchanges.set(key, [...(exchanges.get(key) ?? []), ...taken()]);
      }
    }
  return exchanges;
}

/** Each is signed anew: a department takes no signature twice. */
function postsOf(
  department: ByHand,
  bodies: readonly string[],
  { variables }: Workload,
  { ground }: Settings,
): Posts {
  const sign = createSignExchanges(ground.viewerKeys, () => new Date());
  return {
    count: bodies.length,
    post: (index) => {
      const body = bodies[index] as string;
      return rawPost('/graphql', signedHeaders(sign, department, body), body);
    },
    forOneQuestion: bodies.length / variables.length,
    sameIn: inOrderOfLines,
  };
}

/** The kit answers each line of an exchange when it is there. */
function inOrderOfLines(body: Buffer): Buffer {
  const firstEnd = body.indexOf('\n');
  if (firstEnd === body.length - 1) return body;
  const lines = body.toString('latin1').split('\n').slice(0, -1);
  return Buffer.from(lines.toSorted().join('\n'), 'latin1');
}

function likeTheFirst(): (workload: string, answers: readonly Buffer[]) => void {
  const firsts = new Map<string, readonly Buffer[]>();
  return (workload, answers) => {
    const first = firsts.get(workload);
    if (first === undefined) firsts.set(workload, answers);
    else deepStrictEqual(answers.map(String), first.map(String), 'written by hand it is answered otherwise');
  };
}

async function startByHand(
  setting: SettingByHand,
  file: string,
  stack: AsyncDisposableStack,
): Promise<Child<Announcement>> {
  writeFileSync(file, JSON.stringify(setting));
  const main = new URL('candidates/department-by-hand/main.ts', import.meta.url);
  const child = await startChild<Announcement>(main, {
    args: [file],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  stack.defer(child.stop);
  return child;
}
