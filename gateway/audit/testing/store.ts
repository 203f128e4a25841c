/** An access log on a database of its own, for its tests. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeUnifiedSocialCreditCode, type Viewer } from '@credit-hub/schema';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import pg from 'pg';
import { pino } from 'pino';
import { migrateHub } from '../../database/hubDatabase.ts';
import { type AccessLog, type AccessLogOptions, openAccessLog } from '../accessLog.ts';
import type { IntentEntry, OutcomeEntry } from '../entries.ts';

export type TestStore = {
  databaseUrl: string;
  folder: string;
  signingKey: JWK;
  secret: Uint8Array;
  /** Opens a log, as one gateway would; closed with the store. */
  open(overrides?: Partial<AccessLogOptions>): Promise<AccessLog>;
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Does what an intruder with the database's own rights could do. */
  tamper(text: string): Promise<void>;
  close(): Promise<void>;
};

export const makeSigningKey = async (kid: string): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { ...(await exportJWK(privateKey)), kid };
};

/** @param postgresUrl the administrator's, as tests get it with `inject('postgresUrl')` */
export const openTestStore = async (postgresUrl: string): Promise<TestStore> => {
  const database = `test_access_log_${randomUUID().slice(0, 8)}`;
  const databaseUrl = Object.assign(new URL(postgresUrl), { pathname: `/${database}` }).href;
  await once(postgresUrl, `create database ${database}`);
  await migrateHub(databaseUrl);
  const folder = await mkdtemp(path.join(tmpdir(), 'credit-hub-checkpoints-'));
  const signingKey = await makeSigningKey('test');
  const secret = randomBytes(32);
  const opened: AccessLog[] = [];
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined);

  return {
    databaseUrl,
    folder,
    signingKey,
    secret,
    open: async (overrides) => {
      const log = await openAccessLog({
        databaseUrl,
        signingKey,
        secret,
        checkpointFolder: folder,
        clock: () => new Date('2026-11-22T08:00:00.000Z'),
        logger: pino({ level: 'silent' }),
        ...overrides,
      });
      opened.push(log);
      return log;
    },
    query: async (text, values) => (await pool.query(text, values)).rows,
    tamper: async (text) => {
      await once(databaseUrl, `set session_replication_role = replica; ${text}`);
    },
    close: async () => {
      await Promise.allSettled(opened.map((log) => log.close()));
      await pool.end();
      // Not by force: that would end connections that are ending, with an error that nobody listens for any more. The
      // server waits a few seconds for them.
      await once(postgresUrl, `drop database ${database}`);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const once = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Valid credit codes, the same ones each time. */
export const subjectCode = (number: number): string =>
  makeUnifiedSocialCreditCode('91350211', `M${number.toString().padStart(7, '0')}`);

export const clerk: Viewer = {
  person: 'clerk-7',
  role: 'HALL',
  organization: subjectCode(9_999),
  department: null,
};

export const intentAbout = (...subjectCodes: string[]): IntentEntry => ({
  viewer: clerk,
  purpose: { kind: 'HANDLING', matter: 'M-01', caseNumber: 'C-2026-7' },
  policyVersion: 'policy-1',
  planKey: 'a-document',
  subjectCodes,
});

export const answered: OutcomeEntry = {
  disclosures: [
    { classification: 'PUBLIC', form: 'CLEAR', by: null, coordinates: ['Registration.name'] },
    {
      classification: 'RESIDENT_ID',
      form: 'MASKED',
      by: 'residentId',
      coordinates: ['Person.residentIdNumber'],
    },
  ],
  completeness: 'COMPLETE',
  refusal: null,
};

/** Records accesses one after another, each about a subject of its own. */
export const recordAccesses = async (log: AccessLog, count: number, from = 0): Promise<void> => {
  for (let number = from; number < from + count; number++)
    await log.conclude(await log.intend(intentAbout(subjectCode(number))), answered);
};
