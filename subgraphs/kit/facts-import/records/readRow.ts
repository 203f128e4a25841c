import type { FileRow } from '../cell.ts';
import type { Layout } from '../fields/layout.ts';
import { factRow, identityRow, type Provenance } from './factRow.ts';
import { readIdentity, readRecord } from './readRecord.ts';
import { readSectionRow } from './readSectionRow.ts';
import type { RowReading } from './rowFindings.ts';
import { rowOfLine } from './rowOfLine.ts';

/** @param identityOnly read what tells its act from others, and nothing else. Pure. */
export function readRow(
  layout: Layout,
  given: FileRow,
  origin: Provenance,
  identityOnly: boolean,
): RowReading {
  const row = layout.isLines ? rowOfLine(layout, given) : given;
  if ('problems' in row) return { ...row, warnings: [] };
  if (!identityOnly && layout.kind.section !== null)
    return readSectionRow(layout, layout.kind.section, row, origin);
  const reading = identityOnly ? readIdentity(layout, row) : readRecord(layout, row, origin.today);
  if (!('values' in reading)) return reading;
  const { values, warnings } = reading;
  const fact = (identityOnly ? identityRow : factRow)(layout, values, given.number, origin);
  return { fact, warnings };
}
