import {
  type Classification,
  freeTextClassifications,
  nameTells,
  personsClassifications,
} from '@credit-hub/schema';
import type { Problem } from '@credit-hub/schema/composition';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { type SealedKind, sealedKind } from '../encryption/sealedText.ts';

/** The class of each field of a type by the property of the column that it is read from. */
export type ClassesOfColumns = ReadonlyMap<string, { coordinate: string; classification: Classification }>;

const columnOf: Record<SealedKind, string> = {
  NAME: 'sealedName()',
  FREE_TEXT: 'sealedFreeText()',
  OTHER: 'sealedText()',
};

/** Columns that hold in clear what must be sealed, are sealed as something else, or round what is counted exactly. */
export function columnProblems(
  department: string,
  tables: readonly PgTable[],
  classesOf: (table: PgTable) => ClassesOfColumns,
): Problem[] {
  return tables.flatMap((table) => {
    const classes = classesOf(table);
    return Object.entries<PgColumn>(getTableColumns(table)).flatMap(([property, column]) => {
      const field = classes.get(property);
      const at = {
        file: `subgraphs/${department}/tables.ts`,
        coordinate: field?.coordinate ?? `${getTableName(table)}.${property}`,
      };
      return [
        ...sealProblems(at, property, column, field?.classification ?? null),
        ...rounding(at, property, column),
      ];
    });
  });
}

type At = Pick<Problem, 'file' | 'coordinate'>;

function sealProblems(
  at: At,
  property: string,
  column: PgColumn,
  classification: Classification | null,
): Problem[] {
  const told = classification ?? nameTells(property);
  const needed = told === null ? null : sealOf(told);
  if (needed === null || column.getSQLType() !== 'text') return [];
  const kept = sealedKind(column);
  if (kept === needed) return [];
  // By its name alone nobody can tell whose name or address it is; that it tells of somebody, one can.
  if (classification === null && kept !== null) return [];
  return [
    {
      ...at,
      code: kept === null ? 'COLUMN_IN_CLEAR' : 'COLUMN_SEALED_OTHERWISE',
      message:
        kept === null
          ? `the column \`${property}\` holds ${told} in clear`
          : `the column \`${property}\` holds ${told} and is a ${columnOf[kept]}`,
      mend: `write \`${property}: ${columnOf[needed]}\``,
    },
  ];
}

function sealOf(classification: Classification): SealedKind | null {
  if (classification === 'PERSON_NAME') return 'NAME';
  if (freeTextClassifications.has(classification)) return 'FREE_TEXT';
  return personsClassifications.has(classification) ? 'OTHER' : null;
}

function rounding(at: At, property: string, column: PgColumn): Problem[] {
  if (!['real', 'double precision'].includes(column.getSQLType())) return [];
  return [
    {
      ...at,
      code: 'FLOATING_POINT',
      message: `the column \`${property}\` does not hold fen exactly`,
      mend: `write \`${property}: numeric({ precision: 18, scale: 2 })\``,
    },
  ];
}
