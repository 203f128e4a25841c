import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Archive } from './archive/archive.ts';
import { type ArchiveState, readRecordedSegments, statesOf } from './archive/recordedSegments.ts';
import { type Checkpoint, createOpenCheckpoint, signCheckpoint } from './checkpoint.ts';
import { exportCheckpoint, latestExported, prepareCheckpointFolder } from './checkpointFolder.ts';
import { AccessLogError } from './errors.ts';
import type { Signer } from './signer.ts';
import { readHead, readRanges, readTree } from './store/treeReader.ts';

type CheckpointsOptions = {
  pool: Pool;
  archive: Archive;
  signer: Signer;
  clock: () => Date;
  logger: Logger;
  folder: string | null;
  interval: number;
};

/**
 * Signs where the log stands, now and then and at the end. It never signs what does not continue the last checkpoint:
 * who rewrites the database gets no signature for it.
 */
export const createCheckpoints = async (options: CheckpointsOptions) => {
  const { pool, archive, signer, clock, logger, folder, interval } = options;

  let last = folder === null ? await latestStored(pool, signer) : await latestIn(folder, signer);
  if (last !== null) await assertContinues(pool, archive, last);

  const signNext = async (): Promise<Checkpoint> => {
    const head = await readHead(pool);
    await readTree(pool, archive, head);
    if (last !== null) {
      await assertContinues(pool, archive, last);
    }
    const archived = await archiveAfter(pool, last?.archive);
    if (head.size === last?.treeSize && archived?.size === last.archive?.size) return last;
    const checkpoint = signCheckpoint(signer, archived ? { ...head, archive: archived } : head, clock());
    await storeCheckpoint(pool, checkpoint);
    if (folder !== null) await exportCheckpoint(folder, checkpoint);
    last = checkpoint;
    return checkpoint;
  };

  let turn: Promise<unknown> = Promise.resolve();
  const sign = (): Promise<Checkpoint> => {
    const next = turn.then(signNext);
    turn = next.catch(() => undefined);
    return next;
  };

  const signOrTell = () =>
    sign().catch((error: unknown) => {
      const { code, name } = error as { code?: unknown; name?: unknown };
      logger.error({ code: code ?? name }, 'no checkpoint of the access log could be signed');
    });
  const timer = setInterval(signOrTell, interval).unref();
  await signNext();

  return {
    sign,
    close: async (): Promise<void> => {
      clearInterval(timer);
      await signOrTell();
    },
  };
};

const latestIn = async (folder: string, signer: Signer): Promise<Checkpoint | null> => {
  await prepareCheckpointFolder(folder, signer.publicKey);
  return latestExported(folder);
};

const latestStored = async (pool: Pool, signer: Signer): Promise<Checkpoint | null> => {
  const { rows } = await pool.query<{ jws: string }>(
    'select jws from audit_checkpoints order by tree_size desc limit 1',
  );
  const openCheckpoint = createOpenCheckpoint({ keys: [signer.publicKey] });
  // One that another key signed says nothing to us: that key may have been the intruder's.
  return rows[0] === undefined ? null : openCheckpoint(rows[0].jws).catch(() => null);
};

const storeCheckpoint = async (pool: Pool, { treeSize, signedAt, jws }: Checkpoint): Promise<void> => {
  await pool.query({
    name: 'audit-store-checkpoint',
    text: 'insert into audit_checkpoints (tree_size, signed_at, jws) values ($1, $2, $3) on conflict do nothing',
    values: [treeSize, signedAt, jws],
  });
};

const assertContinues = async (
  pool: Pool,
  archive: Archive,
  { treeSize, root }: Checkpoint,
): Promise<void> => {
  const [stored] = await readRanges(pool, archive, [{ from: 0, to: treeSize }]);
  if (!stored?.equals(root))
    throw new AccessLogError(
      'AUDIT_LOG_REWRITTEN',
      `the stored log does not continue the checkpoint at ${treeSize}`,
    );
};

/** The archive as it is recorded, if any. Throws AUDIT_LOG_REWRITTEN where it does not begin with the one that was signed. */
const archiveAfter = async (
  pool: Pool,
  signed: ArchiveState | undefined,
): Promise<ArchiveState | undefined> => {
  const states = statesOf(await readRecordedSegments(pool));
  const continues = ({ size, digest }: ArchiveState) =>
    states.some((state) => state.size === size && state.digest.equals(digest));
  if (signed !== undefined && !continues(signed))
    throw new AccessLogError(
      'AUDIT_LOG_REWRITTEN',
      `the recorded segments do not continue those that were signed up to ${signed.size}`,
    );
  return states.at(-1);
};
