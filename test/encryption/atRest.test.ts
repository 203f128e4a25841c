/** A dump of a department's database is of no use to whoever stole it, and its columns take nothing in clear. */
import { systemClock } from '@credit-hub/kit';
import { findCanaries, subjectAt } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import { loadSubgraphSdl } from '@credit-hub/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { departments } from '../constellation/departments.ts';
import { dumpOf } from './dump.ts';
import { personalFields, selectionOfAll } from './personalFields.ts';

const subjects = 300;
const codes = Array.from({ length: subjects }, (_, index) => subjectAt(index).unifiedSocialCreditCode);

describe.for(departments)('the database of $name', (department) => {
  let opened: TestDepartment;
  let dump: string[];
  beforeAll(async () => {
    opened = await openTestDepartment(department, {
      postgresUrl: inject('postgresUrl'),
      subjects,
      clock: systemClock,
    });
    dump = await dumpOf(opened.databaseUrl);
  });
  afterAll(() => opened?.close());

  test('has no name, number, phone, address or account in clear', () => {
    expect(dump.length).toBeGreaterThan(subjects);
    expect(dump.filter((line) => findCanaries(line).length > 0)).toEqual([]);
  });

  test('keeps every field of a personal class sealed, and answers it all the same', async () => {
    const sdl = loadSubgraphSdl(department.name);
    const viewer =
      department.name === 'credit-office'
        ? ({ role: 'CREDIT_OFFICE' } as const)
        : ({ role: 'REGULATOR', department: department.name } as const);
    const { data, errors } = await opened.ask(
      viewer,
      entitiesQuery(selectionOfAll(sdl, 'MarketSubject')),
      representationsOf(codes),
    );
    expect(errors).toBeUndefined();
    const found = personalFields(sdl, data?._entities);
    const never = [...found].filter(([, values]) => values.size === 0).map(([coordinate]) => coordinate);
    expect(never, 'demonstration data that would show whether they are sealed').toEqual([]);

    const whole = dump.join('\n');
    const inClear = [...found].flatMap(([coordinate, values]) =>
      [...values].some((value) => whole.includes(value)) ? [coordinate] : [],
    );
    expect(inClear, 'a personal field whose column is not sealed').toEqual([]);
  });
});
