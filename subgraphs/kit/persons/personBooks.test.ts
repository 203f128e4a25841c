import { expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { makeKeyring } from '../encryption/keyring.ts';
import { personIndex, sealedText } from '../encryption/sealedText.ts';
import { openVault } from '../encryption/vault.ts';
import { listingTable } from '../facts/tables.ts';
import { type AdverseFacts, createPersonBooks } from './personBooks.ts';

const ofPersons = listingTable('debtor_listings', {
  residentIdNumber: sealedText(),
  residentIdNumberIndex: personIndex(),
});
const ofSubjects = listingTable('focus_listings', {});

const keyring = makeKeyring();
const vault = openVault(() => keyring);
const person = vault.personIndex('110101199003070011');

/** The tables that are read where so much is asked. */
async function readFor(tables: readonly (typeof ofSubjects)[], persons: string[], subjects: string[]) {
  const sent: string[] = [];
  const query = async ({ text }: { text: string }) => {
    sent.push(text);
    return { rows: [] };
  };
  const database = { $client: { query }, vault } as unknown as Database;
  const adverseFacts = tables.map((table): AdverseFacts => ({ kind: 'Listing', table, weighs: 'ALWAYS' }));
  await createPersonBooks(database, { tables: [], adverseFacts }).facts(persons, subjects, '2026-11-20');
  return sent.map((text) => ['debtor_listings', 'focus_listings'].filter((name) => text.includes(name)));
}

test('what names no person is read for subjects alone, and nothing is asked of a database that has only that', async () => {
  const both = [ofPersons, ofSubjects] as unknown as (typeof ofSubjects)[];
  expect(await readFor(both, [person], [])).toEqual([['debtor_listings']]);
  expect(await readFor(both, [person], ['A'])).toEqual([['debtor_listings', 'focus_listings']]);
  expect(await readFor(both, [], ['A'])).toEqual([['debtor_listings', 'focus_listings']]);
  expect(await readFor(both, [], [])).toEqual([]);
  expect(await readFor([ofSubjects], [person], [])).toEqual([]);
  expect(await readFor([ofSubjects], [person], ['A'])).toEqual([['focus_listings']]);
});
