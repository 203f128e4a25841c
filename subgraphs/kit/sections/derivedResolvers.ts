/** Resolvers of a type whose rows stand in a table: what the columns do not answer by themselves. */
import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';
import { partyFieldResolvers, partyResolvers } from '../double-publicity/resolvers.ts';
import { factFieldResolvers, kindResolver } from '../facts/factResolvers.ts';
import { reading } from './reading.ts';
import { namedType } from './section.ts';

/** Types of a subgraph by their names. */
export type Types = ReadonlyMap<string, ObjectTypeDefinitionNode>;
export type Resolvers = Record<string, unknown>;

/** Resolvers of the shared types; those that the subgraph does not have are left out. */
export function sharedTypeResolvers(types: Types): Record<string, Resolvers> {
  const shared = {
    Provenance: { row: ({ sourceRow }: { sourceRow: unknown }) => sourceRow },
    ...partyResolvers,
  };
  return Object.fromEntries(Object.entries(shared).filter(([type]) => types.has(type)));
}

const columnlessFields = { ...factFieldResolvers, ...partyFieldResolvers };

/** The fields of every credit fact, and of whatever is kept like one. */
export function derivedResolvers(
  type: ObjectTypeDefinitionNode,
  table: PgTable | null,
  types: Types,
): Resolvers {
  const columns = new Set(table === null ? [] : Object.keys(getTableColumns(table)));
  const isFact = (type.interfaces ?? []).some(({ name }) => name.value === 'CreditFact');
  if (table === null && !isFact) return {};
  return Object.fromEntries(
    (type.fields ?? []).flatMap((field) => {
      const resolve =
        (isFact && field.name.value === 'kind' ? kindResolver(type.name.value) : undefined) ??
        columnlessFields[`${field.name.value}: ${namedType(field.type)}`] ??
        (columns.has(field.name.value) ? undefined : groupResolver(field, columns, types));
      return resolve === undefined ? [] : [[field.name.value, resolve]];
    }),
  );
}

/**
 * A field of several columns: each of its type's fields is the column of both names, `legalRepresentative { phone }` that
 * of `legalRepresentativePhone`. Null where all of them are.
 */
function groupResolver(field: FieldDefinitionNode, columns: ReadonlySet<string>, types: Types) {
  const parts = (types.get(namedType(field.type))?.fields ?? []).map(({ name }) => name.value);
  const columnOf = (part: string) => `${field.name.value}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
  if (parts.length === 0 || !parts.every((part) => columns.has(columnOf(part)))) return undefined;
  const pairs = parts.map((part) => [part, columnOf(part)] as const);
  return reading(
    pairs.map(([, column]) => column),
    (row: Record<string, unknown>) => {
      if (pairs.every(([, column]) => row[column] === null)) return null;
      return Object.fromEntries(pairs.map(([part, column]) => [part, row[column]]));
    },
  );
}
