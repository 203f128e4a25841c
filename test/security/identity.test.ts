import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { exportJWK, generateKeyPair, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessToken } from '../constellation/accessToken.ts';
import { callerSecrets, type Issuer, startIssuer } from '../constellation/issuer.ts';
import { keptSigningKey, publicPartOf } from '../constellation/keys.ts';
import { testSettings, tokenOf } from '../house/testHub.ts';
import { send } from './hub.ts';
import { type Signing, signAccess } from './signing.ts';

const hub = inject('hubs')['in-process'];
const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const query = `{ me { role department } marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } }`;
const now = Math.floor(testSettings.clock().getTime() / 1_000);

let folder: string;
let stranger: Issuer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credit-hub-stranger-'));
  stranger = await startIssuer({ dataFolder: folder, port: 0 });
});
afterAll(async () => {
  await stranger?.stop();
  await rm(folder, { recursive: true, force: true });
});

const asks = async (authorization: string | undefined, more: Record<string, string> = {}) => {
  const headers = { ...(authorization === undefined ? {} : { authorization }), ...more };
  const { status, text, headers: told } = await send(hub, { headers, body: { query } });
  return { status, body: JSON.parse(text), told };
};
const signed = (signing: Signing) => signAccess(hub, signing);
const issuerKey = () => keptSigningKey(hub.dataFolder, 'issuer-key');
const asSecret = (text: string) => new TextEncoder().encode(text);
const strangerKey = async () =>
  exportJWK((await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })).privateKey);

test('the token that the others differ from in one thing is taken', async () => {
  const { status, body } = await asks(`Bearer ${await signed({})}`);
  expect({ status, me: body.data.me }).toEqual({ status: 200, me: { role: 'HALL', department: null } });
});

const refused: [string, () => Promise<string>][] = [
  [
    'a token of another issuer, real in its own house',
    async () => {
      const secret = (await callerSecrets(folder))['credit-office'] as string;
      return accessToken({ issuerUrl: stranger.url, caller: 'credit-office', secret });
    },
  ],
  ['a token that names another issuer', async () => signed({ claims: { iss: stranger.url } })],
  ['a token that names no issuer', async () => signed({ claims: { iss: undefined } })],
  ['a token for another audience', async () => signed({ claims: { aud: 'https://elsewhere.example' } })],
  ['a token for the departments', async () => signed({ claims: { aud: 'credit-hub-departments' } })],
  ['a token for no audience', async () => signed({ claims: { aud: undefined } })],
  ['a token that is over', async () => signed({ claims: { exp: now - 1 } })],
  ['a token that has not begun', async () => signed({ claims: { nbf: now + 600 } })],
  ['a token without an end', async () => signed({ claims: { exp: undefined } })],
  [
    'a token that says it needs no signature',
    async () => {
      const { iss, aud, exp } = { iss: hub.issuerUrl, aud: 'https://credit-hub.example/api', exp: now + 60 };
      return new UnsecuredJWT({
        sub: 'a',
        iss,
        aud,
        exp,
        iat: now,
        credit_role: 'AUDITOR',
        credit_purposes: ['AUDIT'],
      }).encode();
    },
  ],
  ['a token without its signature', async () => `${(await signed({})).split('.').slice(0, 2).join('.')}.`],
  [
    'claims of one token and the signature of another',
    async () => {
      const [head, , signature] = (await signed({})).split('.');
      const [, claims] = (await signed({ claims: { credit_role: 'AUDITOR' } })).split('.');
      return [head, claims, signature].join('.');
    },
  ],
  [
    'the public key as a shared secret',
    async () =>
      signed({ algorithm: 'HS256', key: asSecret(JSON.stringify(publicPartOf(await issuerKey()))) }),
  ],
  [
    'the bytes of the public key as a shared secret',
    async () => signed({ algorithm: 'HS256', key: Buffer.from(String((await issuerKey()).x), 'base64url') }),
  ],
  ['a key that nobody knows', async () => signed({ key: await strangerKey(), header: { kid: 'nobody' } })],
  ['another key under the known name', async () => signed({ key: await strangerKey() })],
  [
    'another key that the token brings along',
    async () => {
      const key = await strangerKey();
      return signed({ key, header: { jwk: publicPartOf(key), kid: undefined } });
    },
  ],
  [
    'another key that lies where the token says',
    async () =>
      signed({ key: await strangerKey(), header: { jku: `${stranger.url}/jwks`, kid: 'issuer-key' } }),
  ],
  [
    'the key with which the hub signs viewers',
    async () => signed({ key: await keptSigningKey(hub.dataFolder, 'viewer-key') }),
  ],
  ['no role', async () => signed({ claims: { credit_role: undefined } })],
  ['a role that the hub does not have', async () => signed({ claims: { credit_role: 'ROOT' } })],
  ['two roles', async () => signed({ claims: { credit_role: ['HALL', 'AUDITOR'] } })],
  ['no purposes', async () => signed({ claims: { credit_purposes: undefined } })],
  [
    'a purpose that the hub does not have',
    async () => signed({ claims: { credit_purposes: ['HANDLING', 'CURIOSITY'] } }),
  ],
  ['a regulator of no department', async () => signed({ claims: { credit_role: 'REGULATOR' } })],
  [
    'a subject without a code',
    async () => signed({ claims: { credit_role: 'SUBJECT', credit_organization: undefined } }),
  ],
];

describe('whoever shows a token that does not hold is refused, and not taken for the public', () => {
  test.each(refused)('%s', async (_, forge) => {
    const token = await forge();
    const { status, body, told } = await asks(`Bearer ${token}`);
    expect({ status, code: body.errors[0].extensions.code }).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    expect(body).not.toHaveProperty('data');
    expect(told).toMatch(/www-authenticate: Bearer/);
    // The reason is for the bearer; the token, its claims and keys are not repeated.
    expect(JSON.stringify(body)).not.toMatch(/eyJ|127\.0\.0\.1|jwks|ROOT|CURIOSITY|elsewhere/);
  });

  test.each([
    ['Basic aGFsbC1jbGVyazpzZWNyZXQ='],
    ['Bearer'],
    ['Bearer '],
    ['Bearer a b'],
    ['bearer token'],
    ['Bearer ../../etc/passwd'],
    [`Bearer ${'a'.repeat(9_000)}`],
    ['Digest username="a"'],
  ])('the header %s', async (authorization) => {
    const { status, body } = await asks(authorization);
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('a token is looked for in its header only', () => {
  test.each([
    ['a cookie', async () => ({ cookie: `authorization=Bearer ${await tokenOf(hub, 'credit-office')}` })],
    [
      'a proxy’s header',
      async () => ({ 'proxy-authorization': `Bearer ${await tokenOf(hub, 'credit-office')}` }),
    ],
    [
      'a header of another name',
      async () => ({ 'x-authorization': `Bearer ${await tokenOf(hub, 'credit-office')}` }),
    ],
  ])('and not in %s', async (_, headers) => {
    const { status, body } = await asks(undefined, await headers());
    expect({ status, role: body.data.me.role }).toEqual({ status: 200, role: 'PUBLIC' });
  });

  test('nor in the address', async () => {
    const { text } = await send(hub, {
      path: `/graphql?access_token=${await tokenOf(hub, 'credit-office')}`,
      body: { query },
    });
    expect(JSON.parse(text).data.me.role).toBe('PUBLIC');
  });
});

describe('a token bears what its issuer says, and no more', () => {
  test.each([
    ['bank', 'HANDLING;matter="m";case="c"'],
    ['bank', 'SUPERVISION'],
    ['public', 'SELF'],
    ['hall-clerk', 'SUPERVISION'],
    ['hall-clerk', 'AUDIT'],
    ['subject', 'HANDLING;matter="m";case="c"'],
    ['auditor', 'SUPERVISION'],
    ['market-officer', 'SELF'],
    ['credit-office', 'AUDIT'],
  ])('%s may not state %s', async (caller, purpose) => {
    const { status, text } = await send(hub, { caller, purpose, body: { query } });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([403, 'PURPOSE_NOT_ALLOWED']);
  });

  test('a token narrowed to one purpose states that one only', async () => {
    const token = await tokenOf(hub, 'hall-clerk', ['INQUIRY']);
    const header = { authorization: `Bearer ${token}` };
    const stated = await send(hub, {
      headers: { ...header, 'credit-purpose': 'HANDLING;matter="m";case="c"' },
      body: { query },
    });
    expect(JSON.parse(stated.text).errors[0].extensions.code).toBe('PURPOSE_NOT_ALLOWED');
    const { text } = await send(hub, { headers: header, body: { query: '{ me { purposes } }' } });
    expect(JSON.parse(text).data.me.purposes).toEqual(['INQUIRY']);
  });

  test('what only another purpose could read does not exist for it', async () => {
    const header = { authorization: `Bearer ${await tokenOf(hub, 'hall-clerk', ['INQUIRY'])}` };
    const asked = `{ marketSubject(unifiedSocialCreditCode: "${code}") { taxArrears { amount } } }`;
    const { status, text } = await send(hub, { headers: header, body: { query: asked } });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });
});
