/** A month of the log that is archived, read over GraphQL while its segment is not as it was recorded. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { callers } from '../constellation/callers.ts';
import { ask, type HubAnswer, type Question } from '../house/testHub.ts';
import { startTwoHubs, type TwoHubs } from '../relations/twoHubs.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';
import { archiveLog } from './archiveLog.ts';
import { logSize } from './hubDatabase.ts';
import { accessesOf, asAuditor, askLogOf, searchLog } from './logReading.ts';

const own = callers.subject?.organization as string;

let both: TwoHubs;
let copyFolder: string;
let segment: string;
let whole: Buffer;
beforeAll(async () => {
  both = await startTwoHubs(inject('postgresUrl'));
  const [hub] = both.hubs;
  for (let times = 0; times < 3; times++)
    await ask(hub, {
      ...{ caller: 'bank', purpose: 'CREDIT_GRANTING' },
      query: `query ($code: UnifiedSocialCreditCode!) {
        marketSubject(unifiedSocialCreditCode: $code) { registration { name } }
      }`,
      variables: { code: own },
    });
  copyFolder = await mkdtemp(join(hub.dataFolder, 'segments-copy-'));
  [segment = ''] = await archiveLog(hub, '2026-10', copyFolder);
  whole = await readFile(segment);
  expect(await logSize(hub.databaseUrls.hub as string)).toBe(0);
});
afterAll(() => both?.stop());

/** One that has read nothing of the archive. */
let hub: PlantedHub;
let first: PlantedHub;
beforeEach(async () => {
  first = await startPlantedHub(both.hubs[0]);
  hub = first;
});
afterEach(async () => {
  await first.stop();
  await writeFile(segment, whole);
});

const altered = (): Buffer => {
  const bytes = Buffer.from(whole);
  bytes[200] = (bytes[200] as number) ^ 1;
  return bytes;
};

const search: Question = {
  ...asAuditor,
  query: '{ searchAccessLog(first: 500) { accesses { auditIndex } cursor } }',
};
const readers: [string, () => Promise<HubAnswer>, (data: HubAnswer['body']['data']) => unknown][] = [
  [
    'the subject, of its own accesses',
    () => askLogOf(hub, own, { caller: 'subject', purpose: 'SELF' }),
    (data) => (data?.marketSubject as { accessLog?: unknown } | null | undefined)?.accessLog ?? null,
  ],
  ['the auditor, by a search', () => ask(hub, search), (data) => data?.searchAccessLog ?? null],
];

test('what is archived is told as what is not', async () => {
  const accesses = await accessesOf(hub, own);
  expect(accesses.filter(({ role }) => role === 'BANK')).toHaveLength(3);
  expect((await searchLog(hub, { role: 'BANK' })).length).toBe(3);
});

describe.each([
  ['missing', 'AUDIT_SEGMENT_MISSING', () => rm(segment)],
  ['damaged', 'AUDIT_SEGMENT_CHANGED', () => writeFile(segment, altered())],
] as const)('where a segment is %s', (_, code, damage) => {
  test.each(readers)('%s is told an error, and nothing that looks whole', async (__, read, listIn) => {
    await damage();
    const { status, body } = await read();
    expect([status, listIn(body.data)]).toEqual([200, null]);
    expect(body.errors).toMatchObject([{ extensions: { code: 'DEPARTMENT_FAILED', department: 'hub' } }]);
    expect(body.extensions).toMatchObject({ completeness: 'PARTIAL' });
    expect(JSON.stringify(body)).not.toMatch(/segment|AUDIT_/i);
    const lines = hub.logged.map((line) => JSON.parse(line) as { code?: string; msg?: string });
    expect(lines).toContainEqual(expect.objectContaining({ code, msg: 'the access log could not be read' }));
  });
});

test.each(readers)(
  '%s is told everything from a second folder, and the log of the hub says whence',
  async (_, read) => {
    await rm(segment);
    const second = await startPlantedHub(both.hubs[0], { segmentsCopyFolder: copyFolder });
    try {
      hub = second;
      const { body } = await read();
      expect([body.errors, body.extensions?.completeness]).toEqual([undefined, 'COMPLETE']);
      const lines = second.logged.map((line) => JSON.parse(line) as { code?: string; msg?: string });
      expect(lines).toContainEqual(
        expect.objectContaining({
          code: 'AUDIT_SEGMENT_MISSING',
          msg: 'a segment of the access log was read from its copy',
        }),
      );
    } finally {
      await second.stop();
    }
  },
);
