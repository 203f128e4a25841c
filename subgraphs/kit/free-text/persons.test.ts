import { getTableColumns } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { Envelope } from '../encryption/envelope.ts';
import { makeKeyring } from '../encryption/keyring.ts';
import { rowOpener, sealRow } from '../encryption/sealedRows.ts';
import { type OpensText, sealedFreeText, sealedName, sealedText } from '../encryption/sealedText.ts';
import { openVault } from '../encryption/vault.ts';
import { namesPersonsOf } from './persons.ts';

const columns = () => ({
  subjectCode: text().primaryKey(),
  debtor: sealedName(),
  applicant: sealedName(),
  phone: sealedText(),
  duty: sealedFreeText(),
});
const facts = pgTable('facts_with_text', columns());
const revisions = pgTable('revisions_with_text', columns());
const keyring = makeKeyring();
const vault = openVault(() => keyring);
const told = {
  subjectCode: 'A',
  debtor: '甄玥珩',
  applicant: '麻曦炘',
  phone: '15400000000',
  duty: '甄玥珩向麻曦炘给付',
};

/** A row as the driver gives it. */
function read(table: typeof facts | typeof revisions, row: Partial<typeof told>) {
  const empty = { debtor: null, applicant: null, phone: null, duty: null };
  const values = Object.entries(sealRow(vault, table, { ...empty, subjectCode: 'A', ...row })).map(
    ([property, value]: [string, unknown]) => [
      property,
      value instanceof Envelope
        ? getTableColumns(table)[property as 'duty'].mapFromDriverValue(value.text)
        : value,
    ],
  );
  return rowOpener<Record<keyof typeof told, OpensText>>(vault, table)(Object.fromEntries(values));
}

const stranger = { readsNamesInText: false };
const onDuty = { readsNamesInText: true };

test('who does not read names gets a text without those of its row, who reads them and code get it whole', async () => {
  const { duty } = read(facts, told);
  expect(await duty({}, stranger)).toBe('[姓名]向[姓名]给付');
  expect(await duty({}, onDuty)).toBe(told.duty);
  expect(duty()).toBe(told.duty);
});

test('a name and a number are opened as they are: what becomes of them is decided by the hub', async () => {
  const { debtor, phone } = read(facts, told);
  expect([await debtor({}, stranger), await phone({}, stranger)]).toEqual([told.debtor, told.phone]);
});

test('a row without persons gives its text; one whose other columns are empty, too', async () => {
  expect(await read(facts, { duty: told.duty }).duty({}, stranger)).toBe(told.duty);
  expect(await read(facts, { duty: told.duty, debtor: told.debtor }).duty({}, stranger)).toBe(
    '[姓名]向麻曦炘给付',
  );
});

test('persons whom the department knows of the subject are taken out with those of the row', async () => {
  const asked: string[] = [];
  const reader = {
    readsNamesInText: false,
    personsOf: async (subjectCode: string) => {
      asked.push(subjectCode);
      return [told.applicant];
    },
  };
  const { duty } = read(facts, { duty: told.duty, debtor: told.debtor });
  expect(await duty({}, reader)).toBe('[姓名]向[姓名]给付');
  expect(asked).toEqual(['A']);
});

test('a text is not told when it is not known whom it may name', async () => {
  const lost = {
    readsNamesInText: false,
    personsOf: () => Promise.reject(new Error('the database is down')),
  };
  await expect(read(facts, told).duty({}, lost)).rejects.toThrow();
});

test('a revision names whom its fact names', async () => {
  const revision = read(revisions, { duty: told.duty });
  namesPersonsOf(revision, read(facts, told));
  expect(await revision.duty({}, stranger)).toBe('[姓名]向[姓名]给付');
});

test('a context that says nothing of names reads none', async () => {
  const silent = {} as typeof stranger;
  expect(await read(facts, told).duty({}, silent)).toBe('[姓名]向[姓名]给付');
});

test.each<[string, Partial<typeof told>[]]>([
  ['first', [{}, told]],
  ['last', [told, {}]],
])(
  'of a fact that is read without its names %s, what tells of it leaves out the names all the same',
  async (_, readings) => {
    const revision = read(revisions, { duty: told.duty });
    for (const reading of readings) namesPersonsOf(revision, read(facts, reading));
    expect(await revision.duty({}, stranger)).toBe('[姓名]向[姓名]给付');
  },
);
