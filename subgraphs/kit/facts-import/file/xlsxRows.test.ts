import { crc32, deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { collect } from '../testing/collect.ts';
import { xlsxRows } from './xlsxRows.ts';

async function* inOnePiece(content: Uint8Array) {
  yield Buffer.from(content);
}
const rowsOf = (content: Uint8Array) => collect(xlsxRows(inOnePiece(content)));

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

test('an archive that says it unfolds to too much is not unfolded', async () => {
  const bomb = archiveOf('xl/sharedStrings.xml', Buffer.alloc(1024), { saidSize: 300 * 1024 * 1024 });
  await expect(rowsOf(bomb)).rejects.toThrow('XLSX_TOO_LARGE');
});

test('an archive that lies about what it unfolds to is cut off there', async () => {
  const sheet = await writeXlsx({ sheets: [{ name: '许可', rows: [['名称']] }] });
  const lying = Buffer.from(sheet);
  const entry = lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  expect(lying.readUInt32LE(entry + 24)).toBeGreaterThan(10);
  lying.writeUInt32LE(10, entry + 24);
  await expect(rowsOf(lying)).rejects.toThrow('XLSX_MALFORMED');
});

test.for([0, 0xffffffff])('a part that says its size is %i is not read', async (saidSize) => {
  const archive = archiveOf('xl/workbook.xml', Buffer.from('<workbook/>'), { saidSize });
  await expect(rowsOf(archive)).rejects.toThrow(/XLSX_(MALFORMED|TOO_LARGE)/);
});

test('a file that only begins like a spreadsheet is refused', async () => {
  await expect(rowsOf(Buffer.from('PK\u0003\u0004 and nothing more'))).rejects.toThrow('XLSX_MALFORMED');
});

/** A ZIP archive of one part that claims a size of its own. */
function archiveOf(name: string, content: Buffer, { saidSize }: { saidSize: number }): Buffer {
  const folded = deflateRawSync(content);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(folded.length, 18);
  local.writeUInt32LE(saidSize, 22);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const central = Buffer.alloc(46 + name.length);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(crc32(content), 16);
  central.writeUInt32LE(folded.length, 20);
  central.writeUInt32LE(saidSize, 24);
  central.writeUInt16LE(name.length, 28);
  central.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + folded.length, 16);
  return Buffer.concat([local, folded, central, end]);
}
