import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { collect } from '../../testing/collect.ts';
import { openXlsx } from './xlsxSheets.ts';

const folder = await mkdtemp(join(tmpdir(), 'credit-hub-xlsx-'));
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(content: Uint8Array) {
  const file = join(folder, randomUUID());
  await writeFile(file, content);
  const spreadsheet = await openXlsx(file);
  try {
    const [sheet] = spreadsheet.sheets;
    return sheet ? (await collect(sheet.rows())).flat() : [];
  } finally {
    spreadsheet.close();
  }
}

test('text, numbers, dates and empty cells come as they stand', async () => {
  const day = new Date('2026-03-31T00:00:00Z');
  const sheet = await writeXlsx({
    sheets: [
      {
        name: '许可',
        rows: [
          ['名称', '金额', '日期', '备注'],
          ['𠮷野', 0.2, day, null],
          [null, null, null, '=1+1'],
        ],
      },
      { name: '其他', rows: [['不读']] },
    ],
  });
  expect(await rowsOf(sheet)).toEqual([
    { number: 1, cells: ['名称', '金额', '日期', '备注'] },
    { number: 2, cells: ['𠮷野', 0.2, day, null] },
    { number: 3, cells: [null, null, null, '=1+1'] },
  ]);
});

/** A workbook in which the central directory says another size of a part than it has. */
async function lyingAbout(part: string, saidSize: number): Promise<Buffer> {
  const lying = Buffer.from(await writeXlsx({ sheets: [{ name: '许可', rows: [['名称', '字号']] }] }));
  const entry = lying.lastIndexOf(Buffer.from(part)) - 46;
  expect(lying.readUInt32LE(entry)).toBe(0x02014b50);
  lying.writeUInt32LE(saidSize, entry + 24);
  return lying;
}

test('an archive that says it unfolds to too much is not unfolded', async () => {
  await expect(rowsOf(await lyingAbout('xl/sharedStrings.xml', 300 * 1024 * 1024))).rejects.toThrow(
    'XLSX_TOO_LARGE',
  );
});

test.for(['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml'])(
  'an archive that lies about what %s unfolds to is refused',
  async (part) => {
    for (const said of [10, 100_000]) {
      await expect(rowsOf(await lyingAbout(part, said))).rejects.toThrow('XLSX_MALFORMED');
    }
  },
);

test('a file that only begins like a spreadsheet is refused', async () => {
  await expect(rowsOf(Buffer.from('PK\u0003\u0004 and nothing more'))).rejects.toThrow('XLSX_MALFORMED');
});
