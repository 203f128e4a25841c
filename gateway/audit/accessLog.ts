import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { openArchive } from './archive/archive.ts';
import type { SecondFolder } from './archive/segmentCopies.ts';
import type { Checkpoint } from './checkpoint.ts';
import { createCheckpoints } from './checkpoints.ts';
import { bytesOfBlindIndex, createCommitments } from './commitments.ts';
import type { IntentEntry, OutcomeEntry, RefusalEntry } from './entries.ts';
import { AccessLogError } from './errors.ts';
import { createGroupCommit } from './groupCommit.ts';
import { createLeafMaker, type Leaf } from './leaf.ts';
import { hashOfSubjectCodes, type OwnClaims, type Receipt, signReceipts } from './receipt.ts';
import { createSigner } from './signer.ts';
import { createAppender, type Place } from './store/appender.ts';
import { openAuditPool } from './store/pool.ts';
import {
  type AccessPage,
  type AccessSearch,
  type Page,
  readAccessesOf,
  searchAccesses,
} from './store/readAccesses.ts';
import {
  type ConsistencyProof,
  type InclusionProof,
  readConsistencyProof,
  readInclusionProof,
} from './store/readProofs.ts';
import { type ReaderAbout, readReadersAbout } from './store/readReadersAbout.ts';
import { readHead, readTree } from './store/treeReader.ts';

export type AccessLogOptions = {
  databaseUrl: string;
  /** Ed25519 private key as JWK: signs checkpoints and receipts. */
  signingKey: JWK;
  /** 32 bytes or more that key the commitments; the same for every gateway, and for as long as the log is kept. */
  secret: Uint8Array;
  /** Where checkpoints are copied to, outside the database; null keeps them in the database alone. */
  checkpointFolder: string | null;
  /** Where the segments of what is archived lie; without it the log goes on, and what is archived is not read. */
  segmentsFolder?: string | null;
  /** A second folder of the same segments, from which is read what the first one lacks. */
  segmentsCopyFolder?: string | null;
  clock: () => Date;
  logger: Logger;
  /** Milliseconds between checkpoints. */
  checkpointInterval?: number;
  /** Milliseconds for which a group waits for company; the commit under way is company enough as a rule. */
  groupWindow?: number;
  /** Entries, each with its subjects, that wait at most; what comes after is refused. */
  heaviestQueue?: number;
};

/** An intent that is in the log. Its outcome can be recorded once. */
export type IntentTicket = { readonly auditIndex: number };

export type AccessLog = {
  /** Before anything is fetched. Rejects with `AccessLogError`; then nothing may be fetched. */
  intend(entry: IntentEntry): Promise<IntentTicket>;
  /** Before the answer leaves. Rejects with `AccessLogError`; then nothing may leave. */
  conclude(ticket: IntentTicket, entry: OutcomeEntry): Promise<Receipt>;
  /** A request that is refused before anything is fetched. Rejects with `AccessLogError`. */
  refuse(entry: RefusalEntry): Promise<void>;
  /** Signs and exports where the log stands; the last checkpoint again when nothing was added. */
  checkpoint(): Promise<Checkpoint>;
  /** Rejects with AUDIT_PROOF_OUT_OF_RANGE unless index < treeSize ≤ the log's size. */
  inclusionProof(index: number, treeSize: number): Promise<InclusionProof>;
  /** Rejects with AUDIT_PROOF_OUT_OF_RANGE unless 0 < first ≤ second ≤ the log's size. */
  consistencyProof(first: number, second: number): Promise<ConsistencyProof>;
  /** Accesses that fit all of the criteria, newest first, at most 500 a page. */
  search(criteria: AccessSearch, page: Page): Promise<AccessPage>;
  /** Accesses to one subject, newest first, at most 500 a page. */
  accessesOf(subjectCode: string, page: Page): Promise<AccessPage>;
  /** Who was told values of the coordinates that are meant of one subject, each once; whoever it is, or it rejects. */
  readersAbout(subjectCode: string, isMeant: (coordinate: string) => boolean): Promise<ReaderAbout[]>;
  /** The name under which a person's accesses are searched. */
  personCommitment(viewer: { person: string; role: string }): string;
  /** Writes what waits, signs a last checkpoint and lets go of the store. */
  close(): Promise<void>;
};

const heaviestGroup = 2_000;
const defaultHeaviestQueue = 20_000;
const defaultCheckpointInterval = 60_000;

/** A leaf, and what a receipt of it states beside its place; null where none is given. */
type Made = {
  readonly leaf: Leaf;
  readonly receipt: Omit<OwnClaims, 'auditIndex' | 'leafHash'> | null;
};
/** What is to be written. `subjectCount` is about how many subjects its leaf holds. */
type Entry = { readonly subjectCount: number; make(): Made };
type Written = { readonly index: number; readonly receipt: Receipt | null };

/**
 * Opens the access log: what was asked before it is fetched, what was disclosed before it leaves, in one Merkle tree.
 * Rejects with AUDIT_LOG_REWRITTEN when the store does not continue what was last signed.
 */
export const openAccessLog = async (options: AccessLogOptions): Promise<AccessLog> => {
  const { clock, logger } = options;
  const commitments = createCommitments(options.secret);
  const signer = await createSigner(options.signingKey);
  const leaves = createLeafMaker(commitments, clock);
  const pool = openAuditPool(options.databaseUrl, logger, 2);
  const readers = openAuditPool(options.databaseUrl, logger, 3);
  const archive = openArchive(options.segmentsFolder ?? null, secondFolder(options));
  const closePools = () => Promise.all([pool.end(), readers.end()]);

  const open = async () => {
    const tree = await readTree(pool, archive, await readHead(pool));
    const appender = createAppender(pool, archive, tree);
    const checkpoints = await createCheckpoints({
      pool,
      archive,
      signer,
      clock,
      logger,
      folder: options.checkpointFolder,
      interval: options.checkpointInterval ?? defaultCheckpointInterval,
    });
    return { appender, checkpoints };
  };
  const { appender, checkpoints } = await open().catch(async (error: unknown) => {
    await closePools();
    throw asUnavailable(error);
  });

  const queue = createGroupCommit<Entry, Made, Written>({
    make: (entry) => entry.make(),
    write: async (group) => {
      const place = await available(appender.append(group.map(({ leaf }) => leaf)));
      return written(group, place);
    },
    weightOf: ({ subjectCount }) => 1 + subjectCount,
    heaviestGroup,
    heaviestQueue: options.heaviestQueue ?? defaultHeaviestQueue,
    groupWindow: options.groupWindow ?? 0,
  });

  const outcomeOf = (intentIndex: number, intent: IntentEntry, entry: OutcomeEntry, at: Date): Made => {
    const subjectCodes = new Set(intent.subjectCodes);
    const answered = withFurther(subjectCodes, entry.furtherSubjectCodes ?? []);
    return {
      leaf: leaves.outcome({ index: intentIndex, subjectCodes }, entry, at),
      receipt: {
        intentIndex,
        policyVersion: intent.policyVersion,
        purpose: intent.purpose.kind,
        subjects: { count: answered.size, hash: hashOfSubjectCodes(answered) },
      },
    };
  };

  /** What a group is told once it is in the log: one clock and as few signatures as can be for all of it. */
  const written = (group: readonly Made[], { firstIndex, treeSize }: Place): Written[] => {
    const claims = group.flatMap(({ leaf, receipt }, offset): OwnClaims[] =>
      receipt === null
        ? []
        : [{ auditIndex: firstIndex + offset, leafHash: leaf.hash.toString('base64url'), ...receipt }],
    );
    const receipts =
      claims.length === 0
        ? []
        : signReceipts(signer, { treeSize, answeredAt: clock().toISOString() }, claims);
    let next = 0;
    return group.map(({ receipt }, offset) => ({
      index: firstIndex + offset,
      receipt: receipt === null ? null : (receipts[next++] as Receipt),
    }));
  };

  /** Who reads is told only that nothing is answered; whoever keeps the log, that a segment is missing or changed. */
  const told = <Result>(reading: Promise<Result>): Promise<Result> =>
    available(reading).catch((error: AccessLogError) => {
      if (error.code !== 'AUDIT_PROOF_OUT_OF_RANGE')
        logger.error({ code: error.code }, 'the access log could not be read');
      throw error;
    });

  return {
    intend: async (entry) => {
      const at = clock();
      const { index } = await queue.add({
        subjectCount: entry.subjectCodes.length,
        make: () => ({ leaf: leaves.intent(entry, at), receipt: null }),
      });
      return new OpenIntent(index, entry);
    },

    conclude: async (ticket, entry) => {
      const intent = ticket instanceof OpenIntent ? ticket.take() : null;
      if (intent === null) throw new AccessLogError('AUDIT_TICKET_USED', 'the intent was concluded before');
      const at = clock();
      const { receipt } = await queue.add({
        subjectCount: subjectsBeyond(intent, entry),
        make: () => outcomeOf(ticket.auditIndex, intent, entry, at),
      });
      return receipt as Receipt;
    },

    refuse: async (entry) => {
      const at = clock();
      await queue.add({
        subjectCount: entry.subjectCodes.length,
        make: () => ({ leaf: leaves.refusal(entry, at), receipt: null }),
      });
    },

    checkpoint: () => available(checkpoints.sign()),

    inclusionProof: (index, treeSize) => told(readInclusionProof(readers, archive, index, treeSize)),
    consistencyProof: (first, second) => told(readConsistencyProof(readers, archive, first, second)),

    search: (criteria, page) => told(searchAccesses(readers, archive, criteria, page)),
    accessesOf: (subjectCode, page) =>
      told(readAccessesOf(readers, archive, bytesOfBlindIndex(commitments.subject(subjectCode)), page)),
    readersAbout: (subjectCode, isMeant) =>
      told(readReadersAbout(readers, archive, bytesOfBlindIndex(commitments.subject(subjectCode)), isMeant)),
    personCommitment: commitments.person,

    close: async () => {
      await queue.close();
      await checkpoints.close();
      await closePools();
    },
  };
};

const secondFolder = ({ segmentsCopyFolder = null, logger }: AccessLogOptions): SecondFolder | null =>
  segmentsCopyFolder === null
    ? null
    : {
        folder: segmentsCopyFolder,
        onUse: ({ code, problem }) =>
          logger.error({ code, problem }, 'a segment of the access log was read from its copy'),
      };

/** An intent of which nothing is concluded, until it is taken; whatever else is shown is no ticket. */
class OpenIntent implements IntentTicket {
  readonly auditIndex: number;
  #entry: IntentEntry | null;

  constructor(auditIndex: number, entry: IntentEntry) {
    this.auditIndex = auditIndex;
    this.#entry = entry;
  }

  /** Null when it was taken before. */
  take(): IntentEntry | null {
    const entry = this.#entry;
    this.#entry = null;
    return entry;
  }
}

/** About as many as an outcome tells of and its intent does not, and those of whom something else was disclosed. */
const subjectsBeyond = (
  { subjectCodes }: IntentEntry,
  { furtherSubjectCodes = [], exceptions = [] }: OutcomeEntry,
): number =>
  exceptions.reduce(
    (count, exception) => count + exception.subjectCodes.length,
    Math.max(0, furtherSubjectCodes.length - subjectCodes.length),
  );

/** The same set where all of them were named, as nearly always. */
const withFurther = (named: ReadonlySet<string>, further: readonly string[]): ReadonlySet<string> =>
  further.every((code) => named.has(code)) ? named : named.union(new Set(further));

/** What the store failed with may name hosts and values: it stays with the cause. */
const asUnavailable = (error: unknown): AccessLogError =>
  error instanceof AccessLogError
    ? error
    : new AccessLogError('AUDIT_UNAVAILABLE', 'the audit store does not answer as it should', {
        cause: error,
      });

const available = <Result>(work: Promise<Result>): Promise<Result> =>
  work.catch((error: unknown) => {
    throw asUnavailable(error);
  });
