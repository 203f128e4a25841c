import { type CellValue, streamXlsxRows } from 'hucre/xlsx';
import type { Cell, FileRow } from '../cell.ts';
import { ImportRefused } from '../refusal.ts';
import { refuseZipBomb } from './zipSizes.ts';

const megabyte = 1024 * 1024;
/** A spreadsheet is held folded in memory, and its texts unfolded. */
const mostFoldedBytes = 64 * megabyte;
const mostUnfoldedBytes = 256 * megabyte;

/**
 * Rows of the first sheet of a spreadsheet. A formula counts as the value that was stored with it.
 *
 * @throws ImportRefused `XLSX_TOO_LARGE` or `XLSX_MALFORMED`
 */
export async function* xlsxRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<FileRow> {
  const archive = await collect(bytes);
  refuseZipBomb(archive, mostUnfoldedBytes);
  let widest = 0;
  try {
    for await (const { index, values } of streamXlsxRows(archive)) {
      widest = Math.max(widest, values.length);
      // Empty cells at the end of a row are not stored: that is no missing column.
      const cells = Array.from({ length: widest }, (_, column) => cellOf(values[column] ?? null));
      yield { number: index + 1, cells };
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    // The library's messages quote what they stumbled over.
    throw new ImportRefused('XLSX_MALFORMED', 'the spreadsheet is damaged, or encrypted', { cause: error });
  }
}

async function collect(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > mostFoldedBytes) {
      throw new ImportRefused(
        'XLSX_TOO_LARGE',
        `a spreadsheet may have ${mostFoldedBytes / megabyte} MiB; send this one as CSV`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : String(value);
}
