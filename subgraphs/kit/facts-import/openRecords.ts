import type { FileRow } from './cell.ts';
import { type FileKind, standardKinds } from './fields/kind.ts';
import { type Layout, type LayoutOptions, layoutOfLines } from './fields/layout.ts';
import { isHeader } from './fields/matchHeadings.ts';
import type { FileInspection } from './file/inspectFile.ts';
import { type OpenedFile, openFile, type ReadingProgress } from './file/openFile.ts';
import { kindNamed, kindsOf } from './kindsOf.ts';
import { readHeader, rowsBeforeHeader } from './readHeader.ts';
import { ImportRefused, type RefusalCode } from './refusal.ts';
import type { ImportingDepartment } from './tables.ts';

export type RecordsOptions = Omit<LayoutOptions, 'kinds' | 'date1904'> & {
  department: ImportingDepartment;
  file: string;
  /** What is in the file; null lets its header say it. */
  kind: string | null;
  sheet: string | null;
  onProgress?: (progress: ReadingProgress) => void;
};

/** A file whose header was read: how its rows are to be read, and the rows. */
export type OpenedRecords = Omit<OpenedFile, 'close'> & {
  layout: Layout;
  records: AsyncIterable<readonly FileRow[]>;
  close(): Promise<void>;
};

/** @throws ImportRefused for a file that cannot be used at all, or whose kind cannot be told */
export async function openRecords(
  inspection: FileInspection,
  options: RecordsOptions,
): Promise<OpenedRecords> {
  const { department, kind } = options;
  const isLines = inspection.format.type === 'JSON_LINES';
  if (kind !== null)
    return (isLines ? openLines : openTable)(inspection, options, [
      await kindNamed(department, kind, isLines),
    ]);
  if (isLines) throw await unclearLines(department);
  try {
    return await openTable(inspection, options, Object.values(standardKinds));
  } catch (error) {
    // The department's schema takes a while to load: it is asked for where the header is none of the standard's.
    if (!(error instanceof ImportRefused) || !mayBeOthers.has(error.code)) throw error;
    const kinds = await kindsOf(department);
    if (kinds.every(({ section }) => section === null)) throw error;
    return openTable(inspection, options, kinds);
  }
}

const mayBeOthers: ReadonlySet<RefusalCode> = new Set([
  'HEADER_NOT_FOUND',
  'HEADER_INCOMPLETE',
  'KIND_UNCLEAR',
]);

async function openTable(
  inspection: FileInspection,
  options: RecordsOptions,
  kinds: readonly FileKind[],
): Promise<OpenedRecords> {
  const opened = await openFile(options.file, inspection, {
    ...{ rowsBeforeHeader, sheet: options.sheet, onProgress: options.onProgress },
    isHeader: (cells) => isHeader(cells, kinds),
  });
  const rows = opened.rows();
  const close = () => closing(opened, rows);
  try {
    const { layout, first } = await readHeader(rows, { ...options, kinds, date1904: opened.date1904 });
    return { ...opened, layout, records: joined(first, rows), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openLines(
  inspection: FileInspection,
  options: RecordsOptions,
  [kind]: readonly [FileKind],
): Promise<OpenedRecords> {
  const opened = await openFile(options.file, inspection, {
    ...{ rowsBeforeHeader, sheet: options.sheet, onProgress: options.onProgress, isHeader: () => false },
  });
  const records = opened.rows();
  return { ...opened, layout: layoutOfLines(kind, options), records, close: () => closing(opened, records) };
}

async function unclearLines(department: ImportingDepartment): Promise<ImportRefused> {
  const names = (await kindsOf(department)).map(({ name }) => name).join(', ');
  return new ImportRefused(
    'KIND_UNCLEAR',
    `lines of JSON do not say their kind; say it with --kind: ${names}`,
  );
}

async function* joined(
  first: readonly FileRow[],
  rows: AsyncIterable<readonly FileRow[]>,
): AsyncGenerator<readonly FileRow[]> {
  yield first;
  yield* rows;
}

/** Rows that nobody asks for any more would keep the file open. */
async function closing(opened: OpenedFile, rows: AsyncGenerator<readonly FileRow[]>): Promise<void> {
  await rows.return(undefined);
  opened.close();
}
