import { Pool } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openArchive } from '../archive/archive.ts';
import { archived, segmentsFolderIn } from '../testing/archiving.ts';
import {
  answered,
  clerk,
  intentAbout,
  openTestStore,
  subjectCode,
  type TestStore,
} from '../testing/store.ts';
import { readReadersOf } from './readReaders.ts';

let store: TestStore;
let pool: Pool;
beforeAll(async () => {
  store = await openTestStore(inject('postgresUrl'));
  pool = new Pool({ connectionString: store.databaseUrl, max: 2 });
  let now = new Date(0);
  const log = await store.open({ clock: () => now });
  const at = (time: string) => {
    now = new Date(`2025-${time}T04:00:00.000Z`);
  };
  const asks = (organization: string | null, department: string | null = null) =>
    log.intend({ ...intentAbout(subjectCode(1)), viewer: { ...clerk, organization, department } });
  const tells = (...coordinates: string[]) => ({
    ...answered,
    disclosures: [
      { classification: 'PUBLISHED_FACT' as const, form: 'CLEAR' as const, by: null, coordinates },
    ],
  });
  at('01-10');
  await log.conclude(await asks('earlier'), tells('Permit.site'));
  at('01-31');
  const late = await asks('across months');
  at('02-10');
  await log.conclude(late, tells('Permit.site', 'Permit.kind'));
  for (const _ of [1, 2, 3]) await log.conclude(await asks('often'), tells('Permit.site'));
  await log.conclude(await asks('others'), tells('Permit.sites', 'Licence.site'));
  const across = await asks(null, 'tax');
  at('03-10');
  await log.conclude(across, tells('Permit.site'));
  await log.conclude(await asks('across months'), tells('Permit.kind'));
  await log.conclude(await asks('often'), tells('Permit.site'));
  await log.close();
});
afterAll(async () => {
  await pool.end();
  await store.close();
});

const site = (coordinate: string) => coordinate === 'Permit.site';
const told = async (folder: string | null, since: string) =>
  (await readReadersOf({ pool, archive: openArchive(folder) }, site, since)).map(
    ({ role, organization, department, answers, last }) =>
      `${role} ${organization ?? department} ${answers} ${last.slice(0, 10)}`,
  );
const expected = {
  '2025-01-01T00:00:00.000Z': [
    'HALL often 4 2025-03-10',
    'HALL across months 1 2025-02-10',
    'HALL earlier 1 2025-01-10',
    'HALL tax 1 2025-03-10',
  ],
  '2025-02-10T04:00:00.000Z': [
    'HALL often 4 2025-03-10',
    'HALL across months 1 2025-02-10',
    'HALL tax 1 2025-03-10',
  ],
  '2025-03-01T00:00:00.000Z': ['HALL often 1 2025-03-10', 'HALL tax 1 2025-03-10'],
  '2025-03-11T00:00:00.000Z': [],
};

test('who was told is counted once an answer, by what was told and when, whatever of it is archived', async () => {
  const folder = await segmentsFolderIn(store);
  for (const before of ['2025-01', '2025-02', '2025-03', '2025-04']) {
    await archived(store, folder, before);
    for (const [since, readers] of Object.entries(expected))
      expect((await told(folder, since)).sort(), `before ${before}, since ${since}`).toEqual(
        readers.toSorted(),
      );
  }
  expect((await told(folder, '2025-01-01'))[0]).toBe('HALL often 4 2025-03-10');
});

test('what is archived where nobody can read it leaves nobody out in silence', async () => {
  await expect(told(null, '2025-01-01')).rejects.toMatchObject({ code: 'AUDIT_SEGMENT_MISSING' });
  expect(await readReadersOf({ pool, archive: openArchive(null) }, () => false, '2025-01-01')).toEqual([]);
});
