import { createHash } from 'node:crypto';
import type { FileRow } from '../cell.ts';
import { ImportRefused } from '../refusal.ts';
import { csvRows } from './csvRows.ts';
import { bytesOf, type FileInspection } from './inspectFile.ts';
import { xlsxRows } from './xlsxRows.ts';

/** How far reading has come. A spreadsheet is read as a whole before its first row. */
export type ReadingProgress = { rows: number; bytes: number; ofBytes: number };

/**
 * The rows of a file that was inspected, whatever its format.
 *
 * @param onProgress told every thousand rows, and at the end
 * @throws ImportRefused
 */
export async function* fileRows(
  file: string,
  inspection: FileInspection,
  onProgress: (progress: ReadingProgress) => void = () => undefined,
): AsyncGenerator<FileRow> {
  const progress = { rows: 0, bytes: 0, ofBytes: inspection.sizeInBytes };
  const bytes = sameBytes(file, inspection, progress);
  const { format } = inspection;
  for await (const row of format.type === 'XLSX' ? xlsxRows(bytes) : csvRows(bytes, format.encoding)) {
    progress.rows += 1;
    if (progress.rows % 1_000 === 0) onProgress(progress);
    yield row;
  }
  onProgress(progress);
}

/** The bytes of the file once more; what changed since it was inspected is not what its hash says. */
async function* sameBytes(
  file: string,
  { hash }: FileInspection,
  progress: ReadingProgress,
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
