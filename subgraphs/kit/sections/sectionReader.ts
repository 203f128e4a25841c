/** Reads sections: whatever a request asks of a department's at one time, of all its subjects, in one statement. */
import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import { getTableColumns } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { GraphQLResolveInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ViewerScope } from '../context.ts';
import type { Database } from '../database/database.ts';
import { rowOpener } from '../encryption/sealedRows.ts';
import { type Page, type PageArguments, parsePage } from '../facts/page.ts';
import type { MarketSubjectReference } from '../marketSubject.ts';
import { readsAsOwner, type Visibility } from '../visibility.ts';
import type { Asked } from './askedOfRows.ts';
import type { Section } from './section.ts';
import { type Part, type Question, readerOf, shapeOf, statementOf, valuesOf } from './statement.ts';

export type Row = Record<string, unknown>;

/** What the sections of one request are read by. */
export type SectionReader = {
  /** A page of the subject's facts, newest first. @throws GraphQLError INVALID_PAGE, INVALID_CURSOR */
  facts(
    section: string,
    subject: MarketSubjectReference,
    page: PageArguments,
    info: GraphQLResolveInfo,
  ): Promise<Row[]>;
  /** The subject's row; null where it has none. */
  one(section: string, subject: MarketSubjectReference, info: GraphQLResolveInfo): Promise<Row | null>;
};

/** A section and what operations ask of its rows. */
export type ReadSection = { section: Section; askedBy(info: GraphQLResolveInfo, withNames: boolean): Asked };

type Rows = ReadonlyMap<string, Row[]>;
/** One of the parts that a request asks for, before it is known of whom. */
type Wanted = { section: Section; asked: Asked; visibility: Visibility; page: Page };
type Key = { wanted: Wanted; code: string };

/** Enough for what a department holds; an operation that asks for more of it under other names is read in several. */
const mostPartsAtOnce = 32;
const mostStatementsKept = 500;
const onePage: Page = { first: 1, after: null };

/** Opened once; each request reads by a reader of its own. */
export function openSections(
  database: Database,
  sections: ReadonlyMap<string, ReadSection>,
): (scope: ViewerScope) => SectionReader {
  const statements = new LRUCache<string, { name: string; text: string }>({ max: mostStatementsKept });
  const readers = new LRUCache<string, RowReader>({ max: mostStatementsKept });

  function statementFor(question: Question): { name: string; text: string } {
    const shape = shapeOf(question);
    const known = statements.get(shape);
    if (known) return known;
    const text = statementOf(question);
    const statement = { name: `sections_${createHash('sha256').update(text).digest('base64url')}`, text };
    statements.set(shape, statement);
    return statement;
  }

  function readerFor({ section, columns }: Part): RowReader {
    const name = `${section.field} ${columns.join(' ')}`;
    const reader = readers.get(name) ?? rowReader(database, section, columns);
    readers.set(name, reader);
    return reader;
  }

  /** The rows of each part, by subject. */
  async function ask(question: Question): Promise<Rows[]> {
    const found = question.parts.map(() => new Map<string, Row[]>());
    const opened = question.parts.map(readerFor);
    for (const values of await database.readRows(statementFor(question), valuesOf(question))) {
      const part = Number(values[0]);
      const row = (opened[part] as RowReader)(values);
      const rows = found[part] as Map<string, Row[]>;
      const code = row.subjectCode as string;
      const ofSubject = rows.get(code);
      const place = values[1] ?? null;
      if (ofSubject === undefined) rows.set(code, place === null ? [row] : placed([], place, row));
      else if (place === null) ofSubject.push(row);
      else placed(ofSubject, place, row);
    }
    return found;
  }

  return (scope) => {
    const owner = readsAsOwner(scope.viewer);
    // Nothing is kept: what is asked for twice in one turn stands in one list, and later it is asked for again.
    const loader = new DataLoader<Key, Row[]>(
      async (keys) => {
        const all = [...Map.groupBy(keys, ({ wanted }) => wanted).values()];
        const found = new Map<Wanted, Rows>();
        const batches = Array.from({ length: Math.ceil(all.length / mostPartsAtOnce) }, (_, batch) =>
          all.slice(batch * mostPartsAtOnce, (batch + 1) * mostPartsAtOnce),
        );
        await Promise.all(
          batches.map(async (batch) => {
            const question = { ...questionOf(batch), today: scope.today, owner };
            const rows = await ask(question);
            for (const [index, members] of batch.entries())
              found.set((members[0] as Key).wanted, rows[index] as Rows);
          }),
        );
        return keys.map(({ wanted, code }) => found.get(wanted)?.get(code) ?? []);
      },
      { cache: false },
    );

    // A section is asked for by one field, or a few under other names, for each of many subjects.
    const known = new Map<Section, Wanted[]>();
    function wantedOf(section: Section, asked: Asked, visibility: Visibility, page: Page): Wanted {
      const others = known.get(section) ?? [];
      const same = others.find(
        (other) => other.asked === asked && other.visibility === visibility && isSamePage(other.page, page),
      );
      if (same) return same;
      const wanted = { section, asked, visibility, page };
      known.set(section, [...others, wanted]);
      return wanted;
    }

    function load(
      name: string,
      { unifiedSocialCreditCode: code }: MarketSubjectReference,
      page: Page,
      info: GraphQLResolveInfo,
    ): Promise<Row[]> {
      const { section, askedBy } = sections.get(name) as ReadSection;
      const asked = askedBy(info, !scope.readsNamesInText);
      const visibility = section.keeps === 'FACTS' ? scope.visibilityOf(code) : 'WHOLE';
      return loader.load({ wanted: wantedOf(section, asked, visibility, page), code });
    }

    return {
      facts: (name, subject, page, info) => load(name, subject, parsePage(page), info),
      one: async (name, subject, info) => (await load(name, subject, onePage, info))[0] ?? null,
    };
  };
}

const isSamePage = (left: Page, right: Page): boolean =>
  left.first === right.first &&
  left.after?.decidedOn === right.after?.decidedOn &&
  left.after?.id === right.after?.id;

/** Parts that ask of the same subjects share their list. */
function questionOf(batch: readonly Key[][]): Pick<Question, 'parts' | 'lists'> {
  const lists: string[][] = [];
  const parts = batch.map((members): Part => {
    const { section, asked, visibility, page } = (members[0] as Key).wanted;
    const codes = [...new Set(members.map(({ code }) => code))];
    const same = lists.findIndex((list) => isSame(list, codes));
    const list = same === -1 ? lists.push(codes) - 1 : same;
    return { section, columns: asked.columns, visibility, page, list };
  });
  return { parts, lists };
}

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((code, index) => code === right[index]);

/** A union keeps no order: each row says its place among its subject's, counted from 1. */
function placed(rows: Row[], place: string, row: Row): Row[] {
  rows[Number(place) - 1] = row;
  return rows;
}

type RowReader = (values: readonly (string | null)[]) => Row;

/** Behind the part and the place stand the columns. */
const before = 2;

function rowReader(database: Database, section: Section, columns: readonly string[]): RowReader {
  const typed = getTableColumns(section.table) as Record<string, PgColumn>;
  const read = columns.map((property) => readerOf(typed[property] as PgColumn));
  const opened = rowOpener<Row>(database.vault, section.table, columns);
  return (values) => {
    const row: Row = {};
    for (let index = 0; index < columns.length; index++) {
      const text = values[index + before] ?? null;
      row[columns[index] as string] = text === null ? null : (read[index] as (text: string) => unknown)(text);
    }
    return opened(row);
  };
}
