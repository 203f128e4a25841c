import { readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { AccessLog } from '../accessLog.ts';
import { createOpenCheckpoint } from '../checkpoint.ts';
import { bytesOfBlindIndex, createCommitments } from '../commitments.ts';
import { readAccessesOf } from '../store/readAccesses.ts';
import { readInclusionProof } from '../store/readProofs.ts';
import { archived, recordTogether, segmentsFolderIn, verified } from '../testing/archiving.ts';
import {
  answered,
  intentAbout,
  openTestStore,
  recordAccesses,
  subjectCode,
  type TestStore,
} from '../testing/store.ts';
import { openArchive } from './archive.ts';
import { readRecordedSegments, statesOf } from './recordedSegments.ts';

let store: TestStore;
let log: AccessLog;
let folder: string;
let now: string;
const clock = () => new Date(now);
beforeEach(async () => {
  store = await openTestStore(inject('postgresUrl'));
  folder = await segmentsFolderIn(store);
  now = '2026-09-22T08:00:00.000Z';
  log = await store.open({ clock, segmentsFolder: folder });
  await recordTogether(log, 30);
  now = '2026-10-22T08:00:00.000Z';
  await recordTogether(log, 20);
  await log.checkpoint();
  await archived(store, folder, '2026-10');
});
afterEach(() => store.close());

const all = { first: 500, before: null };
const onlyFile = async () => path.join(folder, (await readdir(folder))[0] as string);

/** Everything that needs the archive, of a gateway that has read nothing of it. */
const readers: [string, (fresh: AccessLog) => Promise<unknown>][] = [
  ['the subject’s accesses', (fresh) => fresh.accessesOf(subjectCode(1), all)],
  ['the auditor’s search', (fresh) => fresh.search({ role: 'HALL' }, all)],
  ['an inclusion proof', (fresh) => fresh.inclusionProof(3, 100)],
  ['a consistency proof', (fresh) => fresh.consistencyProof(3, 100)],
];

describe.each(readers)('%s', (_, read) => {
  const failsBy = async (code: string, segmentsFolder: string | null = folder): Promise<void> => {
    const lines: string[] = [];
    const logger = pino({}, { write: (line) => lines.push(line) });
    const fresh = await store.open({ clock, segmentsFolder, logger });
    await expect(read(fresh)).rejects.toMatchObject({ code });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { code, msg: 'the access log could not be read' },
    ]);
    // Accesses are recorded all the same.
    await recordAccesses(fresh, 1);
  };

  test('is told from the archive', async () => {
    await read(await store.open({ clock, segmentsFolder: folder }));
  });
  test('fails where a segment is missing', async () => {
    await rm(await onlyFile());
    await failsBy('AUDIT_SEGMENT_MISSING');
  });
  test('fails without a folder', () => failsBy('AUDIT_SEGMENT_MISSING', null));
  test('fails where a segment was altered', async () => {
    const bytes = await readFile(await onlyFile());
    bytes[200] = (bytes[200] as number) ^ 1;
    await writeFile(await onlyFile(), bytes);
    await failsBy('AUDIT_SEGMENT_CHANGED');
  });
  test('fails where another one was recorded', async () => {
    await store.tamper("update audit_segments set digest = sha256('another')");
    const fresh = store.open({
      clock,
      segmentsFolder: folder,
      checkpointFolder: await segmentsFolderIn(store),
    });
    await expect(read(await fresh)).rejects.toMatchObject({ code: 'AUDIT_SEGMENT_CHANGED' });
  });
});

describe('a segment that lies in a second folder, too', () => {
  let copyFolder: string;
  let file: string;
  let whole: Buffer;
  beforeEach(async () => {
    copyFolder = await segmentsFolderIn(store);
    file = await onlyFile();
    whole = await readFile(file);
    await writeFile(path.join(copyFolder, path.basename(file)), whole);
  });

  /** What each reader is told by a gateway that has read nothing yet, and what its log says. */
  const told = async (second: string | null) => {
    const lines: string[] = [];
    const logger = pino({}, { write: (line) => lines.push(line) });
    const fresh = await store.open({ clock, segmentsFolder: folder, segmentsCopyFolder: second, logger });
    const answers = [];
    for (const [, read] of readers) answers.push(await read(fresh));
    return { answers, lines: lines.map((line) => JSON.parse(line)) };
  };
  const altered = (at: number): Buffer => {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] as number) ^ 1;
    return bytes;
  };
  const name = 'segment-000000000000-000000000060.seg';
  const damages: [string, string, string, () => Promise<unknown>][] = [
    ['is missing', 'AUDIT_SEGMENT_MISSING', `${name} is not in the folder of segments`, () => rm(file)],
    [
      'was altered in a block',
      'AUDIT_SEGMENT_CHANGED',
      expect.stringMatching(/the bytes \d+ to \d+ are not those that were written/),
      () => writeFile(file, altered(200)),
    ],
    [
      'was altered in a table',
      'AUDIT_SEGMENT_CHANGED',
      expect.stringContaining(name),
      () => writeFile(file, altered(whole.length - 3_000)),
    ],
    [
      'was cut',
      'AUDIT_SEGMENT_CHANGED',
      `${name}: it does not end as a segment does`,
      () => writeFile(file, whole.subarray(0, 500)),
    ],
    [
      'cannot be read',
      'AUDIT_UNAVAILABLE',
      'a segment of the access log cannot be read',
      async () => {
        await rm(file);
        await symlink(file, file);
      },
    ],
  ];

  test('is not read there while the first holds it', async () => {
    await rm(path.join(copyFolder, name));
    const { answers, lines } = await told(copyFolder);
    expect({ answers, lines }).toEqual({ ...(await told(null)), lines: [] });
  });

  test.each(damages)('is read there where it %s, which is said once', async (_, code, problem, damage) => {
    const { answers } = await told(null);
    await damage();
    const instead = await told(copyFolder);
    expect(instead.answers).toEqual(answers);
    expect(instead.lines).toMatchObject([
      { level: 50, code, problem, msg: 'a segment of the access log was read from its copy' },
    ]);
  });

  test.each(damages)('fails as the first does where neither holds it: %s', async (_, code, __, damage) => {
    await damage();
    await writeFile(path.join(copyFolder, name), altered(200));
    const fresh = await store.open({ clock, segmentsFolder: folder, segmentsCopyFolder: copyFolder });
    await expect(fresh.accessesOf(subjectCode(1), all)).rejects.toMatchObject({ code });
  });

  test('is read from the first again once it is back', async () => {
    await rm(file);
    const lines: string[] = [];
    const logger = pino({}, { write: (line) => lines.push(line) });
    const fresh = await store.open({ clock, segmentsFolder: folder, segmentsCopyFolder: copyFolder, logger });
    await fresh.inclusionProof(3, 100);
    await writeFile(file, whole);
    await rm(path.join(copyFolder, name));
    await fresh.search({ refusal: 'X' }, all);
    expect(lines).toHaveLength(1);
  });
});

test('a leaf that no segment holds is none of the archive', async () => {
  const pool = new pg.Pool({ connectionString: store.databaseUrl, max: 1 });
  try {
    const archive = await openArchive(folder).now(pool);
    expect((await archive.leaf(59)).index).toBe(59);
    await expect(archive.leaf(60)).rejects.toThrow('AUDIT_LOG_REWRITTEN: no segment holds leaf 60');
  } finally {
    await pool.end();
  }
});

test('a proof that nobody could give is nothing that the keepers of the log are told of', async () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => lines.push(line) });
  const fresh = await store.open({ clock, logger });
  await expect(fresh.inclusionProof(100, 100)).rejects.toMatchObject({ code: 'AUDIT_PROOF_OUT_OF_RANGE' });
  expect(lines).toEqual([]);
});

test('what the database has answers, though a segment is missing', async () => {
  await rename(await onlyFile(), path.join(folder, 'away'));
  expect((await log.accessesOf(subjectCode(1), { first: 1, before: null })).accesses).toMatchObject([
    { time: now },
  ]);
  expect((await log.search({}, { first: 20, before: null })).accesses).toHaveLength(20);
  await expect(log.search({}, { first: 21, before: null })).rejects.toMatchObject({
    code: 'AUDIT_SEGMENT_MISSING',
  });
});

describe('an access that was asked in one month and answered in another', () => {
  const accessOf = async (number: number) => (await log.accessesOf(subjectCode(number), all)).accesses;
  const searched = async () => (await log.search({ refusal: 'LATE' }, all)).accesses;

  test('is told whole, wherever its two leaves stand', async () => {
    const named = await log.intend(intentAbout(subjectCode(60)));
    const unnamed = await log.intend(intentAbout(subjectCode(61)));
    const open = await log.intend(intentAbout(subjectCode(62)));
    const excepted = await log.intend(intentAbout(subjectCode(64)));
    now = '2026-11-22T08:00:00.000Z';
    await recordAccesses(log, 1, 50);
    await log.conclude(named, { ...answered, refusal: 'LATE' });
    await log.conclude(unnamed, { ...answered, furtherSubjectCodes: [subjectCode(63)] });
    const exceptions = [{ subjectCodes: [subjectCode(64)], disclosures: answered.disclosures.slice(0, 1) }];
    await log.conclude(excepted, { ...answered, exceptions });
    await recordAccesses(log, 1, 50);
    await log.checkpoint();
    const told = async () => [await Promise.all([60, 61, 62, 63, 64].map(accessOf)), await searched()];
    const before = await told();
    expect(before).toMatchObject([
      [
        [{ outcome: 'REFUSED', refusal: 'LATE' }],
        [{ outcome: 'ANSWERED' }],
        [{ outcome: 'UNKNOWN', auditIndex: open.auditIndex }],
        [{ outcome: 'ANSWERED', auditIndex: unnamed.auditIndex }],
        // Once, by its intent, with what was disclosed of it alone.
        [{ auditIndex: excepted.auditIndex, disclosed: [{ classification: 'PUBLIC' }] }],
      ],
      [{ refusal: 'LATE' }],
    ]);
    await archived(store, folder, '2026-11');
    expect(await told()).toEqual(before);
    await archived(store, folder, '2026-12');
    expect(await told()).toEqual(before);
    now = '2026-12-22T08:00:00.000Z';
    await log.conclude(open, answered);
    await log.checkpoint();
    const late = { outcome: 'ANSWERED', auditIndex: open.auditIndex };
    expect(await accessOf(62)).toMatchObject([late]);
    await archived(store, folder, '2027-01');
    expect(await accessOf(62)).toMatchObject([late]);
    expect((await verified(store, folder)).at(-1)).toBe('The log is as it was signed.');
  });
});

describe('a checkpoint', () => {
  const recorded = async () => {
    const client = new pg.Client({ connectionString: store.databaseUrl });
    await client.connect();
    return readRecordedSegments(client).finally(() => client.end());
  };

  test('states how far the log is archived, and by which segments, once it is', async () => {
    const { archive, treeSize, jws } = await log.checkpoint();
    expect({ archive, treeSize }).toEqual({ archive: statesOf(await recorded()).at(-1), treeSize: 100 });
    expect(archive?.size).toBe(60);
    const open = createOpenCheckpoint({ keys: [{ ...store.signingKey, d: undefined }] });
    expect((await open(jws)).archive).toEqual(archive);
    expect((await log.checkpoint()).jws).toBe(jws);
  });

  test.each([
    ['another segment', "update audit_segments set digest = sha256('another')"],
    ['none', 'delete from audit_segments'],
    ['one that ends elsewhere', 'update audit_segments set to_index = 59'],
  ])('is not signed where %s is recorded in the place of one that was', async (_, change) => {
    await log.checkpoint();
    await store.tamper(change);
    await expect(log.checkpoint()).rejects.toMatchObject({ code: 'AUDIT_LOG_REWRITTEN' });
    await expect(store.open({ segmentsFolder: folder })).rejects.toMatchObject({
      code: 'AUDIT_LOG_REWRITTEN',
    });
  });
});

test('a gateway that was idle while the log was archived beyond all that it knew goes on', async () => {
  const idle = await store.open({ clock, segmentsFolder: folder });
  await recordAccesses(idle, 1);
  await recordTogether(log, 20);
  await log.checkpoint();
  await archived(store, folder, '2026-11');
  await recordAccesses(idle, 1);
  expect((await idle.checkpoint()).treeSize).toBe(144);
  expect((await verified(store, folder)).at(-1)).toBe('The log is as it was signed.');
});

describe('what is archived while it is read', () => {
  /** October leaves the database when the statement of that name is asked: before it, or once it was answered. */
  const readWhile = async <Result>(
    statement: string,
    when: 'BEFORE' | 'AFTER',
    read: (pool: pg.Pool) => Promise<Result>,
  ): Promise<Result> => {
    const pool = new pg.Pool({ connectionString: store.databaseUrl, max: 2 });
    let left = false;
    const leave = async () => {
      if (!left) await archived(store, folder, '2026-11');
      left = true;
    };
    const watched = new Proxy(pool, {
      get: (target, member) =>
        member !== 'query'
          ? Reflect.get(target, member)
          : async (query: { name: string; text: string }) => {
              const meant = query.name === statement;
              if (meant && when === 'BEFORE') await leave();
              const answer = await target.query(query);
              if (meant && when === 'AFTER') await leave();
              return answer;
            },
    });
    try {
      return await read(watched);
    } finally {
      expect(left).toBe(true);
      await pool.end();
    }
  };
  const blindIndexOf = (number: number) =>
    bytesOfBlindIndex(createCommitments(store.secret).subject(subjectCode(number)));

  test.each(['BEFORE', 'AFTER'] as const)('is told once: %s the database was asked', async (when) => {
    const told = await log.accessesOf(subjectCode(1), all);
    expect(told.accesses).toHaveLength(2);
    const read = (pool: pg.Pool) => readAccessesOf(pool, openArchive(folder), blindIndexOf(1), all);
    expect(await readWhile('audit-accesses-of-subject', when, read)).toEqual(told);
  });

  test.each(['BEFORE', 'AFTER'] as const)(
    'is concluded by its outcome: %s the database was asked for it',
    async (when) => {
      now = '2026-09-22T08:00:00.000Z';
      const asked = { ...intentAbout(subjectCode(70)), policyVersion: 'asked in September' };
      const open = await log.intend(asked);
      await log.checkpoint();
      await archived(store, folder, '2026-11');
      now = '2026-10-23T08:00:00.000Z';
      await log.conclude(open, answered);
      await log.checkpoint();
      const told = await log.accessesOf(subjectCode(70), all);
      expect(told.accesses).toMatchObject([{ outcome: 'ANSWERED' }]);
      const read = (pool: pg.Pool) => readAccessesOf(pool, openArchive(folder), blindIndexOf(70), all);
      expect(await readWhile('audit-outcome-of-archived', when, read)).toEqual(told);
    },
  );

  test.each(['BEFORE', 'AFTER'] as const)('is proven: %s the database was asked', async (when) => {
    const proof = await log.inclusionProof(70, 100);
    const read = (pool: pg.Pool) => readInclusionProof(pool, openArchive(folder), 70, 100);
    expect(await readWhile('audit-nodes', when, read)).toEqual(proof);
  });
});
