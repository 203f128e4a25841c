import type { FileRow } from '../../cell.ts';
import { ImportRefused } from '../../refusal.ts';
import { type Archive, malformed, mostBytes, openArchive } from './archive.ts';
import { readDateStyles } from './dateFormats.ts';
import { type MergedRanges, readMergedRanges } from './mergedRanges.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { type SheetContext, sheetRows } from './sheetRows.ts';
import { readWorkbook, type SheetEntry } from './workbook.ts';

/** A sheet of a spreadsheet; its rows, some at once, may be read as often as one likes. */
export type Sheet = {
  name: string;
  /** Whether a spreadsheet program shows it only when it is told to. */
  hidden: boolean;
  /** @param onRead told how many bytes of how many were read */
  rows(onRead?: (bytes: number, ofBytes: number) => void): AsyncGenerator<readonly FileRow[]>;
};

export type Spreadsheet = { sheets: readonly Sheet[]; date1904: boolean; close(): void };

/** @throws ImportRefused `XLSX_MALFORMED` or `XLSX_TOO_LARGE` */
export async function openXlsx(path: string): Promise<Spreadsheet> {
  const archive = await openArchive(path);
  try {
    const { sheets, date1904, sharedStrings, styles } = await readWorkbook(archive);
    if (sheets.length === 0) throw malformed(new Error('no sheet'));
    const shared = {
      date1904,
      sharedStrings: await readSharedStrings(archive, sharedStrings),
      dateStyles: await readDateStyles(archive, styles),
    };
    return {
      date1904,
      sheets: sheets.map((entry) => {
        let merged: Promise<MergedRanges> | null = null;
        const readMerged = (): Promise<MergedRanges> => {
          merged ??= readMergedRanges(archive.readBytes(entry.part, mostBytes.sheet));
          return merged;
        };
        return {
          name: entry.name,
          hidden: entry.hidden,
          rows: (onRead) => rowsOf(archive, entry, { shared, readMerged, onRead }),
        };
      }),
      close: archive.close,
    };
  } catch (error) {
    archive.close();
    throw error instanceof ImportRefused ? error : malformed(error);
  }
}

type Reading = {
  shared: Omit<SheetContext, 'merged'>;
  readMerged(): Promise<MergedRanges>;
  onRead: ((bytes: number, ofBytes: number) => void) | undefined;
};

async function* rowsOf(
  archive: Archive,
  { part }: SheetEntry,
  { shared, readMerged, onRead = () => undefined }: Reading,
): AsyncGenerator<readonly FileRow[]> {
  const merged = (await readMerged()).fromTheTop();
  const ofBytes = archive.sizeOf(part);
  async function* pieces(): AsyncGenerator<string> {
    let read = 0;
    for await (const piece of archive.read(part, mostBytes.sheet)) {
      read += piece.length;
      onRead(Math.min(read, ofBytes), ofBytes);
      yield piece;
    }
  }
  try {
    yield* sheetRows(pieces(), { ...shared, merged });
  } catch (error) {
    throw error instanceof ImportRefused ? error : malformed(error);
  }
}
