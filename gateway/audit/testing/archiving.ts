/** A log whose months are archived, for its tests. */
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { AccessLog } from '../accessLog.ts';
import { type ArchivingStep, archiveMonths } from '../archive/archiveMonths.ts';
import type { ArchiveRow } from '../archive/recordedSegments.ts';
import { readCheckpoints } from '../verification/readCheckpoints.ts';
import { verifyAsAsked } from '../verification/verifyAsAsked.ts';
import { answered, intentAbout, subjectCode, type TestStore } from './store.ts';

/** A folder of segments that goes with the store. */
export const segmentsFolderIn = (store: TestStore): Promise<string> =>
  mkdtemp(path.join(store.folder, 'segments-'));

/** Months before the given one, of what is signed by now. */
export const archived = async (
  store: TestStore,
  segmentsFolder: string,
  before: string,
  tell: (step: ArchivingStep) => void = () => undefined,
  copyFolder: string | null = null,
): Promise<readonly ArchiveRow[]> => {
  const { checkpoints } = await readCheckpoints(store.folder, undefined);
  const { databaseUrl } = store;
  return archiveMonths({ databaseUrl, checkpoints, segmentsFolder, copyFolder, before, tell });
};

/** What `pnpm audit:verify` tells. */
export const verified = async (store: TestStore, segmentsFolder: string): Promise<readonly string[]> =>
  (
    await verifyAsAsked(
      ['--checkpoints', store.folder, '--segments', segmentsFolder, '--database-url', store.databaseUrl],
      undefined,
    )
  ).lines;

/** Accesses under way together, to some fifty subjects. */
export const recordTogether = async (log: AccessLog, count: number): Promise<void> => {
  await Promise.all(
    Array.from({ length: count }, async (_, number) =>
      log.conclude(await log.intend(intentAbout(subjectCode(number % 50))), answered),
    ),
  );
};

/** All that is told of the log as far as it is signed at this size. */
export const toldOf = async (log: AccessLog, treeSize: number) => {
  const all = { first: 500, before: treeSize };
  const places = [0, 1, 1_023, 1_024, 2_999, 3_000, 3_001, treeSize - 1].filter((index) => index < treeSize);
  return {
    accesses: await Promise.all([0, 1, 49, 51].map((number) => log.accessesOf(subjectCode(number), all))),
    found: await Promise.all(
      [{ role: 'HALL' as const }, { refusal: 'X' }, { from: '2026-10-01', until: '2026-10-31' }].map(
        (search) => log.search(search, all),
      ),
    ),
    included: await Promise.all(places.map((index) => log.inclusionProof(index, treeSize))),
    consistent: await Promise.all(places.map((index) => log.consistencyProof(index + 1, treeSize))),
  };
};
