import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { makeSigningKey, openTestStore, recordAccesses, type TestStore } from '../testing/store.ts';
import { openDatabaseLog } from './databaseLog.ts';
import { dumpLines } from './dump.ts';
import { verifyAsAsked } from './verifyAsAsked.ts';

let store: TestStore;
let dump: string;
let key: string;
let otherKey: string;
let [empty, checkpoints]: string[] = [];
beforeAll(async () => {
  store = await openTestStore(inject('postgresUrl'));
  checkpoints = store.folder;
  const log = await store.open();
  await recordAccesses(log, 1);
  await log.checkpoint();
  const written = async (name: string, text: string) => {
    await writeFile(path.join(store.folder, name), text);
    return path.join(store.folder, name);
  };
  const opened = await openDatabaseLog(store.databaseUrl);
  dump = await written('dump.jsonl', (await Array.fromAsync(dumpLines(opened.log))).join('\n'));
  await opened.close();
  const { d: _private, ...publicKey } = store.signingKey;
  const { d: _other, ...another } = await makeSigningKey('test');
  [key, otherKey] = [
    await written('trusted.json', JSON.stringify(publicKey)),
    await written('other.json', JSON.stringify(another)),
  ];
  empty = path.join(store.folder, 'empty');
  await mkdir(empty);
});
afterAll(() => store.close());

const sound = [
  '2 leaves, 2 checkpoints.',
  'As signed on 2026-11-22T08:00:00.000Z up to 2; 0 leaves after it.',
  'The log is as it was signed.',
];
const unreadable = (line: number) =>
  `CHECKPOINT_UNREADABLE at checkpoints-2026-11-22.jws:${line}: no checkpoint that a trusted key signed`;
const ofFolder = (...more: string[]) => ['--checkpoints', checkpoints as string, ...more];

describe('verified is', () => {
  test('the database that is named, or else that of the hub', async () => {
    expect(await verifyAsAsked(ofFolder('--database-url', store.databaseUrl), 'postgres://no')).toEqual({
      lines: sound,
      isSound: true,
    });
    expect(await verifyAsAsked(ofFolder(), store.databaseUrl)).toEqual({ lines: sound, isSound: true });
  });

  test('the dump that is named, and no database', async () => {
    expect(await verifyAsAsked(ofFolder('--dump', dump), 'postgres://no')).toMatchObject({ isSound: true });
  });

  test('a log whose head is gone, too', async () => {
    const headless = path.join(store.folder, 'headless.jsonl');
    const text = await readFile(dump, 'utf8');
    await writeFile(headless, text.replace(/"head":\{.*?\}/, '"head":null'));
    expect(await verifyAsAsked(ofFolder('--dump', headless), undefined)).toEqual({
      lines: ['HEAD_CHANGED at head: the head of the log is gone', ...sound.slice(0, 2), '1 findings.'],
      isSound: false,
    });
  });

  test('with the key that is given', async () => {
    expect(await verifyAsAsked(ofFolder('--dump', dump, '--public-key', key), undefined)).toMatchObject({
      isSound: true,
    });
    expect(await verifyAsAsked(ofFolder('--dump', dump, '--public-key', otherKey), undefined)).toEqual({
      lines: [
        unreadable(1),
        unreadable(2),
        '2 leaves, 0 checkpoints.',
        'Nothing agrees with what was signed.',
        '2 findings.',
      ],
      isSound: false,
    });
  });
});

test('who watches is shown how far it is while it is verified, and nobody else', async () => {
  const { isTTY } = process.stderr;
  const writing = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const shownTo = async (watching: boolean) => {
    writing.mockClear();
    process.stderr.isTTY = watching;
    await verifyAsAsked(ofFolder('--dump', dump), undefined);
    return writing.mock.calls.map(([text]) => text).join('');
  };
  try {
    const [shown, unseen] = [await shownTo(true), await shownTo(false)];
    expect(unseen).toBe('');
    expect(shown).toMatch(/ {2}verifying \S+ 0\/2.* {2}verifying \S+ 2\/2/s);
    // The cursor is hidden while it is drawn, and the line is gone in the end.
    expect(shown).toMatch(/\[\?25l.*\[\?25h.*\[2K$/s);
  } finally {
    writing.mockRestore();
    process.stderr.isTTY = isTTY;
  }
});

test.each<[string, () => string[], string]>([
  ['without a folder', () => [], '--checkpoints FOLDER is needed; --help tells more'],
  [
    'without a checkpoint',
    () => ['--checkpoints', empty as string],
    'the folder holds no checkpoint: there is nothing to hold the log against',
  ],
  ['without a log', () => ofFolder(), '--database-url URL is needed; --help tells more'],
  ['with what it does not know', () => ofFolder('--fast'), "Unknown option '--fast'"],
])('%s nothing is', async (_, args, message) => {
  await expect(verifyAsAsked(args(), undefined)).rejects.toThrow(message);
});
