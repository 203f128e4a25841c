/** `pnpm bench:acts`: what acts cost through the whole hub, and how soon one department's act has its effect in another. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { subjectAt } from '@credit-hub/kit/demonstration';
import { type Constellation, startConstellation } from '../constellation/constellation.ts';
import { testSettings } from '../house/testHub.ts';

const help = `Usage: pnpm bench:acts [--subjects N] [--single N] [--thousands N] [--objections N]

Starts the hub with each department in a process of its own, records facts one by one and a thousand at a time, has
objections filed against facts of another department, and tells acts a second and how long each effect took.
`;

const { values } = parseArgs({
  options: {
    subjects: { type: 'string', default: '2000' },
    single: { type: 'string', default: '300' },
    thousands: { type: 'string', default: '5' },
    objections: { type: 'string', default: '200' },
    help: { type: 'boolean', short: 'h' },
  },
});
let number = 0;
if (values.help) process.stdout.write(help);
else await run();

async function run(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'credit-hub-acts-'));
  const { protection, ports } = testSettings;
  const hub = await startConstellation({
    ...{ protection, ports, dataFolder, databaseUrls: {}, departments: 'processes' },
    subjects: Number(values.subjects),
  });
  try {
    await measure(hub);
  } finally {
    await hub.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function measure(hub: Constellation): Promise<void> {
  const officer = await hub.token('tax-officer');
  const clerk = await hub.token('hall-clerk');
  const supervised = { authorization: `Bearer ${officer}`, 'credit-purpose': 'SUPERVISION' };
  const handling = {
    authorization: `Bearer ${clerk}`,
    'credit-purpose': 'HANDLING;matter="bidding";case="B-1"',
  };
  const ask = async <Told>(
    headers: Record<string, string>,
    query: string,
    variables: object,
  ): Promise<Told> => {
    const response = await fetch(`${hub.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: { told: Told }; errors?: unknown[] };
    if (errors || !data) throw new Error(`the hub answered ${JSON.stringify(errors)}`);
    return data.told;
  };
  const record = (facts: object[]) =>
    ask<{ outcome: string; results: { fact: string | null }[] }>(
      supervised,
      `mutation ($facts: [MajorTaxViolationInput!]!, $key: String!) {
        told: recordMajorTaxViolations(facts: $facts, idempotencyKey: $key) { outcome results { fact problems { code field } } }
      }`,
      { facts, key: randomUUID() },
    );

  await record([violation(0)]);
  const single = Number(values.single);
  const alone = await timed(async () => {
    for (let at = 0; at < single; at++) await record([violation(at)]);
  });
  tell(`one at a time, one caller: ${perSecond(single, alone)} acts a second`);
  const together = await timed(() =>
    Promise.all(
      Array.from({ length: 16 }, async (_, caller) => {
        for (let at = caller; at < single; at += 16) await record([violation(at)]);
      }),
    ),
  );
  tell(`one at a time, sixteen callers: ${perSecond(single, together)} acts a second`);
  const thousands = Number(values.thousands);
  const many = await timed(async () => {
    for (let round = 0; round < thousands; round++)
      await record(Array.from({ length: 1_000 }, (_, at) => violation(at)));
  });
  tell(`a thousand at a time: ${perSecond(thousands * 1_000, many)} facts a second`);

  const objections = Number(values.objections);
  const targets = await record(Array.from({ length: objections }, (_, at) => violation(at)));
  const waits: number[] = [];
  let later = 0;
  for (const [at, { fact }] of targets.results.entries()) {
    // A sole trader's waits for a second officer.
    if (fact === null) continue;
    const code = subjectAt(at).unifiedSocialCreditCode;
    waits.push(
      await timed(async () => {
        await ask(
          handling,
          `mutation ($code: UnifiedSocialCreditCode!, $fact: ID!) {
            told: fileObjection(unifiedSocialCreditCode: $code, targetDepartment: "tax", targetKind: "MajorTaxViolation",
              targetFactId: $fact, grounds: WRONG, content: "金额有误", documentNumber: "异议申请1号") { problems { code } }
          }`,
          { code, fact },
        );
        for (let asked = 0; ; asked++) {
          const { majorTaxViolations } = await ask<{ majorTaxViolations: { id: string; state: string }[] }>(
            handling,
            `query ($code: UnifiedSocialCreditCode!) {
              told: marketSubject(unifiedSocialCreditCode: $code) { majorTaxViolations(first: 500) { id state } }
            }`,
            { code },
          );
          if (majorTaxViolations.find(({ id }) => id === fact)?.state === 'UNDER_OBJECTION') break;
          later += asked === 0 ? 1 : 0;
        }
      }),
    );
  }
  waits.sort((one, other) => one - other);
  const median = waits[Math.floor(waits.length / 2)] ?? 0;
  tell(
    `from the objection to its fact suspended in the other department, both asked through the hub: median ${median.toFixed(0)} ms, worst ${(waits.at(-1) ?? 0).toFixed(0)} ms; met by the next request ${waits.length - later} of ${waits.length} times`,
  );
}

/** A listing of a subject of the crowd; no two are of one document. */
function violation(at: number) {
  return {
    unifiedSocialCreditCode: subjectAt(at % Number(values.subjects)).unifiedSocialCreditCode,
    decidedOn: '2026-03-02',
    documentNumber: `云税稽罚〔2026〕${++number}号`,
    authority: '国家税务总局云州市税务局稽查局',
    listing: 'BLACK',
    listedOn: '2026-03-20',
    violationKind: '偷税',
    amount: '1250000.00',
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function perSecond(count: number, milliseconds: number): string {
  return ((count * 1_000) / milliseconds).toFixed(0);
}
function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
