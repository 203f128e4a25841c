/** What days do when they have passed: in time, late, twice, by halves, and by two at once; on PostgreSQL. */
import { type CalendarDone, catchUpCalendar } from '@credit-hub/kit/calendar';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { departmentOf } from '../constellation/departments.ts';

const subject = scenarioSubjects().unknown.unifiedSocialCreditCode;
const noonOn = (day: string) => new Date(`${day}T04:00:00Z`);

let housing: TestDepartment;
beforeAll(async () => {
  housing = await openTestDepartment(departmentOf('housing'), {
    postgresUrl: inject('postgresUrl'),
    subjects: 40,
    clock: () => noonOn('2029-05-01'),
  });
});
afterAll(() => housing?.close());

/** Listings of one subject, whose last days are one after the other from 2029-04-01 on, and go round after 28 days. */
const insertListings = (count: number, told: { state?: string; last?: string } = {}) =>
  housing.query(
    `insert into wage_arrears_listings
       (subject_code, id, decided_on, document_number, state, published_from, published_until, row_hash, listing, listed_on,
        received_at)
     select $1, 'listing-' || lpad(n::text, 5, '0'), '2026-03-01', '〔2026〕' || n || '号', $3, '2026-04-01',
       $4::date + (n - 1) % 28, md5(n::text), 'BLACK', $4::date - interval '3 years', '2026-04-01'
     from generate_series(1, $2) as n`,
    [subject, count, told.state ?? 'ACTIVE', told.last ?? '2029-04-01'],
  );
beforeEach(async () => {
  await housing.query('delete from wage_arrears_listings');
  await housing.query('delete from fact_revisions');
});

const run = (day: string, told: { dryRun?: boolean; signal?: AbortSignal } = {}) =>
  catchUpCalendar(housing.department, {
    ...{ databaseUrl: housing.databaseUrl, fieldKeys: housing.fieldKeys, clock: () => noonOn(day) },
    ...{ dryRun: false, ...told },
  });
const ended = (all: readonly CalendarDone[]) =>
  all.find(({ name }) => name === 'wageArrearsListings ended')?.done;
const listings = () =>
  housing.query('select id, removed_on::text, state from wage_arrears_listings order by id');
const revisions = () =>
  housing.query(
    `select fact_id, revision, act, state, role, officer, revised_by, audit_index, revised_on::text, document_number
     from fact_revisions order by fact_id, revision`,
  );

describe('a listing whose term is over', () => {
  test('is ended as of the day behind its last, by the rule, and not before', async () => {
    await insertListings(1);
    expect(ended(await run('2029-04-01'))).toBe(0);
    expect(ended(await run('2029-04-02'))).toBe(1);
    expect(await listings()).toEqual([{ id: 'listing-00001', removed_on: '2029-04-02', state: 'ACTIVE' }]);
    expect(await revisions()).toEqual([
      {
        ...{ fact_id: 'listing-00001', revision: 1, act: 'END', state: 'ACTIVE' },
        ...{ role: 'CALENDAR', officer: null, revised_by: 'housing', audit_index: null },
        ...{ revised_on: '2029-04-02' },
        document_number: expect.stringContaining('人力资源和社会保障部令第45号'),
      },
    ]);
  });

  test('counts no more before the calendar has acted', async () => {
    await insertListings(1);
    const { data } = await housing.ask(
      { role: 'HALL' },
      entitiesQuery('wageArrearsListings { id }'),
      representationsOf([subject]),
    );
    expect(data?._entities).toEqual([{ wageArrearsListings: [] }]);
  });

  test('is told with its end, and who made it, to its department', async () => {
    await insertListings(1);
    await run('2029-04-02');
    const { data, errors } = await housing.ask(
      { role: 'REGULATOR', department: 'housing', person: 'officer' },
      entitiesQuery('wageArrearsListings { removedOn state revisions { act reason revisedBy } }'),
      representationsOf([subject]),
    );
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([
      {
        wageArrearsListings: [
          {
            ...{ removedOn: '2029-04-02', state: 'EXPIRED' },
            revisions: [{ act: 'END', reason: '列入期限届满', revisedBy: 'housing' }],
          },
        ],
      },
    ]);
  });

  test.each(['WITHDRAWN', 'REPAIRED'])('is left as it is where it is %s', async (state) => {
    await insertListings(1, { state });
    expect(ended(await run('2029-04-20'))).toBe(0);
  });

  test('ends under objection, too', async () => {
    await insertListings(1, { state: 'UNDER_OBJECTION' });
    await run('2029-04-20');
    expect(await listings()).toMatchObject([{ removed_on: '2029-04-02', state: 'UNDER_OBJECTION' }]);
  });

  test('is only told, and not ended, where nothing is to be done', async () => {
    await insertListings(3);
    expect(ended(await run('2029-04-20', { dryRun: true }))).toBe(3);
    expect(await listings()).toMatchObject([
      { removed_on: null },
      { removed_on: null },
      { removed_on: null },
    ]);
    expect(await revisions()).toEqual([]);
  });
});

const state = async () => ({ listings: await listings(), revisions: await revisions() });
const emptied = async () => {
  await housing.query('update wage_arrears_listings set removed_on = null');
  await housing.query('delete from fact_revisions');
};

test('run on whichever days, late or twice, it comes to the same', async () => {
  await insertListings(28);
  await run('2029-04-20');
  const expected = await state();
  const day = fc.integer({ min: 1, max: 20 }).map((date) => `2029-04-${String(date).padStart(2, '0')}`);
  await fc.assert(
    fc.asyncProperty(fc.array(day, { maxLength: 5 }), async (days) => {
      await emptied();
      for (const one of days) await run(one);
      await run('2029-04-20');
      expect(await state()).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

test('after a week in which nothing ran every listing ends as of its own day', async () => {
  await insertListings(28);
  await run('2029-04-10');
  const before = await listings();
  await run('2029-04-17');
  const after = await listings();
  const days = after.filter((_, at) => before[at]?.removed_on === null).map(({ removed_on: day }) => day);
  expect(days.filter((day) => day !== null)).toEqual(
    Array.from({ length: 7 }, (_, at) => `2029-04-${11 + at}`),
  );
});

test('two at once end each listing once', async () => {
  await insertListings(1_200);
  const both = await Promise.all([run('2029-05-01'), run('2029-05-01')]);
  expect(both.map(ended).reduce((sum = 0, one = 0) => sum + one)).toBe(1_200);
  expect(await housing.query('select count(*)::int as n, max(revision) as last from fact_revisions')).toEqual(
    [{ n: 1_200, last: 1 }],
  );
});

test('what is ended half-way is done the next time, and nothing twice', async () => {
  await insertListings(1_200);
  const holder = new pg.Client({ connectionString: housing.databaseUrl });
  await holder.connect();
  // A listing of the second batch is held, so that the run stands in it.
  await holder.query('begin');
  await holder.query(`select from wage_arrears_listings where id = 'listing-00700' for update`);
  const running = run('2029-05-01');
  const waiting = `select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%removed_on = published_until + 1%'`;
  await expect.poll(() => housing.query(waiting), { timeout: 20_000 }).toHaveLength(1);
  await housing.query(`select pg_terminate_backend(pid) from (${waiting}) as waiting`);
  const all = await running;
  await holder.query('rollback');
  await holder.end();
  expect(ended(all)).toBe(500);
  expect(all.find(({ name }) => name === 'wageArrearsListings ended')?.failed).not.toBeNull();
  expect(ended(await run('2029-05-01'))).toBe(700);
  expect(await housing.query('select count(*)::int as n, max(revision) as last from fact_revisions')).toEqual(
    [{ n: 1_200, last: 1 }],
  );
});

test('a process of the department lets it act when it starts', async () => {
  await insertListings(1);
  const service = await housing.serve({ calendar: true });
  try {
    await expect.poll(listings, { timeout: 10_000 }).toMatchObject([{ removed_on: '2029-04-02' }]);
  } finally {
    await service.close();
  }
});

describe('a deadline of a procedure that has passed', () => {
  let office: TestDepartment;
  beforeAll(async () => {
    office = await openTestDepartment(departmentOf('credit-office'), {
      postgresUrl: inject('postgresUrl'),
      subjects: 40,
      clock: () => noonOn('2026-11-20'),
    });
    await office.query('delete from credit_objections');
    await office.query(
      `insert into credit_objections
         (subject_code, id, decided_on, row_hash, target_department, target_kind, target_document_number, stage, entered_on,
          due_period, due_on, suspends)
       values ($1, 'objection', '2026-11-02', 'hash', 'housing', 'WageArrearsListing', '〔2026〕1号', 'VERIFIED_BY_OWNER',
         '2026-11-02', 'objection.verify', '2026-11-13', true)`,
      [subject],
    );
  });
  afterAll(() => office?.close());

  const runOffice = (day: string) =>
    catchUpCalendar(office.department, {
      ...{ databaseUrl: office.databaseUrl, fieldKeys: office.fieldKeys, clock: () => noonOn(day) },
      dryRun: false,
    });
  const acts = () =>
    office.query(
      `select act, role, made_by, acted_on::text, to_stage from procedure_acts where item_id = 'objection' order by number`,
    );

  test('sends the item up as of the day behind it, once, and not before', async () => {
    await runOffice('2026-11-13');
    expect(await acts()).toEqual([]);
    await Promise.all([runOffice('2026-11-20'), runOffice('2026-11-20')]);
    await runOffice('2026-11-21');
    expect(await acts()).toEqual([
      {
        ...{ act: 'escalate', role: 'CALENDAR', made_by: null },
        ...{ acted_on: '2026-11-14', to_stage: 'ESCALATED' },
      },
    ]);
    expect(await office.query('select stage, entered_on::text from credit_objections')).toEqual([
      { stage: 'ESCALATED', entered_on: '2026-11-14' },
    ]);
  });
});
