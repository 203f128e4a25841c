/** Gateways before canned departments, gateways before real ones, and one department's own lock. */
import { strictEqual } from 'node:assert/strict';
import { createSignExchanges } from '@credit-hub/gateway';
import { subjectAt } from '@credit-hub/kit/demonstration';
import { entitiesQuery, representationsOf } from '@credit-hub/kit/testing';
import {
  type Asker,
  bodyOfRequest,
  exchangeSignatureHeader,
  exchangeType,
  lineOfExchange,
  loadDepartments,
  loadSupergraph,
  readAnswerLine,
  viewerExtension,
} from '@credit-hub/schema';
import { serveCannedDepartments } from './cannedDepartments.ts';
import { clerkAsViewer } from './clerk.ts';
import { startContestants } from './contenders.ts';
import { type Contender, contest, type Durations } from './contest.ts';
import { type Contestant, names } from './contestants.ts';
import type { Cores } from './cores.ts';
import type { Ground } from './ground.ts';
import type { Posts } from './load.ts';
import { rawPost } from './rawHttp.ts';
import { type RealDepartment, seedForBench, startDepartmentProcess } from './realDepartments.ts';
import type { Figure } from './report.ts';
import { withAddresses } from './withAddresses.ts';
import { hundredSubjects, inventedCodes, oneSubject, subgraphs, workloadsOver } from './workloads.ts';

export type Settings = {
  ground: Ground;
  cores: Cores;
  durations: Durations;
  /** Part of the names of the workloads that are wanted. */
  workload: string;
  profileFolder?: string | undefined;
};

export const cannedDepartments = 'canned departments';
export const realDepartments = 'real departments';
export const oneDepartment = 'the tax department';

/** Names of the databases that so many contestants need. */
export const databasesFor = (contestants: readonly Contestant[], kind: 'canned' | 'real'): string[] =>
  contestants.map((_, index) => `${kind}-${index}`);

/** The gateways before departments that answer at once. */
export async function cannedContest(
  contestants: readonly Contestant[],
  settings: Settings,
): Promise<Figure[]> {
  await using stack = new AsyncDisposableStack();
  const { urls, close } = await serveCannedDepartments(subgraphs);
  stack.defer(close);
  const workloads = workloadsOver(inventedCodes).filter(({ name }) => name.includes(settings.workload));
  const contenders = await startContestants(
    contestants,
    {
      ...groundFor(contestants, 'canned', settings),
      supergraphSdl: withAddresses(loadSupergraph(), urls),
      urls,
      workloads,
    },
    stack,
  );
  // Awaited here: what is measured must not be stopped on the way out.
  return await contest({ ...settings, name: cannedDepartments, contenders, workloads });
}

/** Behind the scenarios, in which there are subjects that departments do not know. */
const firstOfTheCrowd = 14;
export const realCodes = inventedCodes.map(
  (_, index) => subjectAt(firstOfTheCrowd + index).unifiedSocialCreditCode,
);
export const realSubjects = firstOfTheCrowd + realCodes.length;

/** The departments are the limit here: what came beyond would only wait. */
const fewAtOnce = { one: 16, hundred: 4 };

/** The gateways before the real departments on PostgreSQL, with the demonstration data. */
export async function realContest(contestants: readonly Contestant[], settings: Settings): Promise<Figure[]> {
  await using stack = new AsyncDisposableStack();
  const departments = await Promise.all(
    loadDepartments().map(async ({ name }) => {
      const setting = departmentSetting(name, settings.ground);
      await seedForBench(setting, realSubjects);
      return [name, await startDepartmentProcess(setting, stack)] as const;
    }),
  );
  // The hub answers for its own subgraph within itself; for the others it stands beside the departments.
  const { urls: entry, close } = await serveCannedDepartments(['hub']);
  stack.defer(close);
  const urls = { ...entry, ...Object.fromEntries(departments.map(([name, { url }]) => [name, url])) };
  const workloads = workloadsOver(realCodes, fewAtOnce).filter(({ name }) =>
    name.includes(settings.workload),
  );
  const contenders = await startContestants(
    contestants,
    {
      ...groundFor(contestants, 'real', settings),
      supergraphSdl: withAddresses(loadSupergraph(), urls),
      urls,
      workloads,
    },
    stack,
  );
  const behind = departments.map(([, { process }]) => process);
  return await contest({ ...settings, name: realDepartments, contenders, workloads, behind });
}

/** One department with its second lock and without it, asked as the hub asks. Its data is laid down by `realContest`. */
export async function shieldContest(settings: Settings): Promise<Figure[]> {
  await using stack = new AsyncDisposableStack();
  const setting = departmentSetting('tax', settings.ground);
  await seedForBench(setting, realSubjects);
  const guarded = await startDepartmentProcess(setting, stack);
  const open = await startDepartmentProcess(setting, stack, [new URL('withoutShield.ts', import.meta.url)]);
  const sign = createSignExchanges(settings.ground.viewerKeys, () => new Date());
  strictEqual(await isRefusedToThePublic(guarded, sign), true, 'the shield does not hold');
  strictEqual(await isRefusedToThePublic(open, sign), false, 'the shield is still there');

  const workloads = [
    { name: oneSubject, concurrency: 16, codes: realCodes.slice(0, 1) },
    { name: hundredSubjects, concurrency: 8, codes: realCodes.slice(0, 100) },
  ].filter(({ name }) => name.includes(settings.workload));
  const posts = new Map(
    workloads.map(({ name, codes }) => {
      const body = lineFor(
        clerkAsViewer,
        'taxCreditRating { year grade } taxArrears { taxKind amount }',
        codes,
      );
      // Each is signed anew: a department takes no signature twice.
      const post = () => rawPost('/graphql', signedHeaders(sign, 'tax', body), body);
      return [name, { count: 1, post } satisfies Posts];
    }),
  );
  const contenderOf = (name: string, { url, process }: RealDepartment): Contender => ({
    name,
    process,
    url,
    postsOf: (workload) => posts.get(workload) as Posts,
    checkFirst: (_workload, answers) => {
      for (const answer of answers) strictEqual(responseIn(answer.toString()).errors, undefined);
    },
  });
  const contenders = [contenderOf(names.guarded, guarded), contenderOf(names.unguarded, open)];
  return await contest({ ...settings, name: oneDepartment, contenders, workloads });
}

export type Sign = ReturnType<typeof createSignExchanges>;

const lineFor = (viewer: Asker, selection: string, codes: readonly string[]): string =>
  lineOfExchange(
    bodyOfRequest({ query: entitiesQuery(selection), variables: representationsOf(codes) }),
    viewerExtension(viewer),
  );

export const signedHeaders = (sign: Sign, department: string, body: string) => ({
  'content-type': exchangeType,
  [exchangeSignatureHeader]: sign([{ department, body }])[0] as string,
});

const responseIn = (answer: string) =>
  readAnswerLine(answer.trimEnd())[1] as { errors?: { extensions: { code: string } }[] };

/** A section that the department opens to government and to the subject itself alone. */
async function isRefusedToThePublic({ url }: RealDepartment, sign: Sign): Promise<boolean> {
  const nobody: Asker = {
    viewer: { person: null, role: 'PUBLIC', organization: null, department: null },
    purpose: { kind: 'INQUIRY', matter: null, caseNumber: null },
  };
  const body = lineFor(nobody, 'taxArrears { taxKind }', realCodes.slice(0, 1));
  const response = await fetch(url, { method: 'POST', headers: signedHeaders(sign, 'tax', body), body });
  strictEqual(response.status, 200);
  const { errors } = responseIn(await response.text());
  return errors?.some(({ extensions }) => extensions.code === 'FORBIDDEN') ?? false;
}

export const departmentSetting = (name: string, { dataFolder, databaseUrls, viewerKeysUrl }: Ground) => ({
  name,
  dataFolder,
  databaseUrl: databaseUrls[name] as string,
  viewerKeysUrl,
});

const groundFor = (
  contestants: readonly Contestant[],
  kind: 'canned' | 'real',
  { ground: { dataFolder, databaseUrls, issuerUrl, token }, profileFolder }: Settings,
) => ({
  dataFolder,
  issuerUrl,
  token,
  profileFolder,
  databaseUrls: databasesFor(contestants, kind).map((name) => databaseUrls[name] as string),
});
