import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { KeyringError, makeKeyring, parseKeyring, withNewPrimary, writeKeyring } from './keyring.ts';
import { keyringFile, replaceKeyringFile } from './keyringSource.ts';

const folder = mkdtempSync(join(tmpdir(), 'credit-hub-keyring-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what is written is read again, older keys with it', () => {
  const rotated = withNewPrimary(makeKeyring(), 'SM4-CTR-HMAC-SM3');
  expect(rotated.keys.size).toBe(2);
  expect(rotated.primary.cipher).toBe('SM4-CTR-HMAC-SM3');
  expect(parseKeyring(writeKeyring(rotated))).toEqual(rotated);
});

const bytes = (fill: string) => fill.repeat(43);
const whole = {
  primary: 'a',
  keys: [{ id: 'a', cipher: 'AES-256-GCM', key: bytes('K') }],
  indexKey: bytes('I'),
  networkKey: bytes('N'),
};
const another = { ...whole.keys[0], id: 'b', key: bytes('L') };

test.each<[string, unknown, string[]]>([
  ['nothing', {}, ['primary is missing', 'keys is missing', 'indexKey is missing', 'networkKey is missing']],
  ['no key', { ...whole, keys: [] }, ['keys is empty']],
  ['a primary key that is not there', { ...whole, primary: 'z' }, ['primary is none of the keys']],
  [
    'a key that is too short',
    { ...whole, keys: [{ ...whole.keys[0], key: 'secret' }] },
    ['keys.0.key is not 32 bytes in base64url'],
  ],
  [
    'a cipher that nobody knows',
    { ...whole, keys: [{ ...whole.keys[0], cipher: 'ROT13' }] },
    ['keys.0.cipher is none of AES-256-GCM, SM4-CTR-HMAC-SM3'],
  ],
  [
    'an identifier that would end an envelope early',
    { ...whole, keys: [{ ...whole.keys[0], id: 'a.b' }] },
    ['keys.0.id has other than 1 to 32 letters, digits, _ or -'],
  ],
  [
    'two keys of one identifier',
    { ...whole, keys: [whole.keys[0], { ...another, id: 'a' }] },
    ['keys has an id twice'],
  ],
  [
    'one key under two identifiers',
    { ...whole, keys: [whole.keys[0], { ...another, key: bytes('K') }] },
    ['keys has the same key twice, or the index key or the network key'],
  ],
  [
    'the index key among the keys',
    { ...whole, indexKey: bytes('K') },
    ['keys has the same key twice, or the index key or the network key'],
  ],
])('%s is no keyring, and is told without quoting it', (_, keyring, problems) => {
  expect(() => parseKeyring(JSON.stringify(keyring))).toThrow(new KeyringError(problems));
});

test('a file is told by its fault and replaced whole, readable by its owner only', () => {
  const path = join(folder, 'keys.json');
  const source = keyringFile(path);
  expect(source).toThrow('FIELD_KEYS_INVALID: the file cannot be read (ENOENT)');
  writeFileSync(path, '{"primary": "secret"');
  expect(source).toThrow(/^FIELD_KEYS_INVALID: it is no JSON$/);
  const keyring = makeKeyring();
  replaceKeyringFile(path, keyring);
  expect(source()).toEqual(keyring);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
