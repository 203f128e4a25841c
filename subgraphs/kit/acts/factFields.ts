/** The fields of a section's facts as acts and files fill them: where each is kept, how it is read, what it must not hold. */
import { type Classification, freeTextClassifications } from '@credit-hub/schema';
import type { RecordedField, RecordedSection } from '@credit-hub/schema/acts';
import { getTableColumns } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { FactTable } from '../facts/tables.ts';
import type { Field, RecordKind } from '../facts-import/fields/field.ts';
import { standardKinds } from '../facts-import/fields/kind.ts';
import { standardTables } from '../facts-import/standardTables.ts';
import { readAmountInYuan } from '../facts-import/values/readAmount.ts';
import { readDay } from '../facts-import/values/readDay.ts';
import type { Reader } from '../facts-import/values/reading.ts';
import { readBoolean, readInteger, readWordOf } from '../facts-import/values/readPlain.ts';
import { readText } from '../facts-import/values/readText.ts';

/** A field of a fact as it is filled. */
export type FactField = {
  /** Its place in the input: `decidedOn`, `party.name`. */
  path: string;
  /** The column that keeps it, by its property. */
  property: string;
  chineseName: string;
  classification: Classification;
  required: boolean;
  /** What it is where it is answered to everyone as it stands; see `Field.published`. */
  published: Field['published'];
  isList: boolean;
  holds: 'TEXT' | 'INTEGER' | 'BOOLEAN';
  read: Reader;
  /** Values of an enum with their Chinese words; null for any other. */
  words: ReadonlyMap<string, string> | null;
};

/** Who, when and on which document: of every fact, whatever its kind (DESIGN.md, *Acts*). */
const alwaysRequired: ReadonlySet<string> = new Set(['decidedOn', 'documentNumber', 'authority']);
/** Texts of these are names of bodies, and no names of persons are looked for in them. */
const organizations: ReadonlySet<string> = new Set([
  'authority',
  'court',
  'basisUnit',
  'executingDepartment',
]);
const longestText = 512;
const longestFreeText = 4_096;

/** Fields that no column keeps are left out; `fieldsWithoutColumn` tells them. */
export function factFields({ fields }: RecordedSection, table: FactTable): FactField[] {
  const columns: Readonly<Record<string, PgColumn>> = getTableColumns(table);
  const standard = standardOf(table);
  return fields.flatMap((field): FactField[] => {
    const property = propertyOf(field, columns);
    if (property === null) return [];
    const column = columns[property] as PgColumn;
    const standardField = standard?.fields.find((one) => one.column === property);
    return [
      {
        path: field.path.join('.'),
        property,
        chineseName: field.chineseName,
        classification: field.classification,
        required:
          alwaysRequired.has(property) ||
          (column.notNull && !column.hasDefault && !field.isList) ||
          standardField?.required !== undefined,
        published: standardField ? standardField.published : publishedAs(field, property),
        isList: field.isList,
        holds: field.type === 'Int' ? 'INTEGER' : field.type === 'Boolean' ? 'BOOLEAN' : 'TEXT',
        read: readerOf(field, standardField),
        words: field.values,
      },
    ];
  });
}

/** Fields of a section that are recorded and that no column of its table keeps. */
export const fieldsWithoutColumn = ({ fields }: RecordedSection, table: FactTable): RecordedField[] =>
  fields.filter((field) => propertyOf(field, getTableColumns(table)) === null);

/** The standard of licences or penalties (双公示), where the table keeps those. */
export function standardOf(table: FactTable): { kind: RecordKind; fields: readonly Field[] } | null {
  const columns = getTableColumns(table);
  const kind = (Object.keys(standardTables) as RecordKind[]).find((candidate) =>
    Object.keys(getTableColumns(standardTables[candidate])).every((property) => property in columns),
  );
  return kind === undefined ? null : { kind, fields: standardKinds[kind].fields };
}

/** `party { name }` is kept as `partyName`, or under its own name. */
function propertyOf({ path }: RecordedField, columns: Readonly<Record<string, unknown>>): string | null {
  const [first = '', second] = path;
  const candidates =
    second === undefined ? [first] : [`${first}${second.charAt(0).toUpperCase()}${second.slice(1)}`, second];
  return candidates.find((candidate) => candidate in columns) ?? null;
}

function publishedAs({ type, classification }: RecordedField, property: string): Field['published'] {
  if (type !== 'String' || (classification !== 'PUBLISHED_FACT' && classification !== 'PUBLIC'))
    return undefined;
  if (organizations.has(property)) return 'ORGANIZATION';
  return property.endsWith('Number') ? 'NUMBER' : 'TEXT';
}

function readerOf({ type, values, classification }: RecordedField, standard: Field | undefined): Reader {
  if (values !== null) return readWordOf(values);
  switch (type) {
    case 'Date':
      return readDay;
    case 'Money':
      return readAmountInYuan;
    case 'Int':
      return readInteger;
    case 'Boolean':
      return readBoolean;
    default:
      if (standard !== undefined) return standard.read;
      return readText(freeTextClassifications.has(classification) ? longestFreeText : longestText);
  }
}
