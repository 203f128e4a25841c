import { endingFields, type RecordedSection, recordedSections } from '@credit-hub/schema/acts';
import type { Problem } from '@credit-hub/schema/composition';
import { getTableColumns } from 'drizzle-orm';
import type { DocumentNode } from 'graphql';
import { type FactTable, isFactTable } from '../facts/tables.ts';
import { factFields, fieldsWithoutColumn, standardOf } from './factFields.ts';
import type { FactLayout } from './readFact.ts';

/** A section that acts write to, with its table and how its facts are read. */
export type ActSection = RecordedSection & {
  table: FactTable;
  layout: FactLayout;
  /** Whether its facts are published at all. */
  publishes: boolean;
  /** The column that says when a fact ended, by its property; null where none ends by an act. */
  ending: string | null;
};

/** @param tables by the names of the sections that they answer */
export function actSections(schema: DocumentNode, tables: Readonly<Record<string, unknown>>): ActSection[] {
  return recordedSections(schema).flatMap((recorded) => {
    const table = tables[recorded.section];
    return isFactTable(table)
      ? [
          {
            ...{ ...recorded, table, layout: layoutOf(recorded, table) },
            ending: endingFields.find((property) => property in getTableColumns(table)) ?? null,
            publishes: recorded.classification === 'PUBLISHED_FACT' || recorded.classification === 'PUBLIC',
          },
        ]
      : [];
  });
}

function layoutOf(recorded: RecordedSection, table: FactTable): FactLayout {
  const fields = factFields(recorded, table);
  const standard = standardOf(table);
  if (standard === null) return { fields, standard };
  const pathOf = new Map(fields.map(({ property, path }) => [property, path]));
  const codes = new Map(
    standard.fields.flatMap(({ code, column }) => {
      const path = column === null ? undefined : pathOf.get(column);
      return path === undefined ? [] : [[code, path] as const];
    }),
  );
  return { fields, standard: { kind: standard.kind, codes } };
}

/**
 * Sections whose facts cannot be recorded as they stand: without a table, or with fields that no column keeps.
 *
 * @param placeOf the file and line of a field, by its coordinate
 */
export function actProblems(
  schema: DocumentNode,
  tables: Readonly<Record<string, unknown>>,
  placeOf: (coordinate: string) => string,
): Problem[] {
  return recordedSections(schema).flatMap((recorded): Problem[] => {
    const { section } = recorded;
    const table = tables[section];
    if (!isFactTable(table))
      return [
        {
          code: 'SECTION_NOT_RECORDED',
          file: placeOf(`MarketSubject.${section}`),
          coordinate: `MarketSubject.${section}`,
          message: 'no table keeps what acts record of it',
          mend: 'write a table of its name, or say @notRecorded(because: …) behind the field',
        },
      ];
    return fieldsWithoutColumn(recorded, table).map(({ coordinate }) => ({
      code: 'FIELD_NOT_RECORDED',
      file: placeOf(coordinate),
      coordinate,
      message: `no column of the table \`${section}\` keeps what acts record of it`,
      mend: 'write a column of its name, or say @notRecorded(because: …) behind the field',
    }));
  });
}
