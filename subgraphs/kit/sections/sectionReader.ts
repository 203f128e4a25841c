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
import type { Columns } from './reading.ts';
import type { Section } from './section.ts';
import { type Part, type Question, readerOf, shapeOf, statementOf, valuesOf } from './statement.ts';

export type Row = Record<string, unknown>;

/** What the sections of one request are read by. */
export type SectionReader = {
  /** Pages of the subjects' facts, newest first, by code. @throws GraphQLError INVALID_PAGE, INVALID_CURSOR */
  facts(
    section: string,
    subjects: readonly MarketSubjectReference[],
    page: PageArguments,
    info: GraphQLResolveInfo,
  ): Promise<(code: string) => Row[]>;
  /** The subjects' rows by code; null of one that has none. */
  one(
    section: string,
    subjects: readonly MarketSubjectReference[],
    info: GraphQLResolveInfo,
  ): Promise<(code: string) => Row | null>;
};

/** Reads for requests that are answered together, such as those of an exchange. */
export type SectionBatch = (scope: ViewerScope) => SectionReader;

/** A section and what operations ask of its rows. */
export type ReadSection = { section: Section; askedBy(info: GraphQLResolveInfo, withNames: boolean): Asked };

type Rows = ReadonlyMap<string, Row[]>;
/** One of the parts that are asked for, before it is known of whom. */
type Wanted = {
  section: Section;
  asked: Asked;
  visibility: Visibility;
  page: Page;
  today: string;
  owner: string | null;
};
type Key = { wanted: Wanted; codes: readonly string[] };
type Subjects = readonly MarketSubjectReference[];
/** Codes of subjects, by what the viewer meets of them. */
type Groups = ReadonlyMap<Visibility, readonly string[]>;

/** Enough for what a department holds; an operation that asks for more of it under other names is read in several. */
const mostPartsAtOnce = 32;
const mostStatementsKept = 500;
const onePage: Page = { first: 1, after: null };

/** Opened once; requests that are answered together are read for in one batch. */
export function openSections(
  database: Database,
  sections: ReadonlyMap<string, ReadSection>,
): () => SectionBatch {
  const statements = new LRUCache<string, { name: string; text: string }>({ max: mostStatementsKept });
  const readers = new Map<Section, WeakMap<Columns, RowReader>>();

  function statementFor(question: Question): { name: string; text: string } {
    const shape = shapeOf(question);
    const known = statements.get(shape);
    if (known) return known;
    const text = statementOf(question);
    const statement = { name: `sections_${createHash('sha256').update(text).digest('base64url')}`, text };
    statements.set(shape, statement);
    return statement;
  }

  function readerFor({ section, asked: { columns } }: Part): RowReader {
    const ofSection = readers.get(section) ?? new WeakMap<Columns, RowReader>();
    readers.set(section, ofSection);
    const reader = ofSection.get(columns) ?? rowReader(database, section, columns);
    ofSection.set(columns, reader);
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

  /** What is asked for in one turn, each viewer's and each day's in a statement. */
  async function readAll(keys: readonly Key[]): Promise<Rows[]> {
    const all = [...Map.groupBy(keys, ({ wanted }) => wanted).values()];
    const alike = Map.groupBy(all, (members) => {
      const { today, owner } = (members[0] as Key).wanted;
      return `${today} ${owner ?? ''}`;
    });
    const batches = [...alike.values()].flatMap((parts) =>
      Array.from({ length: Math.ceil(parts.length / mostPartsAtOnce) }, (_, batch) =>
        parts.slice(batch * mostPartsAtOnce, (batch + 1) * mostPartsAtOnce),
      ),
    );
    const found = new Map<Wanted, Rows>();
    await Promise.all(
      batches.map(async (batch) => {
        const rows = await ask(questionOf(batch));
        for (const [index, members] of batch.entries())
          found.set((members[0] as Key).wanted, rows[index] as Rows);
      }),
    );
    return keys.map(({ wanted }) => found.get(wanted) ?? new Map());
  }

  return () => {
    // Nothing is kept: what is asked for twice in one turn stands in one list, and later it is asked for again.
    const loader = new DataLoader<Key, Rows>(readAll, { cache: false });

    // A section is asked for by one field, or a few under other names, for each of many subjects.
    const known = new Map<Section, Wanted[]>();
    function wantedOf(wanted: Wanted): Wanted {
      const others = known.get(wanted.section) ?? [];
      const same = others.find((other) => isSameWanted(other, wanted));
      if (same) return same;
      known.set(wanted.section, [...others, wanted]);
      return wanted;
    }

    return (scope) => {
      const { today } = scope;
      const owner = readsAsOwner(scope.viewer);
      // A request asks for many sections of the same subjects.
      const codesOf = once((subjects: Subjects) => subjects.map((one) => one.unifiedSocialCreditCode));
      const wholeGroupOf = once((subjects: Subjects): Groups => new Map([['WHOLE', codesOf(subjects)]]));
      const groupsOf = once((subjects: Subjects): Groups => {
        const codes = codesOf(subjects);
        const groups = Map.groupBy(codes, (code) => scope.visibilityOf(code));
        const [visibility] = groups.keys();
        return groups.size === 1 ? new Map([[visibility as Visibility, codes]]) : groups;
      });

      async function load(
        name: string,
        subjects: readonly MarketSubjectReference[],
        page: Page,
        info: GraphQLResolveInfo,
      ): Promise<(code: string) => Row[]> {
        const { section, askedBy } = sections.get(name) as ReadSection;
        const asked = askedBy(info, !scope.readsNamesInText);
        const byVisibility = (section.keeps === 'FACTS' ? groupsOf : wholeGroupOf)(subjects);
        const found = await Promise.all(
          [...byVisibility].map(([visibility, codes]) =>
            loader.load({ wanted: wantedOf({ section, asked, visibility, page, today, owner }), codes }),
          ),
        );
        const visibilities = [...byVisibility.keys()];
        if (found.length === 1) return (code) => found[0]?.get(code) ?? [];
        return (code) => found[visibilities.indexOf(scope.visibilityOf(code))]?.get(code) ?? [];
      }

      return {
        facts: async (name, subjects, page, info) => load(name, subjects, parsePage(page), info),
        async one(name, subjects, info) {
          const rowsOf = await load(name, subjects, onePage, info);
          return (code) => rowsOf(code)[0] ?? null;
        },
      };
    };
  };
}

const isSameWanted = (left: Wanted, right: Wanted): boolean =>
  left.asked === right.asked &&
  left.visibility === right.visibility &&
  left.today === right.today &&
  left.owner === right.owner &&
  isSamePage(left.page, right.page);

const isSamePage = (left: Page, right: Page): boolean =>
  left.first === right.first &&
  left.after?.decidedOn === right.after?.decidedOn &&
  left.after?.id === right.after?.id;

/** Parts that ask of the same subjects share their list. @param batch of one viewer and one day */
function questionOf(batch: readonly Key[][]): Question {
  const lists: (readonly string[])[] = [];
  const parts = batch.map((members): Part => {
    const { section, asked, visibility, page } = (members[0] as Key).wanted;
    const [{ codes: own }] = members as [Key];
    const codes = members.length === 1 ? own : [...new Set(members.flatMap(({ codes }) => codes))];
    const same = lists.findIndex((list) => isSame(list, codes));
    const list = same === -1 ? lists.push(codes) - 1 : same;
    return { section, asked, visibility, page, list };
  });
  const [[first]] = batch as [[Key]];
  const { today, owner } = first.wanted;
  return { parts, lists, today, owner };
}

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left === right || (left.length === right.length && left.every((code, index) => code === right[index]));

/** Made once for each list of subjects. */
function once<Value>(make: (subjects: Subjects) => Value): (subjects: Subjects) => Value {
  const known = new WeakMap<Subjects, Value>();
  return (subjects) => {
    const value = known.get(subjects) ?? make(subjects);
    known.set(subjects, value);
    return value;
  };
}

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
