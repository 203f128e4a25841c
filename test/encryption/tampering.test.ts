/** Whoever can write to a department's database can spoil an answer, and never show one person's number as another's. */
import { systemClock } from '@credit-hub/kit';
import { subjectAt } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { departmentOf } from '../constellation/departments.ts';
import { tamper } from './dump.ts';

const department = departmentOf('market-regulation');

const [first, second] = [subjectAt(0), subjectAt(1)];
const codes = [first, second].map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode);
const number = 'legal_representative_resident_id_number';

let market: TestDepartment;
beforeEach(async () => {
  const postgresUrl = inject('postgresUrl');
  market = await openTestDepartment(department, { postgresUrl, subjects: 2, clock: systemClock });
});
afterEach(() => market.close());

const personOf = ({ legalRepresentative: { name, residentIdNumber, phone } }: typeof first) => ({
  name,
  residentIdNumber,
  phone,
});

async function readPersons() {
  const { data, errors } = await market.ask(
    { role: 'REGULATOR', department: 'market-regulation' },
    entitiesQuery('registration { legalRepresentative { name residentIdNumber phone } }'),
    representationsOf(codes),
  );
  const subjects = (data?._entities ?? []) as { registration: { legalRepresentative: unknown } }[];
  return {
    persons: subjects.map(({ registration }) => registration.legalRepresentative),
    errors:
      errors?.map(({ message, extensions, path }) => [extensions?.code, message, path?.join('.')]) ?? [],
  };
}

const failedAt = (index: number) => [
  'DEPARTMENT_FAILED',
  'the department could not answer',
  `_entities.${index}.registration.legalRepresentative.residentIdNumber`,
];

test('untouched, everything is read', async () => {
  expect(await readPersons()).toEqual({ persons: [personOf(first), personOf(second)], errors: [] });
});

test('two sealed numbers that change places are both null, and the rest of their rows is read', async () => {
  const changed = await tamper(
    market.databaseUrl,
    `update registrations as one set ${number} = other.${number} from registrations as other
     where one.subject_code = any($1) and other.subject_code = any($1) and one.subject_code <> other.subject_code`,
    [codes],
  );
  expect(changed).toBe(2);
  expect(await readPersons()).toEqual({
    persons: [first, second].map((subject) => ({ ...personOf(subject), residentIdNumber: null })),
    errors: [failedAt(0), failedAt(1)],
  });
});

test.each([
  ['the sealed phone of the same row', 'legal_representative_phone'],
  ['a sealed number with a byte changed', `overlay(${number} placing 'AAAA' from 34)`],
  ['a sealed number under a key that nobody has', `'v1.unknown' || substr(${number}, 12)`],
  ['a number in clear', "'990000197205211751'"],
  ['an empty text', "''"],
])('%s in place of a number is null, for that field alone', async (_, expression) => {
  const changed = await tamper(
    market.databaseUrl,
    `update registrations set ${number} = ${expression} where subject_code = $1`,
    [codes[0]],
  );
  expect(changed).toBe(1);
  expect(await readPersons()).toEqual({
    persons: [{ ...personOf(first), residentIdNumber: null }, personOf(second)],
    errors: [failedAt(0)],
  });
});
