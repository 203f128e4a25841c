import { createHash } from 'node:crypto';
import { type Cell, type FileRow, isBlank } from '../cell.ts';
import { ImportRefused } from '../refusal.ts';
import { csvRows, type Delimiter, delimiterOf } from './csvRows.ts';
import type { Encoding } from './encodings.ts';
import { bytesOf, type FileInspection } from './inspectFile.ts';
import { lineRows } from './lineRows.ts';
import type { Sheet, Spreadsheet } from './xlsx/xlsxSheets.ts';

/** How far reading has come. */
export type ReadingProgress = { rows: number; bytes: number; ofBytes: number };

/** A table in a file that was inspected, whatever its format. */
export type OpenedFile = {
  /** The rows in their order, as many at once as a piece of the file holds. */
  rows(): AsyncGenerator<readonly FileRow[]>;
  /** Whether its days are counted from 1904. */
  date1904: boolean;
  delimiter: Delimiter | null;
  /** The sheet that is read, and those that are not; null and none for what is no spreadsheet. */
  sheet: string | null;
  otherSheets: readonly OtherSheet[];
  close(): void;
};

/** A sheet that is not read, and whether something that looks like a header stands on it. */
export type OtherSheet = { name: string; hidden: boolean; hasHeader: boolean };

export type OpenOptions = {
  /** Whether these cells head columns of records. */
  isHeader(cells: readonly Cell[]): boolean;
  /** Rows among which the header is looked for. */
  rowsBeforeHeader: number;
  /** The sheet to read, by name; null: the only one that holds records. */
  sheet: string | null;
  /** Told about every thousand rows, and at the end. */
  onProgress?: ((progress: ReadingProgress) => void) | undefined;
};

/**
 * What reads a spreadsheet is loaded when there is one.
 *
 * @throws ImportRefused
 */
export async function openFile(
  file: string,
  inspection: FileInspection,
  options: OpenOptions,
): Promise<OpenedFile> {
  const { format } = inspection;
  switch (format.type) {
    case 'CSV':
      return openCsv(file, inspection, format.encoding, options);
    case 'JSON_LINES':
      return openLines(file, inspection, format.encoding, options);
    case 'XLSX': {
      const { openXlsx } = await import('./xlsx/xlsxSheets.ts');
      return openSheet(file, inspection, await openXlsx(file), options);
    }
    case 'XLS': {
      const { openXls } = await import('./xls/xlsSheets.ts');
      return openSheet(file, inspection, await openXls(file), options);
    }
    default:
      return format satisfies never;
  }
}

async function openCsv(
  file: string,
  inspection: FileInspection,
  encoding: Encoding,
  { isHeader, sheet, onProgress = () => undefined }: OpenOptions,
): Promise<OpenedFile> {
  if (sheet !== null) throw new ImportRefused('SHEET_UNKNOWN', 'a CSV file has no sheets');
  const delimiter = await delimiterOf(bytesOf(file), encoding, isHeader);
  async function* rows(): AsyncGenerator<readonly FileRow[]> {
    const progress = { rows: 0, bytes: 0, ofBytes: inspection.sizeInBytes };
    yield* counted(csvRows(sameBytes(file, inspection, progress), encoding, delimiter), progress, onProgress);
  }
  return { rows, date1904: false, delimiter, sheet: null, otherSheets: [], close: () => undefined };
}

function openLines(
  file: string,
  inspection: FileInspection,
  encoding: Encoding,
  { sheet, onProgress = () => undefined }: OpenOptions,
): OpenedFile {
  if (sheet !== null) throw new ImportRefused('SHEET_UNKNOWN', 'lines of JSON have no sheets');
  async function* rows(): AsyncGenerator<readonly FileRow[]> {
    const progress = { rows: 0, bytes: 0, ofBytes: inspection.sizeInBytes };
    yield* counted(lineRows(sameBytes(file, inspection, progress), encoding), progress, onProgress);
  }
  return { rows, date1904: false, delimiter: null, sheet: null, otherSheets: [], close: () => undefined };
}

async function openSheet(
  file: string,
  inspection: FileInspection,
  spreadsheet: Spreadsheet,
  options: OpenOptions,
): Promise<OpenedFile> {
  try {
    const headed = new Map<Sheet, boolean>();
    for (const sheet of spreadsheet.sheets) headed.set(sheet, await hasHeader(sheet, options));
    const chosen = chooseSheet(spreadsheet.sheets, headed, options.sheet);
    const { onProgress = () => undefined } = options;
    async function* rows(): AsyncGenerator<readonly FileRow[]> {
      const progress = { rows: 0, bytes: 0, ofBytes: 0 };
      const onRead = (bytes: number, ofBytes: number) => Object.assign(progress, { bytes, ofBytes });
      yield* counted(chosen.rows(onRead), progress, onProgress);
      for await (const _ of sameBytes(file, inspection, { bytes: 0 }));
    }
    return {
      rows,
      date1904: spreadsheet.date1904,
      delimiter: null,
      sheet: chosen.name,
      otherSheets: spreadsheet.sheets.flatMap((sheet) =>
        sheet === chosen
          ? []
          : [{ name: sheet.name, hidden: sheet.hidden, hasHeader: headed.get(sheet) ?? false }],
      ),
      close: spreadsheet.close,
    };
  } catch (error) {
    spreadsheet.close();
    throw error;
  }
}

const rowsBetweenReports = 1_000;

/** The rows as they are, told of once whoever asked for them has taken them. */
async function* counted(
  pieces: AsyncIterable<readonly FileRow[]>,
  progress: ReadingProgress,
  onProgress: (progress: ReadingProgress) => void,
): AsyncGenerator<readonly FileRow[]> {
  let told = 0;
  for await (const rows of pieces) {
    yield rows;
    progress.rows += rows.length;
    if (progress.rows - told < rowsBetweenReports) continue;
    told = progress.rows;
    onProgress(progress);
  }
  onProgress(progress);
}

async function hasHeader(sheet: Sheet, { isHeader, rowsBeforeHeader }: OpenOptions): Promise<boolean> {
  let looked = 0;
  for await (const rows of sheet.rows()) {
    for (const { cells } of rows) {
      if (isHeader(cells)) return true;
      if (!cells.every(isBlank) && ++looked >= rowsBeforeHeader) return false;
    }
  }
  return false;
}

/** One sheet is read. Where several hold records, who sends them says which: none is left out in silence. */
function chooseSheet(
  sheets: readonly Sheet[],
  headed: ReadonlyMap<Sheet, boolean>,
  wanted: string | null,
): Sheet {
  if (wanted !== null) {
    const named = sheets.find(({ name }) => name === wanted);
    if (named) return named;
    throw new ImportRefused('SHEET_UNKNOWN', `the sheets are ${namesOf(sheets)}`);
  }
  const visible = sheets.filter(({ hidden }) => !hidden);
  const withHeader = visible.filter((sheet) => headed.get(sheet));
  if (withHeader.length > 1) {
    throw new ImportRefused(
      'SHEETS_SEVERAL',
      `the sheets ${namesOf(withHeader)} all hold records; import each of them with --sheet`,
    );
  }
  const only = withHeader[0] ?? visible[0] ?? sheets[0];
  if (only) return only;
  throw new ImportRefused('XLSX_MALFORMED', 'the spreadsheet has no sheet');
}

const namesOf = (sheets: readonly Sheet[]): string => sheets.map(({ name }) => `“${name}”`).join(', ');

/** The bytes of the file once more; what changed since it was inspected is not what its hash says. */
async function* sameBytes(
  file: string,
  { hash }: FileInspection,
  progress: { bytes: number },
): AsyncGenerator<Buffer> {
  const again = createHash('sha256');
  for await (const chunk of bytesOf(file)) {
    again.update(chunk);
    progress.bytes += chunk.length;
    yield chunk;
  }
  if (again.digest('hex') !== hash)
    throw new ImportRefused('FILE_CHANGED', 'the file changed while it was read');
}
