/**
 * One statement for whatever an operation reads of a department's sections. Every part has the same columns, as text, so
 * that they stand in one union; what is written depends on the shape of the question alone, and is planned once for each
 * connection. Each part keeps to the codes that are asked for, so that it is pushed down where tables are sharded by them.
 */
import { getTableColumns, getTableName, type SQL } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { type PgColumn, PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import type { Page } from '../facts/page.ts';
import { useEndedOf } from '../facts/tables.ts';
import { statesInForce } from '../facts/vocabulary.ts';
import type { Visibility } from '../visibility.ts';
import type { Asked } from './askedOfRows.ts';
import type { Section } from './section.ts';

/** Rows of one section: of subjects that the viewer meets alike, on one page, in these columns. */
export type Part = {
  readonly section: Section;
  readonly asked: Asked;
  readonly visibility: Visibility;
  readonly page: Page;
  /** Which of the lists of codes. */
  readonly list: number;
};

export type Question = {
  readonly parts: readonly Part[];
  readonly lists: readonly (readonly string[])[];
  readonly today: string;
  /** The department that meets rows about its own facts when their use has ended; null for none. */
  readonly owner: string | null;
};

/** What the text of a statement depends on: equal for questions that one statement answers. */
export function shapeOf({ parts, lists }: Question): string {
  const ones = lists.map((codes) => (codes.length === 1 ? '1' : 'n')).join('');
  return parts.reduce(
    (shape, { section, asked, visibility, page, list }) =>
      `${shape}\n${section.field} ${visibility} ${page.after ? 'behind' : ''} ${list} ${asked.key}`,
    ones,
  );
}

/** The statement. Its rows: number of the part, place among the subject's rows or null where they are in order, columns. */
export function statementOf(question: Question): string {
  const width = Math.max(...question.parts.map(({ asked }) => asked.columns.length));
  const parameters = parametersOf(question);
  return question.parts
    .map((part, index) => partText(part, index, width, question, parameters))
    .join('\nunion all\n');
}

/** The values of the statement's parameters. */
export function valuesOf(question: Question): unknown[] {
  return parametersOf(question).map(({ value }) => value);
}

/** A parameter, by what it is called among the parts: in the order of their numbers. */
type Parameter = { readonly name: string; readonly value: unknown };

function parametersOf({ parts, lists, today, owner }: Question): Parameter[] {
  const facts = parts.flatMap((part, index) => (part.section.keeps === 'FACTS' ? [{ ...part, index }] : []));
  return [
    ...lists.map((codes, list) => ({
      name: `codes ${list}`,
      value: codes.length === 1 ? codes[0] : codes,
    })),
    ...(facts.some(({ visibility }) => visibility !== 'WHOLE') ? [{ name: 'today', value: today }] : []),
    ...(facts.some(needsOwner) ? [{ name: 'owner', value: owner }] : []),
    ...facts.flatMap(({ index, page }) => [
      { name: `first ${index}`, value: page.first },
      ...(page.after
        ? [
            { name: `decidedOn ${index}`, value: page.after.decidedOn },
            { name: `id ${index}`, value: page.after.id },
          ]
        : []),
    ]),
  ];
}

const needsOwner = ({ section, visibility }: Part): boolean =>
  section.keeps === 'FACTS' && visibility === 'IN_USE' && useEndedOf(section.table)?.owner !== undefined;

function partText(
  part: Part,
  index: number,
  width: number,
  { lists }: Question,
  parameters: readonly Parameter[],
): string {
  const {
    section,
    asked: { columns },
    list,
  } = part;
  const numbered = (name: string) => `$${parameters.findIndex((parameter) => parameter.name === name) + 1}`;
  const isOne = lists[list]?.length === 1;
  const table = pg.escapeIdentifier(getTableName(section.table));
  const ofSubjects = isOne
    ? `subject_code = ${numbered(`codes ${list}`)}::text`
    : `subject_code = any(${numbered(`codes ${list}`)}::text[])`;
  const typed = getTableColumns(section.table) as Record<string, PgColumn>;
  const texts = Array.from({ length: width }, (_, place) => {
    const property = columns[place];
    return property === undefined ? 'null' : columnText(property, typed[property] as PgColumn);
  }).join(', ');
  if (section.keeps === 'ONE_ROW')
    return `select ${index}, null::int, ${texts} from ${table} where ${ofSubjects}`;

  const conditions = [ofSubjects, ...visibleRows(part, numbered), ...behind(part, index, numbered)].join(
    ' and ',
  );
  const first = numbered(`first ${index}`);
  const newestFirst = 'decided_on desc, id desc';
  if (isOne)
    return `(select ${index}, null::int, ${texts} from ${table} where ${conditions} order by ${newestFirst} limit ${first}::int)`;
  const read = [...new Set([...columns, 'subjectCode', 'decidedOn', 'id'])].map(nameOf).join(', ');
  return `select ${index}, place::int, ${texts} from (
  select ${read}, row_number() over (partition by subject_code order by ${newestFirst}) as place
  from ${table} where ${conditions}
) as fact where place <= ${first}::int`;
}

const nameOf = (property: string): string => pg.escapeIdentifier(toSnakeCase(property));

const isJson = (column: PgColumn): boolean => /\[\]$|^jsonb?$/.test(column.getSQLType());

/** A value of the column as text: what every part of a union can be. */
export const columnText = (property: string, column: PgColumn): string =>
  isJson(column) ? `to_json(${nameOf(property)})::text` : `${nameOf(property)}::text`;

/** Reads a value of the column as the statement gives it. */
export function readerOf(column: PgColumn): (text: string) => unknown {
  const type = column.getSQLType();
  if (isJson(column)) return JSON.parse;
  if (/^(integer|smallint)$/.test(type)) return Number;
  if (type === 'boolean') return (text) => text === 'true';
  return (text) => column.mapFromDriverValue(text);
}

function behind({ page }: Part, index: number, numbered: (name: string) => string): string[] {
  if (page.after === null) return [];
  return [`(decided_on, id) < (${numbered(`decidedOn ${index}`)}::date, ${numbered(`id ${index}`)}::text)`];
}

const inForce = `state in (${statesInForce.map((state) => pg.escapeLiteral(state)).join(', ')})`;

/** The row filter of a visibility. */
function visibleRows({ section, visibility }: Part, numbered: (name: string) => string): string[] {
  if (section.keeps === 'ONE_ROW' || visibility === 'WHOLE') return [];
  const today = `${numbered('today')}::date`;
  const usable = [inForce, `(published_until is null or published_until >= ${today})`];
  const ended = useEndedOf(section.table);
  const inUse = ended === null ? [] : [`(${textOf(ended.when)}) is not true`];
  switch (visibility) {
    case 'IN_USE': {
      if (ended?.owner === undefined) return [...usable, ...inUse];
      return [
        ...usable,
        `(${inUse} or ${nameOf(propertyOf(section, ended.owner))} = ${numbered('owner')}::text)`,
      ];
    }
    case 'PUBLISHED':
      return [...usable, ...inUse, `published_from <= ${today}`];
    default:
      return visibility satisfies never;
  }
}

const dialect = new PgDialect({ casing: 'snake_case' });

function textOf(condition: SQL): string {
  const { sql, params } = dialect.sqlToQuery(condition);
  if (params.length > 0) throw new Error(`a condition on rows takes no parameters: ${sql}`);
  return sql;
}

const propertyOf = ({ table }: Section, wanted: unknown): string => {
  const found = Object.entries(getTableColumns(table)).find(([, column]) => column === wanted);
  if (!found) throw new Error(`${getTableName(table)} has no such column`);
  return found[0];
};
