import {
  type AskedOperation,
  digestOfFetch,
  digestOfPart,
  digestOfRequest,
  type SignedViewer,
  signedTogetherType,
  signedViewerAudience,
  signedViewerIssuer,
} from '@credit-hub/schema';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { openDoor } from './door.ts';

const hub = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
const nextHub = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
const stranger = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
const publicKey = { ...(await exportJWK(hub.publicKey)), kid: 'one' };
const nextPublicKey = { ...(await exportJWK(nextHub.publicKey)), kid: 'two' };
const published = [publicKey];
const now = new Date('2026-11-20T04:00:00Z');

const claims: SignedViewer = {
  viewer: { person: 'clerk-1', role: 'HALL', organization: null, department: null },
  purpose: { kind: 'HANDLING', matter: 'construction-permit', caseNumber: '2026-17' },
};
const asked: AskedOperation = { query: 'query ($c: ID) { a(c: $c) }', variables: { c: 'one' } };

type Forged = {
  key?: Parameters<SignJWT['sign']>[0];
  kid?: string;
  alg?: string;
  issuer?: string;
  audience?: string;
  expires?: number | null;
  jti?: string | null;
  payload?: JWTPayload;
};

let names = 0;

async function signed({
  key = hub.privateKey,
  kid = 'one',
  alg = 'EdDSA',
  payload = { ...claims, request: digestOfRequest(asked) },
  jti = `the-request-number-${++names}`,
  ...told
}: Forged = {}): Promise<string> {
  const token = new SignJWT(payload as JWTPayload)
    .setProtectedHeader({ alg, kid })
    .setIssuer(told.issuer ?? signedViewerIssuer)
    .setAudience(told.audience ?? signedViewerAudience('tax'));
  const expires = told.expires === undefined ? 30 : told.expires;
  if (expires !== null) token.setExpirationTime(Math.floor(now.getTime() / 1000) + expires);
  if (jti !== null) token.setJti(jti);
  return token.sign(key);
}

const door = openDoor(
  'tax',
  () => published,
  () => now,
);

test('a viewer that the hub signed comes in as it was signed', async () => {
  const token = await signed();
  expect(await door.knows(token)).toBe(true);
  expect(await door.open(token, asked)).toEqual(claims);
});

const asSecret = new TextEncoder().encode(JSON.stringify(publicKey));
const unsecured = new UnsecuredJWT({ ...claims, request: digestOfRequest(asked) } as unknown as JWTPayload)
  .setIssuer(signedViewerIssuer)
  .setAudience(signedViewerAudience('tax'))
  .setJti('the-request-without-a-signature')
  .setExpirationTime(Math.floor(now.getTime() / 1000) + 30)
  .encode();
const payload = { ...claims, request: digestOfRequest(asked) };

test.each<[string, string | undefined | Promise<string>]>([
  ['nothing', undefined],
  ['an empty text', ''],
  ['a text that is no token', 'let-me-in'],
  ['a token without a signature (alg none)', unsecured],
  ['a token signed by HS256 with the public key as secret', signed({ key: asSecret, alg: 'HS256' })],
  ["a stranger's signature", signed({ key: stranger.privateKey })],
  ['an unknown key', signed({ kid: 'three' })],
  ['another issuer', signed({ issuer: 'https://issuer.example' })],
  ['the audience of callers', signed({ audience: 'credit-hub-callers' })],
  ["another department's viewer", signed({ audience: signedViewerAudience('courts') })],
  ['an expired token', signed({ expires: -1 })],
  ['a token that never expires', signed({ expires: null })],
  ['a token that lives too long to be remembered', signed({ expires: 90 })],
  ['a token without a name', signed({ jti: null })],
  ['a token for no request', signed({ payload: claims as unknown as JWTPayload })],
  ['an unknown role', signed({ payload: { ...payload, viewer: { ...claims.viewer, role: 'ROOT' } } })],
  ['a viewer without a purpose', signed({ payload: { ...payload, purpose: undefined } })],
  ['a token beyond all size', signed({ payload: { ...payload, padding: 'x'.repeat(8_000) } })],
])('%s stays outside', async (_, token) => {
  expect(await door.knows(await token)).toBe(false);
  expect(await door.open(await token, asked)).toBeNull();
});

describe('a viewer is for one request', () => {
  test.each<[string, AskedOperation]>([
    ['another document', { ...asked, query: 'query ($c: ID) { b(c: $c) }' }],
    ['other variables', { ...asked, variables: { c: 'two' } }],
    ['no variables', { query: asked.query }],
    ['another operation of the document', { ...asked, operationName: 'Other' }],
  ])('and not for %s', async (_, other) => {
    expect(await door.open(await signed(), other)).toBeNull();
  });

  test('and for that one once', async () => {
    const token = await signed();
    expect(await door.open(token, asked)).toEqual(claims);
    expect(await door.open(token, asked)).toBeNull();
  });

  test('and once among many at the same time', async () => {
    const token = await signed();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => door.open(token, asked)));
    expect(outcomes.filter((viewer) => viewer !== null)).toHaveLength(1);
  });

  test('and is not used up by who sends it with another', async () => {
    const token = await signed();
    expect(await door.open(token, { query: '{ other }' })).toBeNull();
    expect(await door.open(token, asked)).toEqual(claims);
  });
});

describe('viewers that are signed together', () => {
  const fetchOf = (request: AskedOperation = asked) =>
    `the-request-number-${++names}.${digestOfRequest(request)}`;
  const partOf = (fetches: readonly (readonly [fetch: string, department: string])[], role = 'HALL') =>
    Buffer.from(
      JSON.stringify([
        `the-part-number-${++names}`,
        'viewer',
        {
          ...claims,
          viewer: { ...claims.viewer, role },
          fetches: fetches.map(([fetch, department]) =>
            digestOfFetch(fetch, signedViewerAudience(department)),
          ),
        },
      ]),
    ).toString('base64url');
  const [own, ofCourts, elsewhere] = [fetchOf(), fetchOf(), fetchOf()];
  const part = partOf([
    [own, 'tax'],
    [ofCourts, 'courts'],
  ]);
  const ofAnother = partOf([[elsewhere, 'tax']]);
  const office = partOf([[own, 'tax']], 'CREDIT_OFFICE');
  const together = ({ typ = signedTogetherType, key = hub.privateKey, expires = 30 } = {}) =>
    new SignJWT({ _sd: [part, ofAnother].map(digestOfPart) })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'one', typ })
      .setIssuer(signedViewerIssuer)
      .setExpirationTime(Math.floor(now.getTime() / 1000) + expires)
      .sign(key);

  test('are each shown to the department it is for, once', async () => {
    const token = `${await together()}~${part}~${own}`;
    expect(await door.knows(token)).toBe(true);
    expect(await door.open(token, { query: '{ other }' })).toBeNull();
    expect(await door.open(token, asked)).toEqual(claims);
    expect(await door.open(token, asked)).toBeNull();
  });

  test.each<[string, (batch: string) => string | Promise<string>]>([
    ['nothing shown', (batch) => batch],
    ['an empty part', (batch) => `${batch}~~`],
    ['a part alone', (batch) => `${batch}~${part}`],
    ['a part and no fetch', (batch) => `${batch}~${part}~`],
    ["another department's fetch", (batch) => `${batch}~${part}~${ofCourts}`],
    ["another caller's fetch", (batch) => `${batch}~${part}~${elsewhere}`],
    ['a fetch that was not signed', (batch) => `${batch}~${part}~${fetchOf()}`],
    ['the fetch of another request', (batch) => `${batch}~${part}~${own.split('.')[0]}.${'a'.repeat(43)}`],
    ['a part that was not signed', (batch) => `${batch}~${office}~${own}`],
    ['its part changed', (batch) => `${batch}~${part.slice(0, -2)}~${own}`],
    ['two parts', (batch) => `${batch}~${part}~${ofAnother}~${own}`],
    ['a part of the viewer signed alone', async () => `${await signed()}~${part}~${own}`],
    ['a signature of another kind', async () => `${await together({ typ: 'JWT' })}~${part}~${own}`],
    ["a stranger's signature", async () => `${await together({ key: stranger.privateKey })}~${part}~${own}`],
    ['a signature that is over', async () => `${await together({ expires: -1 })}~${part}~${own}`],
    ['a signature that lives too long', async () => `${await together({ expires: 90 })}~${part}~${own}`],
  ])('%s stays outside', async (_, forge) => {
    const token = await forge(await together());
    expect(await door.knows(token)).toBe(false);
    expect(await door.open(token, asked)).toBeNull();
  });
});

test('a viewer that was looked at is refused when its time is over', async () => {
  let time = now;
  const watchful = openDoor(
    'tax',
    () => published,
    () => time,
  );
  const token = await signed({ expires: 30 });
  expect(await watchful.knows(token)).toBe(true);
  time = new Date(now.getTime() + 31_000);
  expect(await watchful.open(token, asked)).toBeNull();
});

test('when the hub changes its keys, viewers of the next key come in, and of a key it took back none', async () => {
  let keys = [publicKey];
  const rotating = openDoor(
    'tax',
    () => keys,
    () => now,
  );
  const ofNext = () => signed({ key: nextHub.privateKey, kid: 'two' });
  expect(await rotating.open(await ofNext(), asked)).toBeNull();
  keys = [publicKey, nextPublicKey];
  expect(await rotating.open(await signed(), asked)).toEqual(claims);
  expect(await rotating.open(await ofNext(), asked)).toEqual(claims);
  keys = [nextPublicKey];
  expect(await rotating.open(await signed(), asked)).toBeNull();
  expect(await rotating.open(await ofNext(), asked)).toEqual(claims);
});

test.each([
  ['a private key', exportJWK(hub.privateKey)],
  ['a key of another curve', generateKeyPair('ES256').then((pair) => exportJWK(pair.publicKey))],
])('the door does not open with %s', async (_, key) => {
  const keys = [await key];
  expect(() =>
    openDoor(
      'tax',
      () => keys,
      () => now,
    ),
  ).toThrow('public halves of Ed25519 key pairs');
});
