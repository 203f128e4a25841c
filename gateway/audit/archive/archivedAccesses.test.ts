import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { createCommitments } from '../commitments.ts';
import type { FoundAccess } from '../store/access.ts';
import { archived, recordTogether, segmentsFolderIn } from '../testing/archiving.ts';
import { openTestStore, subjectCode, type TestStore } from '../testing/store.ts';
import { type ArchiveAt, openArchive } from './archive.ts';
import { archivedAbout, archivedThatFit } from './archivedAccesses.ts';

let store: TestStore;
let pool: pg.Pool;
let folder: string;
beforeAll(async () => {
  store = await openTestStore(inject('postgresUrl'));
  pool = new pg.Pool({ connectionString: store.databaseUrl, max: 1 });
  folder = await segmentsFolderIn(store);
  let now = '2026-09-22T08:00:00.000Z';
  const log = await store.open({ clock: () => new Date(now) });
  for (const month of ['09', '10', '11']) {
    now = `2026-${month}-22T08:00:00.000Z`;
    await recordTogether(log, 10);
  }
  await log.checkpoint();
  await archived(store, folder, '2026-12');
});
afterAll(async () => {
  await pool.end();
  await store.close();
});
afterEach(() => vi.restoreAllMocks());

/** One block in each of three months. */
const placesWhere = async (eachBlockTakes: number) => {
  const archive = openArchive(folder);
  const at = await archive.now(pool);
  let now = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const slow: ArchiveAt = {
    ...at,
    block: (...block) => {
      now += eachBlockTakes;
      return at.block(...block);
    },
  };
  return { pool, archive, archived: slow };
};
type Places = Awaited<ReturnType<typeof placesWhere>>;

const found = async (accesses: AsyncGenerator<FoundAccess>): Promise<string[]> => {
  const times: string[] = [];
  for await (const { asked } of accesses) times.push(asked.time.slice(0, 7));
  return times;
};

describe.each<[string, (places: Places) => AsyncGenerator<FoundAccess>]>([
  [
    'what is told of a subject',
    (places) => archivedAbout(places, createCommitments(store.secret).subject(subjectCode(1)), 60),
  ],
  ['what fits a search', (places) => archivedThatFit(places, { role: 'HALL' }, 60)],
])('%s', (_, read) => {
  test('is whole as long as it takes no more than five seconds', async () => {
    const times = await found(read(await placesWhere(2_500)));
    expect([...new Set(times)]).toEqual(['2026-11', '2026-10', '2026-09']);
  });

  test('is not told in part where it takes longer: it fails, and says why', async () => {
    await expect(found(read(await placesWhere(2_501)))).rejects.toMatchObject({
      code: 'AUDIT_UNAVAILABLE',
      message: 'AUDIT_UNAVAILABLE: the archive could not be searched in time: ask for fewer',
    });
  });
});
