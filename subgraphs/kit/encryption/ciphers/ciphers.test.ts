import { createCipheriv, createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { aesGcm } from './aesGcm.ts';
import type { Cipher } from './cipher.ts';
import { sm4, sm4Counter } from './sm4.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

test('AES-256-GCM seals as test case 16 of its submission to NIST', () => {
  const { ciphertext, tag } = aesGcm
    .withKey(hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'))
    .seal(
      hex(
        'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
      ),
      hex('cafebabefacedbaddecaf888'),
      hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
    );
  expect(ciphertext.toString('hex')).toBe(
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
  );
  expect(tag.toString('hex')).toBe('76fc6ece0f4e1768cddf8853bb2d551b');
});

const sm4Key = hex('0123456789abcdeffedcba9876543210');

test('SM4 encrypts a block as example 1 of GB/T 32907-2016', () => {
  const cipher = createCipheriv('sm4-ecb', sm4Key, null).setAutoPadding(false);
  expect(cipher.update(sm4Key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
});

test('SM4 in counter mode encrypts as draft-ribose-cfrg-sm4-10, A.2.5.1', () => {
  const clear = hex(
    'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb',
  );
  expect(sm4Counter(sm4Key, hex('000102030405060708090a0b0c0d0e0f'), clear).toString('hex')).toBe(
    'ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514',
  );
});

test.each([
  ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
])('SM3 hashes %s as the examples of GB/T 32905-2016', (text, expected) => {
  expect(createHash('sm3').update(text).digest('hex')).toBe(expected);
});

const flipped = (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte)));

test.each<[string, Cipher]>([
  ['AES-256-GCM', aesGcm],
  ['SM4', sm4],
])('%s opens what it sealed, and nothing that was changed in any part', (_, cipher) => {
  const keyed = cipher.withKey(Buffer.alloc(cipher.keyBytes, 7));
  const [clear, nonce, context] = [
    Buffer.from('990000197205211751'),
    Buffer.alloc(12, 3),
    Buffer.from('row'),
  ];
  const { ciphertext, tag } = keyed.seal(clear, nonce, context);
  expect(keyed.open({ ciphertext, tag }, nonce, context)).toEqual(clear);

  const attempts = [
    () => keyed.open({ ciphertext: flipped(ciphertext), tag }, nonce, context),
    () => keyed.open({ ciphertext, tag: flipped(tag) }, nonce, context),
    () => keyed.open({ ciphertext, tag: tag.subarray(0, 4) }, nonce, context),
    () => keyed.open({ ciphertext, tag }, flipped(nonce), context),
    () => keyed.open({ ciphertext, tag }, nonce, Buffer.from('another row')),
    () => cipher.withKey(Buffer.alloc(cipher.keyBytes, 8)).open({ ciphertext, tag }, nonce, context),
  ];
  for (const attempt of attempts) expect(attempt).toThrow();
});
