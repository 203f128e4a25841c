import { randomBytes } from 'node:crypto';
import { scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import { callerMistakes } from '@credit-hub/schema';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Asker, askers } from './askers.ts';
import { send, stated } from './hub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';

const hub = inject('hubs')['in-process'];
const subjects = scenarioSubjects();
const debtor = subjects['dishonest-debtor'].unifiedSocialCreditCode;
const owner = subjects['clean-and-red-listed'].unifiedSocialCreditCode;
const askerOf = (called: string, purpose: string) =>
  askers.find((asker) => asker.called === called && asker.purpose === purpose) as Asker;

/** A list that is read on: the field, its arguments beside the cursor, and what of it is asked. */
type List = { subject?: string; field: string; given?: string; told: string };
const judgments: List = { subject: debtor, field: 'judgments', told: '{ decidedOn cursor }' };
const search: List = {
  field: 'searchMarketSubjects',
  given: 'name: "云州"',
  told: '{ marketSubjects { unifiedSocialCreditCode } cursor }',
};
const accessLog: List = { subject: owner, field: 'accessLog', told: '{ accesses { auditIndex } cursor }' };
const searchedLog: List = {
  field: 'searchAccessLog',
  given: 'role: "HALL"',
  told: '{ accesses { auditIndex } cursor }',
};

async function read(
  { subject, field, given, told }: List,
  asker: Asker,
  after: string | null,
  first = 1,
  at = hub,
) {
  const list = `list: ${field}(${given ? `${given}, ` : ''}first: ${first}, after: $after) ${told}`;
  const query = subject
    ? `query ($after: String) { marketSubject(unifiedSocialCreditCode: "${subject}") { ${list} } }`
    : `query ($after: String) { ${list} }`;
  const { status, text } = await send(at, {
    caller: asker.name,
    purpose: stated(asker.purpose),
    body: { query, variables: { after } },
  });
  const { data, errors } = JSON.parse(text);
  const page = (subject ? data?.marketSubject : data)?.list ?? null;
  return { status, page, cursor: cursorIn(page), errors };
}

/** Of a page, or of the last fact of a list. */
const cursorIn = (page: { cursor: string } | { cursor: string }[] | null): string | null =>
  (Array.isArray(page) ? page.at(-1)?.cursor : page?.cursor) ?? null;

/** How every cursor is refused that does not open, whatever is wrong with it. */
const refusedCursor = [
  {
    message: expect.stringContaining(` cannot be used: ${callerMistakes.INVALID_CURSOR}.`),
    path: expect.any(Array),
    extensions: { code: 'INVALID_CURSOR', coordinate: expect.any(String) },
  },
];
const refused = { page: null, errors: refusedCursor };

const lists: [string, List, Asker, typeof refusedCursor][] = [
  ['facts', judgments, askerOf('hall-clerk', 'HANDLING'), refused.errors],
  ['a search', search, askerOf('bank', 'INQUIRY'), refusedCursor],
  ['the log of a subject', accessLog, askerOf('subject', 'SELF'), refusedCursor],
  ['a search of the log', searchedLog, askerOf('auditor', 'AUDIT'), refusedCursor],
];

beforeAll(async () => {
  // So that each list has something to read on: accesses by a hall, and to the subject.
  for (let access = 0; access < 3; access++)
    await read({ ...judgments, subject: owner }, askerOf('hall-clerk', 'HANDLING'), null);
});

describe.each(lists)('%s', (_, list, asker, errors) => {
  test('reads on behind its own cursor, with any size of page', async () => {
    const first = await read(list, asker, null);
    expect([first.status, first.errors]).toEqual([200, undefined]);
    for (const size of [1, 2]) {
      const next = await read(list, asker, first.cursor, size);
      expect([next.status, next.errors]).toEqual([200, undefined]);
      expect(next.page).not.toEqual(first.page);
    }
  });

  test('gives out a cursor that shows nothing of its place', async () => {
    const { page, cursor } = await read(list, asker, null);
    const shown = Buffer.from(cursor as string, 'base64url').toString('latin1');
    const places = JSON.stringify({ ...page, cursor: undefined }).match(/[\w-]{6,}/g) ?? [];
    for (const place of places.filter((text) => text !== cursor)) expect(shown).not.toContain(place);
    expect(cursor).toMatch(/^[\w-]{40,}$/);
  });

  test('takes no cursor that was made up, cut, or changed by a bit', async () => {
    const cursor = (await read(list, asker, null)).cursor as string;
    const bytes = Buffer.from(cursor, 'base64url');
    const flipped = Array.from({ length: 24 }, (_, place) => {
      const changed = Buffer.from(bytes);
      const bit = Math.floor((place * bytes.length * 8) / 24);
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      return changed.toString('base64url');
    });
    const madeUp = [
      '',
      '0',
      '1',
      owner,
      cursor.slice(0, -1),
      `${cursor}A`,
      randomBytes(bytes.length).toString('base64url'),
      Buffer.from('2026-03-31\nPlLIHmyZawYeyp5k2Id_XL').toString('base64url'),
      '2026-03-31\nPlLIHmyZawYeyp5k2Id_XL',
    ];
    for (const shown of [...flipped, ...madeUp])
      expect(await read(list, asker, shown)).toMatchObject({ status: 400, page: null, errors });
  });
});

describe('a cursor is of no use to anyone but the caller who was given it, for the same purpose', () => {
  test.each([
    ['nobody known', 'INQUIRY'],
    ['hall-clerk', 'HANDLING'],
    ['courts-officer', 'SUPERVISION'],
    ['bank', 'INQUIRY'],
  ])('%s for %s', async (called, purpose) => {
    const own = askerOf(called, purpose);
    const { cursor } = await read(judgments, own, null);
    for (const asker of askers) {
      const { page, errors } = await read(judgments, asker, cursor);
      if (asker === own) expect([Array.isArray(page), errors]).toEqual([true, undefined]);
      else expect({ page, errors }).toEqual(refused);
    }
  });

  test('nor in another case of the same clerk', async () => {
    const clerk = askerOf('hall-clerk', 'HANDLING');
    const { cursor } = await read(judgments, clerk, null);
    const { text } = await send(hub, {
      caller: clerk.name,
      purpose: 'HANDLING;matter="construction-permit";case="2026-2"',
      body: {
        query: `{ marketSubject(unifiedSocialCreditCode: "${debtor}") { judgments(after: "${cursor}") { decidedOn } } }`,
      },
    });
    expect(JSON.parse(text).errors).toEqual(refused.errors);
  });

  test('of the access log neither', async () => {
    const auditor = askerOf('auditor', 'AUDIT');
    const { cursor } = await read(accessLog, auditor, null);
    for (const [called, purpose] of [
      ['subject', 'SELF'],
      ['credit-office', 'SUPERVISION'],
    ] as const) {
      const { page, errors } = await read(accessLog, askerOf(called, purpose), cursor);
      expect({ page, errors }).toEqual({ page: null, errors: refusedCursor });
    }
  });
});

describe('nor to its caller in another question', () => {
  test.each<[string, string, List, List, typeof refusedCursor]>([
    ['another field', 'hall-clerk', judgments, { ...judgments, field: 'enforcementCases' }, refused.errors],
    ['another subject', 'hall-clerk', judgments, { ...judgments, subject: owner }, refused.errors],
    [
      'another department',
      'hall-clerk',
      judgments,
      { ...judgments, field: 'taxCreditRatings' },
      refusedCursor,
    ],
    ['another name', 'hall-clerk', search, { ...search, given: 'name: "云州市"' }, refusedCursor],
    ['another criterion', 'auditor', searchedLog, { ...searchedLog, given: 'role: "BANK"' }, refusedCursor],
    [
      'one criterion more',
      'auditor',
      searchedLog,
      { ...searchedLog, given: 'role: "HALL", purpose: "HANDLING"' },
      refusedCursor,
    ],
    ['the log of a subject', 'auditor', searchedLog, { ...accessLog, given: '' }, refusedCursor],
  ])('%s', async (_, called, given, asked, errors) => {
    const asker = askerOf(called, called === 'auditor' ? 'AUDIT' : 'HANDLING');
    const { cursor } = await read(given, asker, null);
    expect(cursor).not.toBeNull();
    const { page, errors: told } = await read(asked, asker, cursor);
    expect({ page, errors: told }).toEqual({ page: null, errors });
  });
});

describe('where a department runs in several processes', () => {
  let other: PlantedHub;
  beforeAll(async () => {
    other = await startPlantedHub(hub);
  });
  afterAll(() => other?.stop());

  test('each takes the cursors of the others', async () => {
    const clerk = askerOf('hall-clerk', 'HANDLING');
    for (const list of [judgments, search]) {
      const here = await read(list, clerk, null);
      const there = await read(list, clerk, here.cursor, 1, other);
      expect(there.errors).toBeUndefined();
      expect(there.page).toEqual((await read(list, clerk, here.cursor)).page);
    }
    const processes = inject('hubs').processes;
    const { cursor } = await read(judgments, clerk, null);
    expect((await read(judgments, clerk, cursor, 1, processes)).page).toHaveLength(1);
  });
});

describe('the record pages through a department as its caller', () => {
  const many = 1_100;
  const { unifiedSocialCreditCode: checked } = subjectAt(57);
  const database = new pg.Client({ connectionString: hub.databaseUrls['market-regulation'] });
  beforeAll(async () => {
    await database.connect();
    await database.query(
      `insert into spot_checks (subject_code, id, decided_on, state, published_from, row_hash, result)
       select $1, 'paged-' || n, date '2025-01-01' + n % 300, 'ACTIVE', date '2025-01-01', 'paged-' || n, 'PASSED'
       from generate_series(1, ${many}) n`,
      [checked],
    );
  });
  afterAll(async () => {
    await database.query(`delete from spot_checks where id like 'paged-%'`);
    await database.end();
  });

  test.each([
    ['nobody known', 'INQUIRY'],
    ['hall-clerk', 'HANDLING'],
    ['market-officer', 'SUPERVISION'],
    ['auditor', 'AUDIT'],
  ])('%s for %s', async (called, purpose) => {
    const asker = askerOf(called, purpose);
    const { text } = await send(hub, {
      caller: asker.name,
      purpose: stated(asker.purpose),
      body: {
        query: `{ marketSubject(unifiedSocialCreditCode: "${checked}") { creditRecord(kinds: ["SpotCheck"]) { factId } } }`,
      },
    });
    const { data, errors } = JSON.parse(text);
    expect(errors).toBeUndefined();
    const ids = data.marketSubject.creditRecord.map(({ factId }: { factId: string }) => factId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id: string) => id.startsWith('paged-'))).toHaveLength(many);
  });
});
