import { readFile, stat } from 'node:fs/promises';
import { readXls } from 'hucre/xlsx';
import { type Cell, type FileRow, mergedCell } from '../../cell.ts';
import { ImportRefused } from '../../refusal.ts';
import type { Sheet, Spreadsheet } from '../xlsx/xlsxSheets.ts';

const megabyte = 1024 * 1024;
/** A spreadsheet of this format is held in memory as a whole. */
const mostBytes = 16 * megabyte;
/** The record that says that days are counted from 1904 ([MS-XLS] 2.4.77). */
const countsFrom1904 = Buffer.from([0x22, 0x00, 0x02, 0x00, 0x01, 0x00]);

type XlsSheet = Awaited<ReturnType<typeof readXls>>['sheets'][number];

/**
 * A spreadsheet as Excel 97 to 2003 wrote it (BIFF8). The reader does not tell which of its rows and sheets are hidden.
 *
 * @throws ImportRefused `XLS_NOT_READ`
 */
export async function openXls(path: string): Promise<Spreadsheet> {
  const { size } = await stat(path);
  if (size > mostBytes) throw notRead(`is larger than ${mostBytes / megabyte} MiB`);
  const bytes = await readFile(path);
  const { sheets } = await read(bytes);
  return {
    date1904: await countsDaysFrom1904(bytes, sheets),
    sheets: sheets.map(sheetOf),
    close: () => undefined,
  };
}

const read = (bytes: Buffer, options: Parameters<typeof readXls>[1] = {}) =>
  readXls(bytes, options).catch((error: unknown) => {
    // The library's messages quote what they stumbled over.
    throw notRead('is encrypted, damaged, or no workbook of Excel 97 to 2003', error);
  });

/**
 * Whether a plain number counts from 1904. The reader does not tell, but reads dates by it; the bytes of the record may
 * also stand in a text. Without a date one cannot know.
 */
async function countsDaysFrom1904(bytes: Buffer, sheets: readonly XlsSheet[]): Promise<boolean> {
  if (!bytes.includes(countsFrom1904)) return false;
  const day = firstDay(sheets);
  if (day === undefined) throw notRead('may count its days from 1904, and no cell of it is a date');
  return day === firstDay((await read(bytes, { dateSystem: '1904' })).sheets);
}

function firstDay(sheets: readonly XlsSheet[]): number | undefined {
  for (const { rows } of sheets)
    for (const cells of rows) for (const cell of cells ?? []) if (cell instanceof Date) return cell.getTime();
  return undefined;
}

const notRead = (why: string, cause?: unknown): ImportRefused =>
  new ImportRefused(
    'XLS_NOT_READ',
    `the old spreadsheet ${why}; save it as .xlsx without a password, or as CSV`,
    { cause },
  );

function sheetOf({ name, rows, merges = [] }: XlsSheet): Sheet {
  const merged = new Set<string>();
  for (const { startRow, endRow, startCol, endCol } of merges) {
    for (let row = startRow; row <= Math.min(endRow, rows.length); row++)
      for (let column = startCol; column <= endCol; column++)
        if (row !== startRow || column !== startCol) merged.add(`${row},${column}`);
  }
  async function* read(): AsyncGenerator<readonly FileRow[]> {
    let widest = 0;
    for (const [index, values = []] of rows.entries()) {
      widest = Math.max(widest, values.length);
      const cells = Array.from({ length: widest }, (_, column): Cell => {
        const value = values[column] ?? null;
        return merged.has(`${index},${column}`) && (value === null || value === '') ? mergedCell : value;
      });
      yield [{ number: index + 1, cells }];
    }
  }
  return { name, hidden: false, rows: read };
}
