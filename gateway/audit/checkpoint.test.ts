import { describe, expect, test } from 'vitest';
import { createOpenCheckpoint, signCheckpoint } from './checkpoint.ts';
import { hashLeaf } from './merkle/hashes.ts';
import { createSigner } from './signer.ts';
import { makeSigningKey } from './testing/store.ts';

const key = await makeSigningKey('gateway/one');
const signer = await createSigner(key);
const open = createOpenCheckpoint({ keys: [signer.publicKey] });
const root = hashLeaf('x');
const type = 'access-log-checkpoint+jws';
const claims = {
  origin: 'credit-hub/access-log',
  treeSize: 4,
  rootHash: root.toString('base64url'),
  signedAt: '2026-11-22T00:00:00.000Z',
};

describe('a checkpoint', () => {
  test('is opened as it was signed', async () => {
    const signed = signCheckpoint(signer, { size: 4, root }, new Date('2026-11-22T00:00:00Z'));
    expect(signed).toEqual({ treeSize: 4, root, signedAt: claims.signedAt, jws: signer.sign(type, claims) });
    expect(await open(signed.jws)).toEqual(signed);
    expect((await open(signer.sign(type, { ...claims, treeSize: 0 }))).treeSize).toBe(0);
  });

  test.each<[string, string, object]>([
    ['signed for something else', 'access-receipts+sd-jwt', claims],
    ['of another log', type, { ...claims, origin: 'another' }],
    ['of less than nothing', type, { ...claims, treeSize: -1 }],
    ['of half a leaf', type, { ...claims, treeSize: 1.5 }],
    ['without a root', type, { ...claims, rootHash: undefined }],
    ['of no time', type, { ...claims, signedAt: 'yesterday' }],
  ])('that is %s is none', async (_, typ, told) => {
    await expect(open(signer.sign(typ, told))).rejects.toThrow();
  });

  test('but its type is told of one that is signed for something else', async () => {
    await expect(open(signer.sign('access-receipts+sd-jwt', claims))).rejects.toThrow(
      new TypeError('not a checkpoint of the access log'),
    );
  });

  test('that another key signed is none', async () => {
    const other = await createSigner(await makeSigningKey('gateway/one'));
    await expect(open(other.sign(type, claims))).rejects.toThrow();
  });
});

describe('the key that signs', () => {
  test.each(['kty', 'crv', 'd', 'x'])('has its %s', async (member) => {
    for (const value of [undefined, 'RSA'])
      if (value === undefined || member === 'kty' || member === 'crv')
        await expect(createSigner({ ...key, [member]: value })).rejects.toMatchObject({
          code: 'AUDIT_MISCONFIGURED',
          message: expect.stringContaining('no Ed25519 private key'),
        });
  });

  test('is named as it is, or by its thumbprint, and tells nothing private', async () => {
    const { kid: _, ...unnamed } = key;
    const { publicKey } = await createSigner({
      kty: 'OKP',
      crv: 'Ed25519',
      x: unnamed.x as string,
      d: unnamed.d as string,
    });
    expect(publicKey.kid).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(signer.publicKey).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x: key.x,
      kid: 'gateway/one',
      alg: 'EdDSA',
      use: 'sig',
    });
  });
});
