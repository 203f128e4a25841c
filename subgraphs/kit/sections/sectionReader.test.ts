import { randomUUID } from 'node:crypto';
import type { Purpose, Viewer } from '@credit-hub/schema';
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { text } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { scopeOf } from '../context.ts';
import { copyRows } from '../database/copy.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { makeKeyring } from '../encryption/keyring.ts';
import { openVault } from '../encryption/vault.ts';
import { type PageArguments, textOfPosition } from '../facts/page.ts';
import { factTable } from '../facts/tables.ts';
import type { FactState } from '../facts/vocabulary.ts';
import type { Visibility } from '../visibility.ts';
import { openSections, type ReadSection } from './sectionReader.ts';

const remarks = factTable(
  'remarks',
  { remark: text(), keeper: text() },
  { useEnded: ({ remark, keeper }) => ({ when: sql`${remark} = 'ended'`, owner: keeper }) },
);
const today = '2026-11-20';
const database_ = `test_facts_${randomUUID().slice(0, 8)}`;
const keyring = makeKeyring();
const statements: string[] = [];
let database: Database;

beforeAll(async () => {
  await administrate(`create database ${database_}`);
  const url = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${database_}` }).href;
  database = openDatabase({
    url,
    vault: openVault(() => keyring),
    onStatement: (statement) => statements.push(statement),
  });
  const definitions = Object.entries(getTableColumns(remarks)).map(
    ([property, column]) => `${toSnakeCase(property)} ${column.getSQLType()}`,
  );
  await database.$client.query(`create table ${getTableName(remarks)} (${definitions.join(', ')})`);
  const client = await database.$client.connect();
  await copyRows(client, remarks, [
    ...numbered('MANY', 25),
    ...numbered('FEW', 3),
    ...ofAllStates(),
    ...ended,
  ]);
  client.release();
});

afterAll(async () => {
  await database.$client.end();
  await administrate(`drop database ${database_}`);
});

async function administrate(statement: string) {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

type Row = typeof remarks.$inferInsert;

const row = (subjectCode: string, id: string, told: Partial<Row>): Row => ({
  subjectCode,
  id,
  decidedOn: '2026-01-01',
  rowHash: id,
  receivedAt: '2026-01-02T00:00:00Z',
  state: 'ACTIVE',
  publishedFrom: '2026-01-08',
  ...told,
});

/** Three facts a day, so that the day alone does not order them. */
function numbered(subjectCode: string, count: number): Row[] {
  return Array.from({ length: count }, (_, index) =>
    row(subjectCode, `id-${String(index).padStart(3, '0')}`, {
      decidedOn: `2026-01-${String(1 + Math.floor(index / 3)).padStart(2, '0')}`,
      remark: `line\t${index}\nwith \\ and "quotes"`,
    }),
  );
}

/** Of each department one whose use has ended. */
const ended = ['tax', 'housing'].map((keeper) => row('ENDED', keeper, { remark: 'ended', keeper }));

type Publication = 'PUBLISHED' | 'FROM_TODAY' | 'UNTIL_TODAY' | 'NOT_YET' | 'NEVER' | 'OVER';
const publications: Record<Publication, Partial<Row>> = {
  PUBLISHED: { publishedFrom: '2026-01-08', publishedUntil: null },
  FROM_TODAY: { publishedFrom: today, publishedUntil: null },
  UNTIL_TODAY: { publishedFrom: '2026-01-08', publishedUntil: today },
  NOT_YET: { publishedFrom: '2026-11-21', publishedUntil: null },
  NEVER: { publishedFrom: null, publishedUntil: null },
  OVER: { publishedFrom: '2026-01-08', publishedUntil: '2026-11-19' },
};
const states: FactState[] = ['ACTIVE', 'UNDER_OBJECTION', 'CORRECTED', 'WITHDRAWN', 'REPAIRED'];

function ofAllStates(): Row[] {
  return states.flatMap((state) =>
    Object.entries(publications).map(([name, told]) => row('STATES', `${state}-${name}`, { state, ...told })),
  );
}

/** A section of which every column is asked for, whatever the operation. */
const columns = Object.keys(getTableColumns(remarks));
const asked = { columns, key: columns.join(' ') };
const sectionOf = (field: string): [string, ReadSection] => [
  field,
  {
    section: { keeps: 'FACTS', field, type: 'Remark', table: remarks },
    askedBy: () => asked,
  },
];

type Remark = typeof remarks.$inferSelect;

/** Pages of several subjects, as one request reads them. */
async function read(
  codes: readonly string[],
  visibility: Visibility,
  page: PageArguments,
  sections = ['remarks'],
): Promise<Remark[][]> {
  const scope = {
    ...scopeOf({ viewer: nobody, purpose }, 'tax', () => new Date(`${today}T04:00:00Z`)),
    visibilityOf: () => visibility,
  };
  const reader = openSections(database, new Map(sections.map(sectionOf)))()(scope);
  return Promise.all(
    sections.flatMap((section) =>
      codes.map(async (unifiedSocialCreditCode) => {
        const rowsOf = await reader.facts(section, [{ unifiedSocialCreditCode }], page, {} as never);
        return rowsOf(unifiedSocialCreditCode) as Remark[];
      }),
    ),
  );
}

const nobody: Viewer = { person: null, role: 'PUBLIC', organization: null, department: null };
const purpose: Purpose = { kind: 'INQUIRY', matter: null, caseNumber: null };

async function idsOf(code: string, visibility: Visibility, page: PageArguments = { first: 500 }) {
  const [facts] = await read([code], visibility, page);
  return (facts ?? []).map(({ id }) => id);
}

const statesInForce: FactState[] = ['ACTIVE', 'UNDER_OBJECTION', 'CORRECTED'];
const cross = (left: FactState[], right: Publication[]) =>
  left.flatMap((state) => right.map((name) => `${state}-${name}`)).sort();

test.each<[Visibility, string[]]>([
  ['PUBLISHED', cross(statesInForce, ['PUBLISHED', 'FROM_TODAY', 'UNTIL_TODAY'])],
  ['IN_USE', cross(statesInForce, ['PUBLISHED', 'FROM_TODAY', 'UNTIL_TODAY', 'NOT_YET', 'NEVER'])],
  ['WHOLE', cross(states, Object.keys(publications) as Publication[])],
])('by state and dates, %s rows are these', async (visibility, expected) => {
  expect((await idsOf('STATES', visibility)).sort()).toEqual(expected);
});

test('pages of a list join without a gap and without a repetition, newest first', async () => {
  const whole = await idsOf('MANY', 'WHOLE');
  expect(whole).toEqual(
    numbered('MANY', 25)
      .map(({ id }) => id)
      .reverse(),
  );
  const paged: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 7; page++) {
    const [facts = []]: Remark[][] = await read(['MANY'], 'WHOLE', { first: 4, after });
    paged.push(...facts.map(({ id }) => id));
    after = textOfPosition(facts.at(-1) as Remark);
  }
  expect(paged).toEqual(whole);
});

test.each([1, 2])(
  'the pages of several subjects are in order, in one statement of %i sections',
  async (count) => {
    statements.length = 0;
    const sections = ['remarks', 'otherRemarks'].slice(0, count);
    const found = await read(['FEW', 'NOBODY', 'MANY'], 'PUBLISHED', { first: 5 }, sections);
    const few = ['id-002', 'id-001', 'id-000'];
    const many = ['id-024', 'id-023', 'id-022', 'id-021', 'id-020'];
    expect(found.map((facts) => facts.map(({ id }) => id))).toEqual(sections.flatMap(() => [few, [], many]));
    expect(statements).toHaveLength(1);
  },
);

test('what COPY wrote is read as it was', async () => {
  const [facts] = await read(['FEW'], 'WHOLE', { first: 1 });
  expect(facts?.[0]?.remark).toBe('line\t2\nwith \\ and "quotes"');
});

test('who is read for together meets each what it meets alone', async () => {
  statements.length = 0;
  const batch = openSections(database, new Map([sectionOf('remarks')]))();
  const idsFor = async (told: Partial<Viewer>) => {
    const viewer = { ...nobody, ...told };
    const clock = () => new Date(`${today}T04:00:00Z`);
    const reader = batch(scopeOf({ viewer, purpose }, 'courts', clock));
    const subjects = [{ unifiedSocialCreditCode: 'ENDED' }, { unifiedSocialCreditCode: 'FEW' }];
    const rowsOf = await reader.facts('remarks', subjects, {}, {} as never);
    return subjects.map(({ unifiedSocialCreditCode }) =>
      rowsOf(unifiedSocialCreditCode).map((read) => (read as Remark).id),
    );
  };
  const few = ['id-002', 'id-001', 'id-000'];
  expect(
    await Promise.all([
      idsFor({ role: 'REGULATOR', department: 'tax' }),
      idsFor({ role: 'REGULATOR', department: 'housing' }),
      idsFor({ role: 'HALL' }),
      idsFor({ role: 'SUBJECT', organization: 'ENDED' }),
      idsFor({}),
    ]),
  ).toEqual([
    [['tax'], few],
    [['housing'], few],
    [[], few],
    [['tax', 'housing'], few],
    [[], few],
  ]);
  // One for each department that meets its own, and one for all who keep none.
  expect(statements).toHaveLength(3);
});
