/** The row that a recorded fact becomes, whether an act or a file brings it. */
import { getTableColumns, getTableName, SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { factId } from '../facts/factId.ts';
import { factByLaw } from '../law/factByLaw.ts';
import type { ActSection } from './layouts.ts';
import type { FactValues } from './readFact.ts';

/** The same content is the same fact, by whichever way it comes. @param hash digests rows of the section's table */
export const rowHashOf = (
  hash: (record: string) => string,
  { section }: ActSection,
  values: FactValues,
): string => hash(JSON.stringify([section, Object.entries(values).filter(([, value]) => value !== null)]));

/** How and when a fact came. */
export type Received = {
  /** Name of the department. */
  department: string;
  subjectCode: string;
  rowHash: string;
  batch: string;
  sourceRow: number;
  receivedAt: string;
  /** Calendar day in Beijing. */
  today: string;
};

/** @param values as `readFact` read them, of a fact without problems; the row is in clear */
export function rowOfFact(
  section: ActSection,
  values: FactValues,
  { department, today, ...received }: Received,
) {
  const { table, type, publishes } = section;
  return {
    ...withDefaults(values, getTableColumns(table)),
    ...factByLaw({ department, type, publishes, day: today }, values),
    ...received,
    id: factId(getTableName(table), received.subjectCode, received.rowHash),
    state: 'ACTIVE' as const,
    documentNumber: values.documentNumber as string,
    decidedOn: values.decidedOn as string,
    sourceUnit: values.authority as string,
  };
}

/** What is not given and must not be null is what its column says. */
function withDefaults(values: FactValues, columns: Readonly<Record<string, PgColumn>>): FactValues {
  return Object.fromEntries(
    Object.entries(values).map(([property, value]) => {
      const otherwise = columns[property]?.default;
      return [property, value ?? (otherwise instanceof SQL ? null : (otherwise ?? null))];
    }),
  );
}
