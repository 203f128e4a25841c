import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { recordTogether, segmentsFolderIn } from '../testing/archiving.ts';
import { makeSigningKey, openTestStore, type TestStore } from '../testing/store.ts';
import { archiveAsAsked } from './archiveAsAsked.ts';

let store: TestStore;
let segments: string;
beforeAll(async () => {
  store = await openTestStore(inject('postgresUrl'));
  segments = await segmentsFolderIn(store);
  let now = '2026-09-22T08:00:00.000Z';
  const log = await store.open({ clock: () => new Date(now) });
  await recordTogether(log, 3);
  now = '2026-10-22T08:00:00.000Z';
  await recordTogether(log, 2);
  now = '2026-11-22T08:00:00.000Z';
  await recordTogether(log, 1);
  await log.checkpoint();
});
afterAll(() => store.close());

const november = new Date('2026-11-30T15:59:59.999Z');
const archive = (...args: string[]) =>
  archiveAsAsked(
    ['--checkpoints', store.folder, '--segments', segments, ...args],
    store.databaseUrl,
    undefined,
    november,
  );

test('what it would do is told and not done', async () => {
  expect(await archive('--dry-run')).toEqual([
    '2026-09: the 6 leaves 0 to 5 would be archived.',
    '2026-10: the 4 leaves 6 to 9 would be archived.',
  ]);
  expect(await readdir(segments)).toEqual([]);
});

test.each<[string, string[], string]>([
  ['a month that is none', ['--before', '2026-13'], '--before YYYY-MM is a month, such as 2026-03'],
  [
    'a month that goes on',
    ['--before', '2026-12'],
    '--before 2026-11 at the latest: a month that goes on is not closed',
  ],
  [
    'another database',
    ['--database-url', 'postgres://hub:canary@127.0.0.1:1/hub'],
    'the access log cannot be archived (ECONNREFUSED)',
  ],
])('%s is refused in words of ours', async (_, args, message) => {
  await expect(archive(...args)).rejects.toThrow(new Error(message));
});

test('a folder of no checkpoint that a trusted key signed is refused', async () => {
  const file = path.join(store.folder, 'another-key.json');
  await writeFile(file, JSON.stringify({ ...(await makeSigningKey('other')), d: undefined }));
  await expect(archive('--public-key', file)).rejects.toThrow('the folder holds no checkpoint');
});

test.each<[string[], string | undefined, string]>([
  [[], 'postgres://', '--checkpoints FOLDER is needed; --help tells more'],
  [['--checkpoints', 'a'], 'postgres://', '--segments FOLDER is needed; --help tells more'],
  [['--checkpoints', 'a', '--segments', 'b'], undefined, '--database-url URL is needed; --help tells more'],
])('what is lacking is told: %j', async (args, url, message) => {
  await expect(archiveAsAsked(args, url, undefined, november)).rejects.toThrow(new Error(message));
});

test.each([
  ['the argument', ['--segments-copy', '/absent'], undefined],
  ['the setting', [], '/absent'],
  ['the argument before the setting', ['--segments-copy', '/absent'], '/'],
])('a second folder is taken from %s', async (_, args, setting) => {
  await expect(
    archiveAsAsked(
      ['--checkpoints', store.folder, '--segments', segments, ...args],
      store.databaseUrl,
      setting,
      november,
    ),
  ).rejects.toThrow(
    new Error('AUDIT_MISCONFIGURED: the second folder of segments is no folder that is there'),
  );
  expect(await readdir(segments)).toEqual([]);
});

test('the months before the one that is named, then those before this one, then none', async () => {
  const update = vi.spyOn(SingleBar.prototype, 'update');
  const stop = vi.spyOn(SingleBar.prototype, 'stop');
  expect(await archive('--before', '2026-10')).toEqual([
    'segment-000000000000-000000000006.seg: 6 leaves archived.',
  ]);
  expect(update.mock.calls).toEqual([
    [6, { doing: 'reading' }],
    [6, { doing: 'removing up to' }],
  ]);
  expect(stop).toHaveBeenCalledOnce();
  expect(await archive()).toEqual(['segment-000000000006-000000000010.seg: 4 leaves archived.']);
  expect(await archive()).toEqual(['No closed month is in the database.']);
  expect(await archive('--dry-run')).toEqual(['No closed month is in the database.']);
});
