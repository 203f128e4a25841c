import { type DepartmentServer, serveDepartment, startDepartment } from '@credit-hub/kit';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { entitiesQuery, representationsOf } from '@credit-hub/kit/testing';
import { exchangeSignatureHeader, exchangeType, readAnswerLine } from '@credit-hub/schema';
import { decodeJwt, exportJWK, generateKeyPair, type JWK, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { departments } from '../constellation/departments.ts';
import { keptFieldKeys } from '../constellation/fieldKeys.ts';
import { publicPartOf } from '../constellation/keys.ts';
import { keptViewerKeys } from '../constellation/viewerKeys.ts';
import { testSettings, tokenOf } from '../house/testHub.ts';
import { bodyOf, type Signing, signExchange } from './signing.ts';

const hub = inject('hubs')['in-process'];
const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const { unifiedSocialCreditCode: another } = scenarioSubjects()['clean-and-red-listed'];
const now = Math.floor(testSettings.clock().getTime() / 1_000);

const strangerKey = async () =>
  exportJWK((await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })).privateKey);
const ecKey = async () => exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
const hubPublicKey = async () => publicPartOf((await keptViewerKeys(hub.dataFolder))()[0] as JWK);
const asSecret = (text: string) => new TextEncoder().encode(text);
/** Signs for one department and body: what is forged about a signature is all that is wrong with it. */
type Sign = (signing: Signing) => Promise<string>;
const signedFor =
  (department: string, body: string): Sign =>
  (signing) =>
    signExchange(hub, { department, body, ...signing });
const jwtOf = (signature: string) => signature.split('~')[0] as string;
const shownBy = (signature: string) => signature.split('~')[1] as string;

const forgeries: [string, (signed: Sign) => Promise<string | undefined>][] = [
  ['nothing', async () => undefined],
  ['an empty header', async () => ''],
  ['what is no token', async () => 'credit-office'],
  ['a viewer as JSON', async () => '{"viewer":{"role":"CREDIT_OFFICE"}}'],
  ['a signature that nothing opens', async (signed) => jwtOf(await signed({}))],
  [
    'what opens another signature',
    async (signed) => `${jwtOf(await signed({}))}~${shownBy(await signed({}))}`,
  ],
  ['more than opens it', async (signed) => `${await signed({})}~${shownBy(await signed({}))}`],
  ['the digest of another body', async (signed) => signed({ shown: `${'a'.repeat(36)}.${'b'.repeat(43)}` })],
  ['an exchange without a name', async (signed) => signed({ shown: `.${'b'.repeat(43)}` })],
  [
    'a token without a signature',
    async (signed) => {
      const whole = await signed({});
      return `${jwtOf(whole).split('.').slice(0, 2).join('.')}.~${shownBy(whole)}`;
    },
  ],
  [
    'a token that says it needs none',
    async (signed) => {
      const whole = await signed({});
      const { exchanges } = decodeJwt(jwtOf(whole));
      return `${new UnsecuredJWT({ exchanges }).setIssuer('credit-hub').encode()}~${shownBy(whole)}`;
    },
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
      const [head, , signature] = jwtOf(await signed({})).split('.');
      const other = await signed({});
      return `${[head, jwtOf(other).split('.')[1], signature].join('.')}~${shownBy(other)}`;
    },
  ],
  ['a token of another kind', async (signed) => signed({ header: { typ: 'JWT' } })],
  ['a token that is over', async (signed) => signed({ claims: { exp: now - 1 } })],
  ['a token without an end', async (signed) => signed({ claims: { exp: undefined } })],
  ['a token that lives too long to be remembered', async (signed) => signed({ claims: { exp: now + 90 } })],
  ['a token that has not begun', async (signed) => signed({ claims: { nbf: now + 600 } })],
  ['another department', async (signed) => signed({ department: 'another' })],
  ['no exchange', async (signed) => signed({ claims: { exchanges: undefined } })],
  ['another issuer', async (signed) => signed({ claims: { iss: 'credit-office' } })],
  ['the caller’s own access token', async () => tokenOf(hub, 'credit-office')],
  ['two signatures in one header', async (signed) => `${await signed({})}, ${await signed({})}`],
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

    const knock = async (body: string, signature: string | undefined, headers = {}) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': exchangeType,
          ...(signature === undefined ? {} : { [exchangeSignatureHeader]: signature }),
          ...headers,
        },
        body,
      });
      return { status: response.status, text: await response.text() };
    };
    const entities = bodyOf({
      query: entitiesQuery('unifiedSocialCreditCode'),
      variables: representationsOf([code]),
    });
    const signed = signedFor(name, entities);
    const told = expect.stringMatching(
      /^\{"errors":\[\{"message":"[^"]*","extensions":\{"code":"UNAUTHENTICATED"\}\}\]\}$/,
    );

    test('answers the hub', async () => {
      const { status, text } = await knock(entities, await signed({}));
      expect({ status, answer: readAnswerLine(text.trimEnd()) }).toEqual({
        status: 200,
        answer: [0, { data: { _entities: [{ unifiedSocialCreditCode: code }] } }],
      });
    });

    test.each(forgeries)('answers 401, and nothing else, to %s', async (_, forge) => {
      const signature = await forge(signed);
      for (const body of [
        entities,
        bodyOf({ query: '{ _service { sdl } }' }),
        bodyOf({ query: '{ __schema { types { name } } }' }),
        bodyOf({ query: '{ nothing' }),
        '',
      ])
        expect(await knock(body, signature)).toEqual({ status: 401, text: told });
    });

    test.each<[string, string]>([
      ['another viewer', entities.replace('HALL', 'CREDIT_OFFICE')],
      ['another purpose', entities.replace('HANDLING', 'SUPERVISION')],
      ['another question', entities.replace('unifiedSocialCreditCode }', '__typename }')],
      ['another subject', entities.replace(code, another)],
      ['one question more', `${entities}\n${entities}`],
      ['a space more', `${entities} `],
    ])('does not take the signature of an exchange for one with %s', async (_, body) => {
      expect(body).not.toBe(entities);
      const signature = await signed({});
      expect(await knock(body, signature)).toEqual({ status: 401, text: told });
      expect((await knock(entities, signature)).status).toBe(200);
      expect(await knock(entities, signature)).toEqual({ status: 401, text: told });
    });

    test.each<[string, string]>([
      ['a role that does not exist', bodyOf({ query: '{ __typename }' }, { role: 'ROOT' as never })],
      ['no purpose', bodyOf({ query: '{ __typename }' }).replace('"purpose"', '"reason"')],
      ['no viewer', JSON.stringify({ query: '{ __typename }' })],
      ['what is no JSON', '{'],
    ])('answers nothing for %s, whoever signed it', async (_, body) => {
      expect((await knock(body, await signExchange(hub, { department: name, body }))).status).toBe(400);
    });

    test('does not take a bearer token, a cookie or another header for the hub’s word', async () => {
      const signature = await signed({});
      const headers = {
        authorization: `Bearer ${signature}`,
        cookie: `${exchangeSignatureHeader}=${signature}`,
        [`x-${exchangeSignatureHeader}`]: signature,
      };
      expect(await knock(entities, undefined, headers)).toEqual({ status: 401, text: told });
    });

    test('tells the hub itself neither its schema nor a suggestion', async () => {
      const asHub = async (query: string, variables: Record<string, unknown>) => {
        const body = bodyOf({ query, variables });
        return knock(body, await signExchange(hub, { department: name, body }));
      };
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
