/** What a department knows of persons, and by what: here on the courts, the same in every department. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { makeKeyring, makeNetworkKey } from '@credit-hub/kit/encryption';
import { openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { hubViewer, roles } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { department } from './index.ts';

const clock = () => new Date('2026-11-20T04:00:00Z');
const debtor = scenarioSubjects()['dishonest-debtor'];
const code = debtor.unifiedSocialCreditCode;
const person = debtor.legalRepresentative.residentIdNumber;
const keyring = makeKeyring('AES-256-GCM', Buffer.alloc(32, 7));

let courts: TestDepartment;
beforeAll(async () => {
  courts = await openTestDepartment(department, {
    ...{ postgresUrl: inject('postgresUrl'), subjects: 60, clock },
    fieldKeys: () => keyring,
  });
});
afterAll(() => courts?.close());

const question = `query ($persons: [String!]!, $codes: [UnifiedSocialCreditCode!]!) {
  factsThroughPersons(persons: $persons, unifiedSocialCreditCodes: $codes) { unifiedSocialCreditCode persons kind }
}`;
async function factsOf(asked: TestDepartment, persons: string[], codes: string[] = []) {
  const { data, errors } = await asked.ask(hubViewer, question, { persons, codes });
  return errors ? errors.map(({ extensions }) => extensions?.code) : data?.factsThroughPersons;
}
/** As the database has it: what the department says of a person is asked by nobody else. */
async function indexInDatabase(): Promise<string> {
  const [row] = await courts.query(
    'select restricted_person_resident_id_number_index as index from consumption_restrictions where subject_code = $1',
    [code],
  );
  return String(row?.index);
}

const restriction = (index: string) => ({
  ...{ unifiedSocialCreditCode: code, kind: 'ConsumptionRestriction', persons: [index] },
});

test('finds what names a person, and what is of a subject', async () => {
  const index = await indexInDatabase();
  expect(index).toMatch(/^[\w-]{8}\.[\w-]{43}$/);
  expect(index).not.toContain(person);
  expect(await factsOf(courts, [index])).toEqual([restriction(index)]);
  expect(await factsOf(courts, [], [code])).toEqual([
    { unifiedSocialCreditCode: code, kind: 'DishonestDebtorListing', persons: [] },
    { ...restriction(index), persons: [] },
  ]);
  expect(await factsOf(courts, [`${index.slice(0, 9)}${'A'.repeat(43)}`])).toEqual([]);
});

test('is not asked by what is no index of its own network’s: an answer to it would read as "nothing"', async () => {
  const index = await indexInDatabase();
  for (const asked of [person, index.slice(0, 9), `AAAAAAAA${index.slice(8)}`])
    expect(await factsOf(courts, [asked])).toEqual(['DEPARTMENT_FAILED']);
});

test.each(roles)('%s is not answered', async (role) => {
  const { errors } = await courts.ask({ role, department: 'hub', person: 'p' }, question, {
    ...{ persons: [], codes: [code] },
  });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
});

test('indexes what was kept before there was an index, when it starts', async () => {
  const index = await indexInDatabase();
  await courts.query('update consumption_restrictions set restricted_person_resident_id_number_index = null');
  await courts.restart();
  expect(await factsOf(courts, [index])).toEqual([restriction(index)]);
  expect(await indexInDatabase()).toBe(index);
});

test('indexes its persons anew under a new key of the network', async () => {
  const index = await indexInDatabase();
  const rotated = { ...keyring, networkKey: makeNetworkKey() };
  await courts.restart(() => rotated);
  expect(await factsOf(courts, [index])).toEqual(['DEPARTMENT_FAILED']);
  const fresh = await indexInDatabase();
  expect(fresh.slice(0, 8)).not.toBe(index.slice(0, 8));
  expect(await factsOf(courts, [fresh])).toEqual([restriction(fresh)]);
});

test('does not say "nothing" where a person of its own cannot be indexed', async () => {
  await courts.query(
    `update consumption_restrictions set restricted_person_resident_id_number_index = null,
       restricted_person_resident_id_number = overlay(restricted_person_resident_id_number placing 'AAAA' from 40)`,
  );
  await courts.restart();
  expect(await factsOf(courts, [], [code])).toEqual(['DEPARTMENT_FAILED']);
});
