import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { collect } from '../testing/collect.ts';
import { csvRows } from './csvRows.ts';
import type { Encoding } from './encodings.ts';

async function rowsOf(content: Buffer, encoding: Encoding, bytesAtOnce = 1 << 16) {
  async function* pieces() {
    for (let at = 0; at < content.length; at += bytesAtOnce) yield content.subarray(at, at + bytesAtOnce);
  }
  return (await collect(csvRows(pieces(), encoding))).flat();
}

const text = '名称,备注\r\n𠮷野·㐂,"一行，\n""两行"""\r\n\r\n后,=1+1';
const rows = [
  { number: 1, cells: ['名称', '备注'] },
  { number: 2, cells: ['𠮷野·㐂', '一行，\n"两行"'] },
  { number: 3, cells: [''] },
  { number: 4, cells: ['后', '=1+1'] },
];

test.for(['utf-8', 'gb18030'] as const)('%s is read right wherever the pieces are cut', async (encoding) => {
  for (const bytesAtOnce of [1, 2, 3, 5, 1000]) {
    expect(await rowsOf(iconv.encode(text, encoding), encoding, bytesAtOnce)).toEqual(rows);
  }
});

test('the mark of UTF-8 is no part of the first heading', async () => {
  expect(await rowsOf(Buffer.from(`\uFEFF${text}`), 'utf-8')).toEqual(rows);
});

const lines = ['名称,备注', '', '后,=1+1', ',', '尾,x'];
const quoted = lines.map((line) =>
  line
    .split(',')
    .map((cell) => `"${cell}"`)
    .join(','),
);

test.for(['\n', '\r\n', '\r'])(
  'what quotes nothing is read as if it quoted everything, lines ending in %j',
  async (end) => {
    const expected = lines.map((line, index) => ({ number: index + 1, cells: line.split(',') }));
    for (const last of ['', end]) {
      for (const bytesAtOnce of [1, 2, 3, 5, 1000]) {
        const read = (rows: string[]) => rowsOf(Buffer.from(rows.join(end) + last), 'utf-8', bytesAtOnce);
        expect(await read(lines)).toEqual(expected);
        expect(await read(quoted)).toEqual(expected);
      }
    }
  },
);

test('rows count on where the first quote stands behind plain lines, and so does what is told of it', async () => {
  const plain = 'a,b\r\n'.repeat(100);
  for (const bytesAtOnce of [1, 7, 64, 10_000]) {
    const rows = await rowsOf(Buffer.from(`${plain}"c\n",d\r\ne,f`), 'utf-8', bytesAtOnce);
    expect(rows.slice(99)).toEqual([
      { number: 100, cells: ['a', 'b'] },
      { number: 101, cells: ['c\n', 'd'] },
      { number: 102, cells: ['e', 'f'] },
    ]);
    await expect(rowsOf(Buffer.from(`${plain}1,a"b\n`), 'utf-8', bytesAtOnce)).rejects.toThrow('row 101 ');
  }
});

test('a line may be long, and one without an end is refused before it fills the memory', async () => {
  const long = 'x'.repeat(200 * 1024);
  expect(await rowsOf(Buffer.from(`a\n${long}\nb`), 'utf-8')).toEqual(
    ['a', long, 'b'].map((cell, index) => ({ number: index + 1, cells: [cell] })),
  );
  await expect(rowsOf(Buffer.from(`a\n${long}${long}\nb`), 'utf-8')).rejects.toThrow(
    'row 2 (CSV_MAX_RECORD_SIZE)',
  );
});

test.for([
  ['a,b\n1,"never closed\n'.concat('x'.repeat(10)), 'row 2'],
  ['a,b\n1,a"b\n', 'row 2'],
  [`a,b\n1,"${'long\n'.repeat(100_000)}`, 'row 2'],
])('quotes that are wrong are told by row, and the text is not', async ([content, place]) => {
  const refused = await rowsOf(Buffer.from(content ?? ''), 'utf-8').catch((error: Error) => error.message);
  expect(refused).toMatch(
    new RegExp(`^CSV_MALFORMED: the quotes are wrong in or behind ${place} \\([A-Z_]+\\)$`),
  );
});
