import { randomUUID } from 'node:crypto';
import type { DepartmentResponse, Viewer } from '@credit-hub/schema';
import {
  type AskedOperation,
  digestOfRequest,
  signedViewerAudience,
  signedViewerHeader,
  signedViewerIssuer,
  signedViewerLifetime,
} from '@credit-hub/schema';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { systemClock } from './clock.ts';
import { defineDepartment } from './department.ts';
import { makeKeyring } from './encryption/keyring.ts';
import { marketSubjectReference } from './marketSubject.ts';
import { everyone, sectionRule } from './permissions.ts';
import { type DepartmentServer, serveDepartment } from './server.ts';
import { type DepartmentService, startDepartment } from './service.ts';

const secret = '990000197205211751';
const never = new Promise<never>(() => undefined);

/** A department that fails in every way one can, in the schema of the tax authorities. */
const failing = defineDepartment({
  name: 'tax',
  migrationsFolder: new URL('migrations/', import.meta.url),
  tables: [],
  factTables: [],
  createRepository: () => null,
  createLoaders: () => null,
  resolvers: {
    MarketSubject: {
      __resolveReference: marketSubjectReference,
      taxCreditRating: () => ({ year: 2025, grade: 'A' }),
      taxArrears: () => {
        throw Object.assign(new Error(`duplicate key (${secret})`), { code: '23505', detail: secret });
      },
      taxCreditRatings: () => [{ id: 'one', year: secret }],
      taxLicences: () => never,
      taxPenalties: () => [],
      majorTaxViolations: () => [],
    },
  },
  permissions: {
    MarketSubject: {
      taxCreditRating: everyone,
      taxArrears: everyone,
      taxCreditRatings: everyone,
      taxLicences: everyone,
      taxPenalties: sectionRule('a rule that throws', () => {
        throw new Error(secret);
      }),
    },
  },
  seedSubject: () => [],
});

const hub = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
const published = [await exportJWK(hub.publicKey)];
const keyring = makeKeyring();
const noted: string[] = [];
const logger = pino({ level: 'debug' }, { write: (line: string) => noted.push(line) });
const code = '91000000MX0000000X';

let service: DepartmentService;
let server: DepartmentServer;

async function start(databaseUrl: string): Promise<DepartmentService> {
  return startDepartment(failing, {
    databaseUrl,
    viewerKeys: () => published,
    fieldKeys: () => keyring,
    logger,
  });
}

/** As the hub signs, for one request. */
function sign(request: AskedOperation): Promise<string> {
  const viewer: Viewer = { person: null, role: 'HALL', organization: null, department: null };
  const purpose = { kind: 'INQUIRY', matter: null, caseNumber: null };
  return new SignJWT({ viewer, purpose, request: digestOfRequest(request) })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(signedViewerIssuer)
    .setAudience(signedViewerAudience('tax'))
    .setJti(randomUUID())
    .setExpirationTime(Math.floor(systemClock().getTime() / 1000) + signedViewerLifetime)
    .sign(hub.privateKey);
}

beforeAll(async () => {
  service = await start(inject('postgresUrl'));
  server = await serveDepartment(service, { host: '127.0.0.1', port: 0 });
});
afterAll(() => server?.close());

const entities = (selection: string, representation: object = { unifiedSocialCreditCode: code }) => ({
  query: `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on MarketSubject { ${selection} } } }`,
  variables: { representations: [{ __typename: 'MarketSubject', ...representation }] },
});

const send = async (operation: AskedOperation, viewer?: string) =>
  service.send({ ...operation, signedViewer: viewer ?? (await sign(operation)) }, AbortSignal.timeout(5_000));

const codesOf = ({ errors }: DepartmentResponse) => errors?.map(({ extensions }) => extensions?.code);

test('a section that a rule opens answers', async () => {
  const { data, errors } = await send(entities('taxCreditRating { year grade }'));
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    _entities: [{ taxCreditRating: { year: 2025, grade: 'A' } }],
  });
  expect(errors).toBeUndefined();
});

const introspection = { query: '{ __schema { types { name } } }' };
const service_ = { query: '{ _service { sdl } }' };
const variable = (type: string, value: unknown) => ({
  query: `query ($representations: [_Any!]!, $value: ${type}) {
    _entities(representations: $representations) { ... on MarketSubject { taxCreditRatings(first: $value) { id } } } }`,
  variables: { ...entities('').variables, value },
});

test.each([
  ['a section that no rule names', entities('majorTaxViolations { id }'), ['FORBIDDEN']],
  ['a section whose rule throws', entities('taxPenalties { id }'), ['FORBIDDEN']],
  ['a resolver that throws personal data', entities('taxArrears { id }'), ['DEPARTMENT_FAILED']],
  ['a row that does not fit the schema', entities('taxCreditRatings { year }'), ['DEPARTMENT_FAILED']],
  [
    'a key that is no code',
    entities('taxCreditRating { year }', { unifiedSocialCreditCode: `${secret}!` }),
    ['BAD_USER_INPUT'],
  ],
  [
    'a key that is no text',
    entities('taxCreditRating { year }', { unifiedSocialCreditCode: { $ne: secret } }),
    ['BAD_USER_INPUT'],
  ],
  ['a variable of the wrong type', variable('Int', secret), ['BAD_USER_INPUT']],
  ['an unknown field', entities(`secret${secret}`), ['GRAPHQL_VALIDATION_FAILED']],
  ['a text that is no operation', { query: `{ ${secret}` }, ['GRAPHQL_PARSE_FAILED']],
  ['introspection', introspection, ['GRAPHQL_VALIDATION_FAILED']],
  ["the subgraph's own SDL", service_, ['FORBIDDEN']],
])('%s is answered by a code and no value', async (_, operation, expected) => {
  const answer = await send(operation);
  expect(codesOf(answer)).toEqual(expected);
  expect(JSON.stringify(answer)).not.toContain(secret);
});

test('the log of a failure names the code and the path, and no value', async () => {
  noted.length = 0;
  await send(entities('taxArrears { id }'));
  expect(noted.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ code: '23505', department: 'tax', path: ['_entities', 0, 'taxArrears'] }),
  ]);
  expect(noted.join()).not.toContain(secret);
});

test('without a viewer that the hub signed nothing is answered in the same process', async () => {
  const answer = await send(entities('taxCreditRating { year }'), 'e30.e30.c2ln');
  expect(answer).toEqual({
    errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('a department that takes too long is unavailable', async () => {
  const operation = entities('taxLicences { id }');
  const signedViewer = await sign(operation);
  const late = service.send({ ...operation, signedViewer }, AbortSignal.timeout(50));
  await expect(late).rejects.toMatchObject({ name: 'DepartmentUnavailable', department: 'tax' });
});

type Call = { body?: string; headers?: Record<string, string>; path?: string; method?: string };

async function call({ body, headers = {}, path = '/graphql', method = 'POST' }: Call) {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, text: await response.text() };
}

const operation = entities('taxCreditRating { year }');
const asHub = async () => ({ [signedViewerHeader]: await sign(operation) });
const asked = JSON.stringify(operation);

test('over HTTP the department answers the hub', async () => {
  const { status, text } = await call({ body: asked, headers: await asHub() });
  expect([status, JSON.parse(text)]).toEqual([
    200,
    { data: { _entities: [{ taxCreditRating: { year: 2025 } }] } },
  ]);
});

test('over HTTP a request that the hub signed is answered once, and for another nothing is', async () => {
  const headers = await asHub();
  const other = JSON.stringify(entities('taxCreditRating { year grade }'));
  const statuses = [];
  for (const body of [other, asked, asked]) statuses.push((await call({ body, headers })).status);
  expect(statuses).toEqual([401, 200, 401]);
});

test.each([
  ['without a viewer', {}],
  [
    "with a caller's own identity headers",
    { 'x-role': 'HALL', 'x-user': 'root', authorization: 'Bearer token' },
  ],
  ['with a viewer that the hub did not sign', { [signedViewerHeader]: 'e30.e30.c2ln' }],
])('over HTTP a request %s is 401 and nothing else', async (_, headers) => {
  const { status, text } = await call({ body: asked, headers });
  expect(status).toBe(401);
  expect(Object.keys(JSON.parse(text))).toEqual(['errors']);
  expect(codesOf(JSON.parse(text))).toEqual(['UNAUTHENTICATED']);
});

test.each<[string, Call, number]>([
  ['a body that is no JSON', { body: '{' }, 400],
  ['a batch of operations', { body: `[${asked}]` }, 400],
  ['a form', { body: 'query=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  [
    'an operation by GET',
    { path: `/graphql?query=${encodeURIComponent('{ __typename }')}`, method: 'GET' },
    404,
  ],
  ['a body beyond 16 MiB', { body: JSON.stringify({ query: 'x'.repeat(17 * 1024 * 1024) }) }, 413],
])('over HTTP %s is refused', async (_, told, status) => {
  expect((await call({ ...told, headers: { ...(await asHub()), ...told.headers } })).status).toBe(status);
});

test('a department whose database is up is ready', async () => {
  const { status, text } = await call({ path: '/health/ready', method: 'GET' });
  expect([status, JSON.parse(text)]).toEqual([200, { state: 'UP', freshestFactReceivedAt: null }]);
});

test('a department whose database is down says so and lives', async () => {
  const gone = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${randomUUID()}` }).href;
  const down = await serveDepartment(await start(gone), { host: '127.0.0.1', port: 0 });
  const ready = await fetch(`${down.url}/health/ready`);
  const live = await fetch(`${down.url}/health/live`);
  expect([ready.status, await ready.json(), live.status]).toEqual([
    503,
    { state: 'DOWN', freshestFactReceivedAt: null },
    200,
  ]);
  await down.close();
});
