import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { AccessLog } from '../accessLog.ts';
import {
  answered,
  intentAbout,
  makeSigningKey,
  openTestStore,
  recordAccesses,
  subjectCode,
  type TestStore,
} from '../testing/store.ts';
import { openDatabaseLog } from './databaseLog.ts';
import type { Finding } from './finding.ts';
import { readCheckpoints } from './readCheckpoints.ts';
import { type Verification, verifyLog } from './verifyLog.ts';

let store: TestStore;
let log: AccessLog;

/** Forty leaves, signed at 10, 20 and 40, and an intent about two subjects that nothing follows. */
beforeEach(async () => {
  store = await openTestStore(inject('postgresUrl'));
  log = await store.open();
  await recordAccesses(log, 5);
  await log.checkpoint();
  await recordAccesses(log, 5, 5);
  await log.checkpoint();
  await recordAccesses(log, 10, 10);
  await log.checkpoint();
  await log.intend(intentAbout(subjectCode(1), subjectCode(2)));
});
afterEach(() => store.close());

const verify = async (): Promise<Verification> => {
  const { checkpoints, findings } = await readCheckpoints(store.folder, undefined);
  const stored = await openDatabaseLog(store.databaseUrl);
  try {
    const verification = await verifyLog(stored.log, checkpoints);
    return { ...verification, findings: [...findings, ...verification.findings] };
  } finally {
    await stored.close();
  }
};
const placesOf = (findings: readonly Finding[]) => findings.map(({ code, place }) => `${code} ${place}`);

test('a log that nobody touched is as it was signed, and names the intent that nothing follows', async () => {
  expect(await verify()).toMatchObject({
    leaves: 41,
    agreedCheckpoint: { treeSize: 40 },
    openIntents: [40],
    findings: [],
  });
});

const rewritten = (index: number) =>
  `update audit_leaves set leaf = replace(leaf, '2026', '2025') where leaf_index = ${index};`;
const swapped = (columns: string, one: number, other: number) =>
  `update audit_leaves mine set (${columns}) = (select ${columns} from audit_leaves theirs
     where theirs.leaf_index = ${one + other} - mine.leaf_index) where leaf_index in (${one}, ${other});`;
const renumbered = (from: number) => `
  delete from audit_leaves where leaf_index = ${from};
  update audit_leaves set leaf_index = -leaf_index where leaf_index > ${from};
  update audit_leaves set leaf_index = -leaf_index - 1 where leaf_index < 0;`;
const cut = (from: number) => `delete from audit_leaves where leaf_index >= ${from};`;

describe('an intruder with all rights on the database is found where he was', () => {
  const attacks = [
    { does: 'rewrites a row', sql: rewritten(17), found: ['SEARCH_CHANGED 17', 'LEAF_REWRITTEN 17'] },
    {
      does: 'rewrites a row and its own hash',
      sql: `${rewritten(16)} update audit_leaves set hashes = sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) where leaf_index = 16;`,
      found: ['SEARCH_CHANGED 16', 'HASHES_CHANGED 16–17'],
    },
    {
      does: 'removes a row',
      sql: 'delete from audit_leaves where leaf_index = 16;',
      found: ['LEAVES_MISSING 16', 'OUTCOME_WITHOUT_INTENT 17'],
    },
    {
      does: 'removes a row and closes the gap',
      sql: renumbered(30),
      found: expect.arrayContaining(['HASHES_CHANGED 30', 'CHECKPOINT_CONTRADICTED 20–39']),
    },
    {
      does: 'puts the leaves of two rows in each other’s place',
      sql: swapped('leaf', 10, 18),
      found: expect.arrayContaining(['LEAF_MOVED 10', 'LEAF_MOVED 18']),
    },
    {
      does: 'puts two rows in each other’s place, with their hashes',
      sql: swapped('leaf, hashes', 10, 18),
      found: expect.arrayContaining(['HASHES_CHANGED 10–11', 'HASHES_CHANGED 18–19']),
    },
    {
      does: 'cuts the tail',
      sql: cut(38),
      found: ['TAIL_CUT 38–39', 'TAIL_CUT 38–40'],
    },
    {
      does: 'cuts the tail to where a checkpoint was signed, and the head with it',
      sql: `${cut(20)} update audit_head set tree_size = 20;`,
      found: ['TAIL_CUT 20–39', 'HEAD_CHANGED head'],
    },
    {
      does: 'cuts what no checkpoint covers yet',
      sql: cut(40),
      found: ['TAIL_CUT 40'],
    },
    {
      does: 'hides an access from its subject',
      sql: 'update audit_leaves set subjects = subjects[2:2] where leaf_index = 40;',
      found: ['SUBJECTS_CHANGED 40'],
    },
    {
      does: 'files an access for another subject',
      sql: 'update audit_leaves set subjects = array[sha256(subjects[1])] where leaf_index = 6;',
      found: ['SUBJECTS_CHANGED 6'],
    },
    {
      does: 'files an access for one subject more',
      sql: 'update audit_leaves set subjects = subjects || sha256(subjects[1]) where leaf_index = 6;',
      found: ['SUBJECTS_CHANGED 6'],
    },
    {
      does: 'files a subject for an outcome that speaks of none',
      sql: 'update audit_leaves set subjects = array[hashes] where leaf_index = 7;',
      found: ['SUBJECTS_CHANGED 7'],
    },
    ...["organization = 'another'", 'person = null', "recorded_at = '2025-01-01'", 'intent_index = 40'].map(
      (change) => ({
        does: `hides a request from who searches: ${change}`,
        sql: `update audit_leaves set ${change} where leaf_index = 6;`,
        found: ['SEARCH_CHANGED 6'],
      }),
    ),
    {
      does: 'tears an outcome from its intent for who searches',
      sql: 'update audit_leaves set intent_index = null where leaf_index = 7;',
      found: ['SEARCH_CHANGED 7'],
    },
    {
      does: 'rewrites which coordinates were disclosed',
      sql: "update audit_texts set text = replace(text, 'residentIdNumber', 'name');",
      found: expect.arrayContaining([expect.stringMatching(/^TEXT_CHANGED text /), 'TEXT_CHANGED 1']),
    },
    {
      does: 'rewrites the head',
      sql: "update audit_head set root_hash = sha256('x');",
      found: ['HEAD_CHANGED head'],
    },
    { does: 'removes the head', sql: 'delete from audit_head;', found: ['HEAD_CHANGED head'] },
    {
      does: 'takes everything',
      sql: `${cut(0)} delete from audit_head;`,
      found: ['TAIL_CUT 0–39', 'HEAD_CHANGED head'],
    },
  ];
  test.each(attacks)('who $does', async ({ sql, found }) => {
    await store.tamper(sql);
    expect(placesOf((await verify()).findings)).toEqual(found);
  });

  test('who writes a log of his own from a row on, with all its hashes', async () => {
    await store.tamper(`${cut(22)}`);
    const forger = await openTestStore(inject('postgresUrl'));
    try {
      await forger.tamper(`truncate audit_head, audit_leaves;`);
      for (const table of ['audit_leaves', 'audit_texts'])
        for (const row of await store.query<{ row: object }>(`select to_json(t) as row from ${table} t`))
          await forger.query(insertOf(table), [JSON.stringify(row.row)]);
      await forger.query('insert into audit_head values (true, 22, $1)', [await rootAt(22)]);
      const forged = await forger.open({ checkpointFolder: null, secret: store.secret });
      await recordAccesses(forged, 10);
      const stored = await openDatabaseLog(forger.databaseUrl);
      const { checkpoints } = await readCheckpoints(store.folder, undefined);
      const { findings } = await verifyLog(stored.log, checkpoints);
      await stored.close();
      expect(placesOf(findings)).toEqual(['CHECKPOINT_CONTRADICTED 20–39']);
    } finally {
      await forger.close();
    }
  });
});

const insertOf = (table: string) =>
  `insert into ${table} select * from json_populate_record(null::${table}, $1)`;

const rootAt = async (size: number) => (await log.consistencyProof(size, size)).firstRootHash;

describe('the hub itself', () => {
  test.each([
    { what: 'a tail that was cut', sql: `${cut(30)} update audit_head set tree_size = 30;` },
    { what: 'a head that was moved back', sql: 'update audit_head set tree_size = 20;' },
    {
      what: 'hashes that were rewritten',
      sql: "update audit_leaves set hashes = sha256('x') where leaf_index = 31;",
    },
  ])('does not open on $what', async ({ sql }) => {
    await store.tamper(sql);
    await expect(store.open()).rejects.toMatchObject({ code: 'AUDIT_LOG_REWRITTEN' });
  });

  test('takes nothing more and signs nothing once the log under it was replaced', async () => {
    await store.tamper(`${cut(20)} update audit_head set tree_size = 20;`);
    await expect(log.intend(intentAbout(subjectCode(1)))).rejects.toMatchObject({
      code: 'AUDIT_LOG_REWRITTEN',
    });
    await expect(log.checkpoint()).rejects.toMatchObject({ code: 'AUDIT_LOG_REWRITTEN' });
  });

  test.each(['audit_leaves', 'audit_texts', 'audit_checkpoints', 'audit_head'])(
    'cannot take anything from %s by its own hand',
    async (table) => {
      await expect(store.query(`delete from ${table}`)).rejects.toThrow('AUDIT_APPEND_ONLY');
      await expect(store.query(`truncate ${table}`)).rejects.toThrow('AUDIT_APPEND_ONLY');
    },
  );
});

describe('checkpoints', () => {
  test('of another key are not believed', async () => {
    const other = await openTestStore(inject('postgresUrl'));
    try {
      await recordAccesses(await other.open({ signingKey: await makeSigningKey('test') }), 3);
      const { findings } = await readCheckpoints(store.folder, `${other.folder}/key-dGVzdA.jwk.json`);
      expect(findings.map(({ code }) => code)).toEqual(Array(4).fill('CHECKPOINT_UNREADABLE'));
    } finally {
      await other.close();
    }
  });

  test('of two logs under one key are a fork', async () => {
    const other = await openTestStore(inject('postgresUrl'));
    try {
      const forked = await other
        .open({ signingKey: store.signingKey, checkpointFolder: store.folder })
        .catch(() => null);
      expect(forked).toBeNull();
      const apart = await other.open({ signingKey: store.signingKey });
      await recordAccesses(apart, 5);
      await apart.checkpoint();
      const mine = await readCheckpoints(store.folder, undefined);
      const theirs = await readCheckpoints(other.folder, undefined);
      const stored = await openDatabaseLog(store.databaseUrl);
      const { findings } = await verifyLog(stored.log, [...mine.checkpoints, ...theirs.checkpoints]);
      await stored.close();
      expect(placesOf(findings)).toContain('CHECKPOINTS_FORKED 10');
    } finally {
      await other.close();
    }
  });
});

test('an outcome that is refused is told apart from one that is answered', async () => {
  await log.conclude(await log.intend(intentAbout(subjectCode(3))), { ...answered, refusal: 'HUB_FAILED' });
  expect((await verify()).findings).toEqual([]);
});
