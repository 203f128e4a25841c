import { type SignedViewer, signedViewerAudience, signedViewerIssuer } from '@credit-hub/schema';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { openDoor } from './door.ts';

const hub = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
const stranger = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
const publicKey = await exportJWK(hub.publicKey);
const now = new Date('2026-11-20T04:00:00Z');

const claims: SignedViewer = {
  viewer: { person: 'clerk-1', role: 'HALL', organization: null, department: null },
  purpose: { kind: 'HANDLING', matter: 'construction-permit', caseNumber: '2026-17' },
};

type Forged = {
  key?: Parameters<SignJWT['sign']>[0];
  alg?: string;
  issuer?: string;
  audience?: string;
  expires?: number | null;
  payload?: JWTPayload;
};

async function signed({
  key = hub.privateKey,
  alg = 'EdDSA',
  payload = claims,
  ...told
}: Forged = {}): Promise<string> {
  const token = new SignJWT(payload as JWTPayload)
    .setProtectedHeader({ alg })
    .setIssuer(told.issuer ?? signedViewerIssuer)
    .setAudience(told.audience ?? signedViewerAudience);
  const expires = told.expires === undefined ? 30 : told.expires;
  if (expires !== null) token.setExpirationTime(Math.floor(now.getTime() / 1000) + expires);
  return token.sign(key);
}

const door = await openDoor(publicKey, () => now);

test('a viewer that the hub signed comes in as it was signed', async () => {
  expect(await door(await signed())).toEqual(claims);
});

const asSecret = new TextEncoder().encode(JSON.stringify(publicKey));
const unsecured = new UnsecuredJWT(claims as unknown as JWTPayload)
  .setIssuer(signedViewerIssuer)
  .setAudience(signedViewerAudience)
  .setExpirationTime(Math.floor(now.getTime() / 1000) + 30)
  .encode();

test.each<[string, string | undefined | Promise<string>]>([
  ['nothing', undefined],
  ['an empty text', ''],
  ['a text that is no token', 'let-me-in'],
  ['a token without a signature (alg none)', unsecured],
  ['a token signed by HS256 with the public key as secret', signed({ key: asSecret, alg: 'HS256' })],
  ["a stranger's signature", signed({ key: stranger.privateKey })],
  ['another issuer', signed({ issuer: 'https://issuer.example' })],
  ['another audience', signed({ audience: 'credit-hub-callers' })],
  ['an expired token', signed({ expires: -1 })],
  ['a token that never expires', signed({ expires: null })],
  ['an unknown role', signed({ payload: { ...claims, viewer: { ...claims.viewer, role: 'ROOT' } } })],
  ['a viewer without a purpose', signed({ payload: { viewer: claims.viewer } })],
  ['a token beyond all size', signed({ payload: { ...claims, padding: 'x'.repeat(8_000) } })],
])('%s stays outside', async (_, token) => {
  expect(await door(await token)).toBeNull();
});

test('a viewer that came in once is refused when its time is over', async () => {
  let time = now;
  const watchful = await openDoor(publicKey, () => time);
  const token = await signed({ expires: 30 });
  expect(await watchful(token)).toEqual(claims);
  time = new Date(now.getTime() + 31_000);
  expect(await watchful(token)).toBeNull();
});

test.each([
  ['a private key', exportJWK(hub.privateKey)],
  ['a key of another curve', generateKeyPair('ES256').then((pair) => exportJWK(pair.publicKey))],
])('the door does not open with %s', async (_, key) => {
  await expect(openDoor(await key, () => now)).rejects.toThrow('public half of an Ed25519 key pair');
});
