import { expect, test } from 'vitest';
import { Envelope } from './envelope.ts';
import { makeKeyring, withNewPrimary } from './keyring.ts';
import { openVault, type Place } from './vault.ts';

const number = '990000197205211751';
const place: Place = {
  table: 'shareholders',
  column: 'resident_id_number',
  row: ['91000000MX0000000X', '1'],
};
const keyring = makeKeyring();
const vault = openVault(() => keyring);

test('a value opens where it was sealed', () => {
  for (const clear of [number, '', '𠮷野曦', '{"a":1}', 'v1.a.b.c.d'])
    expect(vault.open(vault.seal(clear, place), place)).toBe(clear);
});

test('the same value is sealed into another text each time, none of which holds it', () => {
  const sealed = Array.from({ length: 3_000 }, () => vault.seal(number, place).text);
  expect(new Set(sealed).size).toBe(sealed.length);
  expect(sealed.filter((text) => text.includes(number))).toEqual([]);
});

const sealed = vault.seal(number, place);
const parts = sealed.text.split('.');
const changed = (index: number, part: string) => new Envelope(parts.with(index, part).join('.'));
const flipped = (part: string) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1);

test.each<[string, Envelope, Place, string]>([
  ['in another row', sealed, { ...place, row: ['91000000MX0000000X', '2'] }, 'SEALED_VALUE_CHANGED'],
  ['in another column', sealed, { ...place, column: 'name' }, 'SEALED_VALUE_CHANGED'],
  ['in another table', sealed, { ...place, table: 'registrations' }, 'SEALED_VALUE_CHANGED'],
  [
    'in a row whose key reads the same run together',
    sealed,
    { ...place, row: ['91000000MX0000000', 'X1'] },
    'SEALED_VALUE_CHANGED',
  ],
  ['with another nonce', changed(2, flipped(parts[2] as string)), place, 'SEALED_VALUE_CHANGED'],
  ['with another ciphertext', changed(3, flipped(parts[3] as string)), place, 'SEALED_VALUE_CHANGED'],
  ['with another tag', changed(4, flipped(parts[4] as string)), place, 'SEALED_VALUE_CHANGED'],
  ['with a short tag', changed(4, (parts[4] as string).slice(0, 6)), place, 'SEALED_VALUE_CHANGED'],
  ['under a key that is not ours', changed(1, 'unknown'), place, 'FIELD_KEY_UNKNOWN'],
  ['of another version', changed(0, 'v0'), place, 'SEALED_VALUE_MALFORMED'],
  ['that never was one', new Envelope(number), place, 'SEALED_VALUE_MALFORMED'],
])('a sealed value %s does not open, and is told without it', (_, envelope, at, code) => {
  let told: unknown;
  try {
    vault.open(envelope, at);
  } catch (error) {
    told = error;
  }
  expect(told).toMatchObject({ code });
  expect(String(told)).not.toContain(number);
  expect(String(told)).toContain(`${at.table}.${at.column}`);
});

test('a key of the same identifier with other bytes opens nothing', () => {
  const { id } = keyring.primary;
  const other = { ...makeKeyring().primary, id };
  const forged = openVault(() => ({ ...keyring, primary: other, keys: new Map([[id, other]]) }));
  expect(() => forged.open(sealed, place)).toThrow('SEALED_VALUE_CHANGED');
});

test('what older keys sealed opens under a rotated keyring, whatever its cipher', () => {
  const rotated = withNewPrimary(keyring, 'SM4-CTR-HMAC-SM3');
  const after = openVault(() => rotated);
  expect(after.open(sealed, place)).toBe(number);
  const anew = after.seal(number, place);
  expect(anew.text).toContain(`v1.${rotated.primary.id}.`);
  expect(after.open(anew, place)).toBe(number);
});

test('a blind index is equal for equal values of one domain, and tells nothing without the key', () => {
  const index = vault.blindIndex('shareholders.resident_id_number', number);
  expect(index).toMatch(/^[0-9a-f]{64}$/);
  expect(vault.blindIndex('shareholders.resident_id_number', number)).toBe(index);
  const others = [
    vault.blindIndex('shareholders.resident_id_number', '99000019720521176X'),
    vault.blindIndex('registrations.resident_id_number', number),
    vault.blindIndex('shareholders.resident_id_numbe', `r${number}`),
    openVault(() => ({ ...keyring, indexKey: Buffer.alloc(32, 1) })).blindIndex(
      'shareholders.resident_id_number',
      number,
    ),
  ];
  expect(new Set([index, ...others]).size).toBe(5);
});

test('what another process seals under a new key opens at once, and a forged identifier is not looked for without end', () => {
  let held = keyring;
  let reads = 0;
  const reading = openVault(() => {
    reads++;
    return held;
  });
  held = withNewPrimary(keyring);
  const envelope = openVault(() => held).seal(number, place);
  expect(reading.open(envelope, place)).toBe(number);

  const before = reads;
  for (let forged = 0; forged < 1_000; forged++)
    expect(() => reading.open(changed(1, `forged${forged}`), place)).toThrow('FIELD_KEY_UNKNOWN');
  expect(reads - before).toBeLessThan(20);
});
