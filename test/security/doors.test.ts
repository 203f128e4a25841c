import { type DepartmentServer, serveDepartment, startDepartment } from '@credit-hub/kit';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { entitiesQuery, representationsOf } from '@credit-hub/kit/testing';
import { type AskedOperation, signedViewerHeader } from '@credit-hub/schema';
import { exportJWK, generateKeyPair, type JWK, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { departments } from '../constellation/departments.ts';
import { keptFieldKeys } from '../constellation/fieldKeys.ts';
import { publicPartOf } from '../constellation/keys.ts';
import { keptViewerKeys } from '../constellation/viewerKeys.ts';
import { testSettings, tokenOf } from '../house/testHub.ts';
import { type Signing, signViewer } from './signing.ts';

const hub = inject('hubs')['in-process'];
const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const now = Math.floor(testSettings.clock().getTime() / 1_000);

const strangerKey = async () =>
  exportJWK((await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })).privateKey);
const ecKey = async () => exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
const hubPublicKey = async () => publicPartOf((await keptViewerKeys(hub.dataFolder))()[0] as JWK);
const asSecret = (text: string) => new TextEncoder().encode(text);
/** Signs for one department: what is forged about a token is all that is wrong with it. */
type Sign = (signing: Signing) => Promise<string>;
const signedFor =
  (department: string, request: AskedOperation): Sign =>
  (signing) =>
    signViewer(hub, { department, request, ...signing });

const forgeries: [string, (signed: Sign) => Promise<string | undefined>][] = [
  ['nothing', async () => undefined],
  ['an empty header', async () => ''],
  ['what is no token', async () => 'credit-office'],
  ['a viewer as JSON', async () => '{"viewer":{"role":"CREDIT_OFFICE"}}'],
  [
    'a token without a signature',
    async (signed) => `${(await signed({})).split('.').slice(0, 2).join('.')}.`,
  ],
  [
    'a token that says it needs none',
    async () => new UnsecuredJWT({ viewer: { role: 'CREDIT_OFFICE' } }).encode(),
  ],
  [
    'the hub’s public key as a shared secret',
    async (signed) => signed({ algorithm: 'HS256', key: asSecret(JSON.stringify(await hubPublicKey())) }),
  ],
  [
    'the bytes of the hub’s public key as a shared secret',
    async (signed) =>
      signed({ algorithm: 'HS256', key: Buffer.from(String((await hubPublicKey()).x), 'base64url') }),
  ],
  ['a stranger’s key', async (signed) => signed({ key: await strangerKey() })],
  [
    'a stranger’s key that the token brings along',
    async (signed) => {
      const key = await strangerKey();
      return signed({ key, header: { jwk: publicPartOf(key) } });
    },
  ],
  ['a stranger’s key of another kind', async (signed) => signed({ algorithm: 'ES256', key: await ecKey() })],
  [
    'a signature for other claims',
    async (signed) => {
      const [head, , signature] = (await signed({})).split('.');
      const [, claims] = (await signed({ viewer: { role: 'CREDIT_OFFICE' } })).split('.');
      return [head, claims, signature].join('.');
    },
  ],
  ['a token that is over', async (signed) => signed({ claims: { exp: now - 1 } })],
  ['a token without an end', async (signed) => signed({ claims: { exp: undefined } })],
  ['a token that has not begun', async (signed) => signed({ claims: { nbf: now + 600 } })],
  ['another department', async (signed) => signed({ department: 'another' })],
  ['another audience', async (signed) => signed({ claims: { aud: 'https://credit-hub.example/api' } })],
  ['no audience', async (signed) => signed({ claims: { aud: undefined } })],
  ['another issuer', async (signed) => signed({ claims: { iss: 'credit-office' } })],
  [
    'a role that does not exist',
    async (signed) =>
      signed({ claims: { viewer: { person: null, role: 'ROOT', organization: null, department: null } } }),
  ],
  ['no purpose', async (signed) => signed({ claims: { purpose: undefined } })],
  ['the caller’s own access token', async () => tokenOf(hub, 'credit-office')],
  ['two tokens in one header', async (signed) => `${await signed({})}, ${await signed({})}`],
];

describe.each(departments.map((department) => [department.name, department] as const))(
  '%s',
  (name, department) => {
    let server: DepartmentServer;
    beforeAll(async () => {
      const published = [await hubPublicKey()];
      const service = await startDepartment(department, {
        databaseUrl: hub.databaseUrls[name] as string,
        viewerKeys: () => published,
        fieldKeys: await keptFieldKeys(hub.dataFolder, name),
        logger: pino({ level: 'silent' }),
        clock: testSettings.clock,
        poolSize: 1,
      });
      server = await serveDepartment(service, { host: '127.0.0.1', port: 0 });
    });
    afterAll(() => server?.close());

    const knock = async (query: string, variables: unknown, viewer: string | undefined, headers = {}) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(viewer === undefined ? {} : { [signedViewerHeader]: viewer }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, text: await response.text() };
    };
    const entities = [entitiesQuery('unifiedSocialCreditCode'), representationsOf([code])] as const;
    const signed = signedFor(name, { query: entities[0], variables: entities[1] });
    const told = expect.stringMatching(
      /^\{"errors":\[\{"message":"[^"]*","extensions":\{"code":"UNAUTHENTICATED"\}\}\]\}$/,
    );

    test('answers the hub', async () => {
      const { status, text } = await knock(...entities, await signed({}));
      expect({ status, data: JSON.parse(text).data }).toEqual({
        status: 200,
        data: { _entities: [{ unifiedSocialCreditCode: code }] },
      });
    });

    test.each(forgeries)('answers 401, and nothing else, to %s', async (_, forge) => {
      const viewer = await forge(signed);
      for (const [query, variables] of [
        entities,
        ['{ _service { sdl } }', {}],
        ['{ __schema { types { name } } }', {}],
        ['{ nothing', {}],
      ] as const)
        expect(await knock(query, variables, viewer)).toEqual({ status: 401, text: told });
    });

    test('does not take a bearer token, a cookie or another header for the hub’s word', async () => {
      const token = await signed({ viewer: { role: 'CREDIT_OFFICE' } });
      const headers = {
        authorization: `Bearer ${token}`,
        cookie: `${signedViewerHeader}=${token}`,
        [`x-${signedViewerHeader}`]: token,
      };
      expect(await knock(...entities, undefined, headers)).toEqual({ status: 401, text: told });
    });

    test('tells the hub itself neither its schema nor a suggestion', async () => {
      const asHub = async (query: string, variables: Record<string, unknown>) =>
        knock(query, variables, await signed({ request: { query, variables } }));
      const { text: schema } = await asHub('{ __schema { types { name } } }', {});
      const { text: misspelt } = await asHub(
        entitiesQuery('unifiedSocialCreditCod'),
        representationsOf([code]),
      );
      expect(schema + misspelt).not.toMatch(/Did you mean|"types"|MarketSubject/);
    });

    test.each([
      '/',
      '/graphql',
      '/health/live',
      '/health/ready',
      '/metrics',
      '/.well-known/apollo/server-health',
    ])('tells nothing of anyone by GET %s', async (path) => {
      const response = await fetch(`${server.url}${path}`);
      const text = await response.text();
      expect(text).not.toMatch(/MarketSubject|postgres|node_modules|stack/i);
      expect([200, 400, 401, 404]).toContain(response.status);
    });
  },
);
