import { subjectAt } from '@credit-hub/kit/demonstration';
import { openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { department } from './index.ts';
import { namePairs } from './nameSearch.ts';

// Names go with codes: firms before sole traders, and one district's before another's.
const names = Array.from({ length: 20_000 }, (_, index) => {
  const place = index < 15_000 ? '临溪' : '望江';
  return index < 8_000 ? `${place}${index % 50 === 0 ? '恒祥' : '广润'}有限公司` : `${place}公司用品经营部`;
});
const codes = names.map((_, index) => subjectAt(index).unifiedSocialCreditCode).sort();
const codesOfNamesWith = (key: string): string[] => codes.filter((_, index) => names[index]?.includes(key));

let market: TestDepartment;
beforeAll(async () => {
  market = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 0,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
  await market.query(
    `insert into registrations (subject_code, name, name_key, kind, state)
     select code, name, name, '有限责任公司', 'IN_BUSINESS' from unnest($1::text[], $2::text[]) as given (code, name)`,
    [codes, names],
  );
  const pairs = names.flatMap((name, index) => namePairs(name).map((pair) => [pair, codes[index]]));
  await market.query(
    'insert into registered_name_pairs (pair, subject_code) select * from unnest($1::text[], $2::text[])',
    [pairs.map(([pair]) => pair), pairs.map(([, code]) => code)],
  );
  await market.query('vacuum analyze registrations, registered_name_pairs');
});
afterAll(() => market?.close());

const first = 100;

/** What PostgreSQL reads for a page: rows of tables and indexes, whether they are on the page or not. */
async function rowsRead(text: string): Promise<number> {
  const [explained] = await market.query(`explain (analyze, format json) ${text}`);
  const plans = explained?.['QUERY PLAN'] as { Plan: Node }[];
  return plans.reduce((sum, { Plan: plan }) => sum + readBy(plan), 0);
}

type Node = {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
};

function readBy(node: Node): number {
  const below = node.Plans ?? [];
  const dropped = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const own = below.length === 0 ? (node['Actual Rows'] + dropped) * node['Actual Loops'] : 0;
  return below.reduce((sum, one) => sum + readBy(one), own);
}

/** A page as the public reads it, and what was read for it. */
async function readPage(name: string, after: string | null) {
  market.statements.length = 0;
  const { data } = await market.ask(
    { role: 'PUBLIC' },
    `query ($name: String!, $first: Int, $after: String) {
      searchMarketSubjects(name: $name, first: $first, after: $after) {
        marketSubjects { unifiedSocialCreditCode } cursor } }`,
    { name, first, after },
  );
  const page = data?.searchMarketSubjects as {
    marketSubjects: { unifiedSocialCreditCode: string }[];
    cursor: string | null;
  };
  const statements = [...market.statements];
  let read = 0;
  for (const text of statements) read += await rowsRead(text);
  return {
    codes: page.marketSubjects.map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode),
    cursor: page.cursor,
    statements,
    read,
  };
}

test.for([
  ['a word of firms, which end before the codes do', '有限', 1],
  ['a word of the last codes', '望江', 1],
  ['two common words', '限公司', 2],
  ['a word that begins behind most codes', '望江公司', 3],
  ['a rare word', '恒祥有限', 3],
  ['words that never stand together', '公司经营', 3],
] as const)('every page of %s reads about what stands on it', async ([, name, pairs]) => {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page = await readPage(name, after);
    expect(page.statements.length).toBe(pairs === 1 ? 1 : 2);
    // Some pages' worth: where few are left of a pair, all of them may be read at once.
    expect(page.read).toBeLessThanOrEqual(10 * pairs * (first + 1));
    found.push(...page.codes);
    after = page.cursor;
  } while (after !== null);
  expect(found).toEqual(codesOfNamesWith(name));
});
