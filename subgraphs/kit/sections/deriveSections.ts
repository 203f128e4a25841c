/**
 * What follows from a department's schema and tables: which sections its tables answer, and the resolvers of all its
 * types. What is written beside takes its place by name.
 */

import { type Classification, classificationIn, nameOfClassifiedDirective } from '@credit-hub/schema';
import type { Problem } from '@credit-hub/schema/composition';
import { getTableColumns } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import {
  type DocumentNode,
  type FieldDefinitionNode,
  getNamedType,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { actProblems } from '../acts/layouts.ts';
import { isFactTable } from '../facts/tables.ts';
import { marketSubjectReference } from '../marketSubject.ts';
import { resolverFrom } from './answering.ts';
import { type AskedOfRows, askedOfRows } from './askedOfRows.ts';
import { type ClassesOfColumns, columnProblems } from './columnProblems.ts';
import { derivedResolvers, type Resolvers, sharedTypeResolvers, type Types } from './derivedResolvers.ts';
import { DepartmentDoesNotFit } from './misfit.ts';
import { type Opening, permissionProblems } from './permissionProblems.ts';
import { namedType, type Section, sectionOf } from './section.ts';
import type { ReadSection } from './sectionReader.ts';

export type Said = {
  department: string;
  schema: DocumentNode;
  tables: Readonly<Record<string, unknown>>;
  /** By type and field. */
  resolvers: Readonly<Record<string, Resolvers>>;
  /** Who opens which field, by type and field. */
  permissions: Opening;
};

export type Derived = { sections: ReadonlyMap<string, ReadSection>; resolvers: Record<string, Resolvers> };

/** @throws DepartmentDoesNotFit naming all that does not fit together */
export function deriveSections(said: Said): Derived {
  const types = typesOf(said.schema);
  const problems: Problem[] = [
    ...strayResolvers(said, types),
    ...resolversThatAreNone(said, types),
    ...strayTables(said, types),
    ...permissionProblems(said.department, types, said.permissions, isSection),
  ];
  const subject = types.get('MarketSubject');
  const plain = new Map(
    (subject?.fields ?? []).flatMap((field) => {
      const section = sectionOf(field, said.tables);
      return section === null ? [] : [[field.name.value, section] as const];
    }),
  );
  const resolvers = allResolvers(said, types, plain);
  const asked = new Map<Section, Map<string, AskedOfRows>>();
  const askedOf = (type: string, section: Section): AskedOfRows => {
    const ofSection = asked.get(section) ?? new Map<string, AskedOfRows>();
    asked.set(section, ofSection);
    const known =
      ofSection.get(type) ??
      askedOfRows(
        types.get(type) as ObjectTypeDefinitionNode,
        resolvers[type] ?? {},
        section.table,
        section.keeps === 'FACTS' ? ['subjectCode', 'id'] : ['subjectCode'],
      );
    ofSection.set(type, known);
    return known;
  };
  for (const field of subject?.fields ?? [])
    if (isSection(field) && resolvers.MarketSubject?.[field.name.value] === undefined)
      problems.push(unanswered(said, field));
  for (const section of plain.values())
    problems.push(
      ...unansweredFields(said, section, types, resolvers),
      ...listingsThatAreNone(said, section, types),
    );
  problems.push(
    ...columnProblems(said.department, tablesOf(said), classesOfColumns(said.schema, types, plain)),
  );
  // What nothing answers is told as that; that acts cannot record it follows.
  const told = new Set(problems.map(({ coordinate }) => coordinate));
  problems.push(
    ...actProblems(said.schema, said.tables, placeOfField(said.department, types)).filter(
      ({ coordinate }) => !told.has(coordinate),
    ),
  );
  if (problems.length > 0) throw new DepartmentDoesNotFit(said.department, problems);
  return {
    resolvers,
    sections: new Map(
      [...plain].map(([field, section]) => [
        field,
        {
          section,
          askedBy: (info, withNames) =>
            askedOf(getNamedType(info.returnType).name, section).of(info, withNames),
        },
      ]),
    ),
  };
}

const tablesOf = ({ tables }: Said): PgTable[] => [
  ...new Set(Object.values(tables).filter((table) => table instanceof PgTable)),
];

/** Of each table of a section, the class of the field that a column answers; of one inside an object, by both names. */
function classesOfColumns(
  schema: DocumentNode,
  types: Types,
  sections: ReadonlyMap<string, Section>,
): (table: PgTable) => ClassesOfColumns {
  const directive = nameOfClassifiedDirective(schema);
  const classesIn = (
    type: string,
    prefix = '',
  ): [string, { coordinate: string; classification: Classification }][] =>
    (types.get(type)?.fields ?? []).flatMap((field) => {
      const { value: name } = field.name;
      const property = prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const classification = classificationIn(field.directives, directive);
      const inner = prefix === '' ? classesIn(namedType(field.type), name) : [];
      return classification === undefined
        ? inner
        : [[property, { coordinate: `${type}.${name}`, classification }], ...inner];
    });
  const classes = new Map<PgTable, ClassesOfColumns>(
    [...sections.values()].map((section) => [section.table, new Map(classesIn(section.type))]),
  );
  return (table) => classes.get(table) ?? new Map();
}

function typesOf(schema: DocumentNode): Types {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const definition of schema.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION)
      continue;
    const known = types.get(definition.name.value);
    const fields = [...(known?.fields ?? []), ...(definition.fields ?? [])];
    types.set(definition.name.value, { ...(known ?? definition), kind: Kind.OBJECT_TYPE_DEFINITION, fields });
  }
  return types;
}

/** Every field of a subject but its key, and what the hub gives with it. */
const isSection = ({ name, directives }: FieldDefinitionNode): boolean =>
  name.value !== 'unifiedSocialCreditCode' &&
  !(directives ?? []).some((applied) => applied.name.value === 'external');

function allResolvers(
  { resolvers }: Said,
  types: Types,
  sections: ReadonlyMap<string, Section>,
): Record<string, Resolvers> {
  const tableOf = new Map<string, PgTable>([...sections.values()].map(({ type, table }) => [type, table]));
  const derived = [...types.values()].map((type) => [
    type.name.value,
    derivedResolvers(type, tableOf.get(type.name.value) ?? null, types),
  ]);
  const all: Record<string, Resolvers> = {
    ...Object.fromEntries(derived.filter(([, fields]) => Object.keys(fields as Resolvers).length > 0)),
    ...sharedTypeResolvers(types),
  };
  all.MarketSubject = {
    __resolveReference: marketSubjectReference,
    ...Object.fromEntries([...sections.values()].map((section) => [section.field, sectionResolver(section)])),
  };
  for (const [type, fields] of Object.entries(resolvers)) all[type] = { ...all[type], ...fields };
  return all;
}

const sectionResolver = ({ field, keeps }: Section) =>
  resolverFrom((subjects, page, { sections }, info) =>
    keeps === 'FACTS' ? sections.facts(field, subjects, page, info) : sections.one(field, subjects, info),
  );

/** The newest of a section's facts, told in short by a field of its own. */
export const newestOf = (section: string) =>
  resolverFrom(async (subjects, _, { sections }, info) => {
    const factsOf = await sections.facts(section, subjects, { first: 1 }, info);
    return (code) => factsOf(code)[0] ?? null;
  });

function strayResolvers({ department, resolvers }: Said, types: Types): Problem[] {
  return Object.entries(resolvers).flatMap(([type, fields]) =>
    Object.keys(fields)
      .filter((field) => !field.startsWith('__') && !hasField(types.get(type), field))
      .map((field) => ({
        file: `subgraphs/${department}/index.ts`,
        coordinate: `${type}.${field}`,
        code: 'RESOLVER_OF_NO_FIELD' as const,
        message: 'has a resolver and is no field of the schema',
        mend: `write the field in schema.graphql, or take the resolver away`,
      })),
  );
}

/** What answers a field is called; only enums and scalars are answered by what is no function. */
function resolversThatAreNone({ department, resolvers }: Said, types: Types): Problem[] {
  return Object.entries(resolvers).flatMap(([type, fields]) =>
    Object.entries(types.has(type) ? fields : {})
      .filter(([field, resolver]) => hasField(types.get(type), field) && typeof resolver !== 'function')
      .map(([field]) => ({
        file: `subgraphs/${department}/index.ts`,
        coordinate: `${type}.${field}`,
        code: 'RESOLVER_IS_NO_FUNCTION' as const,
        message: 'its resolver is no function',
        mend: `write a function \`(${type.charAt(0).toLowerCase()}${type.slice(1)}) => …\``,
      })),
  );
}

function strayTables({ department, tables }: Said, types: Types): Problem[] {
  return Object.entries(tables)
    .filter(([name, table]) => isFactTable(table) && !hasField(types.get('MarketSubject'), name))
    .map(([name]) => ({
      file: `subgraphs/${department}/tables.ts`,
      coordinate: name,
      code: 'TABLE_OF_NO_SECTION' as const,
      message: 'is a table of facts that no section tells',
      mend: `write the field MarketSubject.${name} in schema.graphql, or call the table like its field`,
    }));
}

const hasField = (type: ObjectTypeDefinitionNode | undefined, field: string): boolean =>
  (type?.fields ?? []).some(({ name }) => name.value === field);

const placeIn = (department: string, loc: ObjectTypeDefinitionNode['loc']): string =>
  loc?.source.name.startsWith('subgraphs/')
    ? `${loc.source.name}:${loc.startToken.line}`
    : `subgraphs/${department}/schema.graphql`;

const placeOfField =
  (department: string, types: Types) =>
  (coordinate: string): string => {
    const [type = '', field] = coordinate.split('.');
    return placeIn(department, types.get(type)?.fields?.find(({ name }) => name.value === field)?.loc);
  };

function unanswered({ department }: Said, { name, type, loc }: FieldDefinitionNode): Problem {
  const table = name.value.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return {
    file: placeIn(department, loc),
    coordinate: `MarketSubject.${name.value}`,
    code: 'SECTION_UNANSWERED',
    message: 'has neither a table nor a resolver',
    mend: `write \`export const ${name.value} = factTable('${table}', { … })\` in tables.ts with a column for each field of ${namedType(type)}, or a resolver MarketSubject.${name.value}`,
  };
}

/** Rows that put a subject on a list and are told as any other fact: no advice would meet a list in them. */
function listingsThatAreNone({ department }: Said, { type, table }: Section, types: Types): Problem[] {
  const definition = types.get(type);
  const isListing = (definition?.interfaces ?? []).some(({ name }) => name.value === 'Listing');
  if (!('listing' in getTableColumns(table)) || isListing) return [];
  return [
    {
      file: placeIn(department, definition?.loc),
      coordinate: type,
      code: 'LISTING_NOT_SAID',
      message: 'its table holds listings, and it does not say that it is one: no advice would meet the list',
      mend: `write \`type ${type} implements CreditFact & Listing\`, or make its table by factTable`,
    },
  ];
}

/** Fields of a row's type that neither a column nor a resolver answers. */
function unansweredFields(
  { department }: Said,
  { field: section, type, table }: Section,
  types: Types,
  resolvers: Readonly<Record<string, Resolvers>>,
): Problem[] {
  const columns = new Set(Object.keys(getTableColumns(table)));
  return (types.get(type)?.fields ?? [])
    .map(({ name }) => name.value)
    .filter((field) => !columns.has(field) && resolvers[type]?.[field] === undefined)
    .map((field) => ({
      file: `subgraphs/${department}/tables.ts`,
      coordinate: `${type}.${field}`,
      code: 'FIELD_UNANSWERED' as const,
      message: `has no column in the table \`${section}\``,
      mend: `add a column \`${field}\` there and run drizzle-kit generate, or write a resolver ${type}.${field}`,
    }));
}
