/** A section is a field of `MarketSubject`; a plain one belongs to the table of the same name. */
import { getTableColumns } from 'drizzle-orm';
import { type AnyPgColumn, getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';
import { type FactTable, isFactTable } from '../facts/tables.ts';

export type Section =
  | { readonly keeps: 'FACTS'; readonly field: string; readonly type: string; readonly table: FactTable }
  | { readonly keeps: 'ONE_ROW'; readonly field: string; readonly type: string; readonly table: OneRowTable };

/** A table of one row a subject. */
export type OneRowTable = PgTable & { subjectCode: AnyPgColumn };

/** The section that the tables answer by themselves; null where none is called like the field, or it is no such table. */
export function sectionOf(
  { name, type }: FieldDefinitionNode,
  tables: Readonly<Record<string, unknown>>,
): Section | null {
  const table = tables[name.value];
  if (!(table instanceof PgTable)) return null;
  const of = { field: name.value, type: namedType(type) };
  if (isList(type)) return isFactTable(table) ? { ...of, keeps: 'FACTS', table } : null;
  return isOneRowTable(table) ? { ...of, keeps: 'ONE_ROW', table } : null;
}

function isOneRowTable(table: PgTable): table is OneRowTable {
  const subjectCode = (getTableColumns(table) as Record<string, AnyPgColumn>).subjectCode;
  return subjectCode?.primary === true && getTableConfig(table).primaryKeys.length === 0;
}

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;

export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
