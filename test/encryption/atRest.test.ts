/** A dump of a department's database is of no use to whoever stole it. */
import { systemClock } from '@credit-hub/kit';
import { findCanaries, subjectAt } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import { loadSubgraphSdl, type Viewer } from '@credit-hub/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { departments } from '../constellation/departments.ts';
import { dumpOf } from './dump.ts';
import { personalFields, selectionOfAll } from './personalFields.ts';

const subjects = 3_000;
const subjectsAtOnce = 500;

/** Eleven digits in a row, as a phone has, happen in hexadecimal by themselves. */
const withoutDigests = (line: string) => line.replaceAll(/\b[0-9a-f]{64}\b/g, '');
const withoutEnvelopes = (line: string) => line.replaceAll(/\bv1\.[\w-]+\.[\w-]{16}\.[\w-]*\.[\w-]+/g, '');

/** Personal fields of all departments, and whether a value of theirs was looked for in a dump. */
const lookedFor = new Map<string, boolean>();

describe.for(departments)('the database of $name', (department) => {
  let opened: TestDepartment;
  let dump: string[];
  beforeAll(async () => {
    const postgresUrl = inject('postgresUrl');
    opened = await openTestDepartment(department, { postgresUrl, subjects, clock: systemClock });
    dump = (await dumpOf(opened.databaseUrl)).map(withoutDigests);
  });
  afterAll(() => opened?.close());

  test('has no name, number, phone, address or account in clear', () => {
    expect(dump.some((line) => line.includes('v1.'))).toBe(true);
    expect(dump.filter((line) => findCanaries(line).length > 0)).toEqual([]);
  });

  test('keeps each value of a personal class sealed, and answers it all the same', async () => {
    const sdl = loadSubgraphSdl(department.name);
    const viewer: Partial<Viewer> =
      department.name === 'credit-office'
        ? { role: 'CREDIT_OFFICE' }
        : { role: 'REGULATOR', department: department.name };
    const query = entitiesQuery(selectionOfAll(sdl, 'MarketSubject'));
    const whole = dump.map(withoutEnvelopes).join('\n');
    const inClear = new Set<string>();
    for (let from = 0; from < subjects; from += subjectsAtOnce) {
      const codes = Array.from(
        { length: subjectsAtOnce },
        (_, index) => subjectAt(from + index).unifiedSocialCreditCode,
      );
      const { data, errors } = await opened.ask(viewer, query, representationsOf(codes));
      expect(errors).toBeUndefined();
      for (const [coordinate, values] of personalFields(sdl, data?._entities)) {
        lookedFor.set(coordinate, lookedFor.get(coordinate) === true || values.size > 0);
        if ([...values].some((value) => whole.includes(value))) inClear.add(coordinate);
      }
    }
    expect([...inClear]).toEqual([]);
  });
});

test('every field of a personal class was looked for in a dump, so that a new one cannot hide', () => {
  expect(lookedFor.size).toBeGreaterThan(15);
  expect([...lookedFor].flatMap(([coordinate, found]) => (found ? [] : [coordinate]))).toEqual([]);
});
