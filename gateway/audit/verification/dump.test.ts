import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dumpLines, readDump } from './dump.ts';
import type { StoredLog, StoredRow } from './storedLog.ts';

const rows: readonly StoredRow[] = [
  {
    index: 0,
    leaf: '{"kind":"INTENT","matter":"施工许可"}',
    hashes: Buffer.from([0xff, 0xfe]),
    searched: { time: '2026', organization: 'O', person: 'P', intent: null },
    subjects: [Buffer.of(1), Buffer.of(0xfb)],
  },
  {
    index: 1,
    leaf: 'line\nbreak',
    hashes: Buffer.alloc(0),
    searched: { time: '', organization: null, person: null, intent: 0 },
    subjects: [],
  },
];
const log = (head: StoredLog['head']): StoredLog => ({
  head,
  texts: [{ hash: Buffer.of(0xfb, 0xff), text: '[]' }],
  rows: async function* each() {
    yield* rows;
  },
});
const head = { size: 2, root: Buffer.of(0xff, 1) };

/** Line by line, by hand. */
const written = [
  '{"origin":"credit-hub/access-log","head":{"size":2,"root":"_wE"},"texts":[{"hash":"-_8","text":"[]"}]}',
  String.raw`{"index":0,"leaf":"{\"kind\":\"INTENT\",\"matter\":\"施工许可\"}","hashes":"__4","searched":{"time":"2026","organization":"O","person":"P","intent":null},"subjects":["AQ","-w"]}`,
  String.raw`{"index":1,"leaf":"line\nbreak","hashes":"","searched":{"time":"","organization":null,"person":null,"intent":0},"subjects":[]}`,
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'credit-hub-dump-'));
});
afterEach(() => rm(folder, { recursive: true }));
const readText = async (text: string) => {
  const file = path.join(folder, 'dump.jsonl');
  await writeFile(file, text);
  const read = await readDump(file);
  return { ...read, rows: await Array.fromAsync(read.rows()) };
};

test('a log is written a line each', async () => {
  expect(await Array.fromAsync(dumpLines(log(head)))).toEqual(written);
  expect((await Array.fromAsync(dumpLines(log(null))))[0]).toContain('"head":null');
});

test.each(['\n', '\r\n'])('and read as it was, whatever ends a line: %j', async (end) => {
  expect(await readText(written.join(end))).toEqual({ ...log(head), rows });
});

test('one whose head is gone, too', async () => {
  const lines = await Array.fromAsync(dumpLines(log(null)));
  expect(await readText(`${lines.join('\n')}\n`)).toEqual({ ...log(null), rows });
});

describe('what is none is refused', () => {
  const [first, ...others] = written as [string, ...string[]];
  test.each([
    ['nothing', ''],
    ['no JSON', 'x'],
    ['another origin', first.replace('access-log', 'other')],
    ['a head of less than nothing', first.replace('"size":2', '"size":-1')],
    ['no texts', first.replace('"texts"', '"other"')],
    ['a text without its hash', first.replace('"hash"', '"other"')],
    ['a text that is none', first.replace('"[]"', '1')],
    ['a row of no JSON', `${first}\nx`],
    ...['index', 'leaf', 'hashes', 'searched', 'subjects', 'time', 'organization', 'person', 'intent'].map(
      (member) => [
        `a row without its ${member}`,
        `${first}\n${others[0]?.replace(`"${member}":`, '"other":')}`,
      ],
    ),
    ['a row before the first', `${first}\n${others[0]?.replace('"index":0', '"index":-1')}`],
    ['an intent before the first', `${first}\n${others[1]?.replace('"intent":0', '"intent":-1')}`],
  ])('%s', async (_, text) => {
    await expect(readText(text as string)).rejects.toThrow();
  });
});
