import { licenceTable, penaltyTable } from '../double-publicity/tables.ts';
import type { FactTable } from '../facts/tables.ts';
import type { RecordKind } from './fields/field.ts';

/** The columns that each kind of the standard needs. */
export const standardTables = {
  licences: licenceTable('licences'),
  penalties: penaltyTable('penalties'),
} as const satisfies Record<RecordKind, FactTable>;
