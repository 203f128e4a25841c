import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type AskedOperation,
  bodyOfRequest,
  type DepartmentResponse,
  type Exchange,
  exchangeLifetime,
  exchangeSignatureHeader,
  exchangeType,
  lineOfExchange,
  mostInExchange,
  readAnswerLine,
  viewerExtension,
} from '@credit-hub/schema';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { systemClock } from './clock.ts';
import { defineDepartment } from './department.ts';
import { makeKeyring } from './encryption/keyring.ts';
import { everyone, sectionRule } from './permissions.ts';
import { type DepartmentServer, serveDepartment } from './server.ts';
import { type DepartmentService, startDepartment } from './service.ts';
import { answerTo, signExchange } from './testing.ts';

const secret = '990000197205211751';
const never = new Promise<never>(() => undefined);

/** The schema of the tax authorities, with sections that nothing is recorded of: no table keeps them here. */
function folderWithoutActs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'credit-hub-service-'));
  const schema = readFileSync(new URL('../tax/schema.graphql', import.meta.url), 'utf8').replaceAll(
    /\]\s+@classified\(as: \w+\)/g,
    '$& @notRecorded(because: "no table keeps it")',
  );
  writeFileSync(join(folder, 'schema.graphql'), schema);
  return pathToFileURL(`${folder}/`).href;
}

/** A department that fails in every way one can, in the schema of the tax authorities. */
const defined = defineDepartment({
  name: 'tax',
  folder: folderWithoutActs(),
  tables: {},
  openLoaders:
    () =>
    ({ viewer }) => {
      if (viewer.person === 'poison') throw new Error(secret);
      return null;
    },
  resolvers: {
    MarketSubject: {
      taxCreditRating: () => ({ year: 2025, grade: 'A' }),
      taxArrears: () => {
        throw Object.assign(new Error(`duplicate key (${secret})`), { code: '23505', detail: secret });
      },
      taxCreditRatings: () => [{ id: 'one', year: secret }],
      taxLicences: () => never,
      taxPenalties: () => [],
      taxAdministrativeActs: () => [],
      majorTaxViolations: () => [],
      taxPreferenceUses: () => [],
      taxRedListings: () => [],
    },
  },
  permissions: {
    MarketSubject: {
      taxCreditRating: everyone,
      taxArrears: everyone,
      taxCreditRatings: everyone,
      taxLicences: everyone,
      majorTaxViolations: everyone,
      taxPreferenceUses: everyone,
      taxRedListings: everyone,
      taxAdministrativeActs: everyone,
      taxPenalties: sectionRule('a rule that throws', () => {
        throw new Error(secret);
      }),
    },
  },
  seedSubject: () => [],
});
const { majorTaxViolations: _, ...ruled } = defined.permissions.MarketSubject;
/** It could not be defined without a rule for each section; what lost one afterwards must stay shut all the same. */
const failing = { ...defined, permissions: { MarketSubject: ruled } };

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

/** As the hub asks. */
async function exchangeOf(...operations: readonly AskedOperation[]): Promise<Exchange> {
  return exchangeOfLines(...operations.map((operation) => lineOf(operation)));
}

const lineOf = (operation: AskedOperation, person: string | null = null) =>
  lineOfExchange(
    bodyOfRequest(operation),
    viewerExtension({
      viewer: { person, role: 'HALL', organization: null, department: null },
      purpose: { kind: 'INQUIRY', matter: null, caseNumber: null },
    }),
  );

async function exchangeOfLines(...lines: readonly string[]): Promise<Exchange> {
  const body = lines.join('\n');
  const expiresAt = new Date(systemClock().getTime() + exchangeLifetime * 1_000);
  return { body, signature: await signExchange(hub.privateKey, body, { department: 'tax', expiresAt }) };
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

const send = async (operation: AskedOperation) => answerTo(service, await exchangeOf(operation));

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

test('what the hub did not sign is not answered in the same process', async () => {
  const { body } = await exchangeOf(entities('taxCreditRating { year }'));
  await expect(answerTo(service, { body, signature: 'e30.e30.c2ln~e30' })).rejects.toMatchObject({
    name: 'ExchangeRefused',
    code: 'UNAUTHENTICATED',
  });
});

test('a department that takes too long is unavailable', async () => {
  const late = answerTo(service, await exchangeOf(entities('taxLicences { id }')), AbortSignal.timeout(50));
  await expect(late).rejects.toMatchObject({ name: 'DepartmentUnavailable', department: 'tax' });
});

type Call = { body?: string; headers?: Record<string, string>; path?: string; method?: string };

async function call({ body, headers = {}, path = '/graphql', method = 'POST' }: Call) {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { 'content-type': exchangeType, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, text: await response.text() };
}

const operation = entities('taxCreditRating { year }');
const answered = { data: { _entities: [{ taxCreditRating: { year: 2025 } }] } };
const asHub = async (...operations: AskedOperation[]) => {
  const { body, signature = '' } = await exchangeOf(...operations);
  return { body, headers: { [exchangeSignatureHeader]: signature } };
};
const linesIn = (text: string) => text.trimEnd().split('\n').map(readAnswerLine);

test('over HTTP the department answers the hub', async () => {
  const { status, text } = await call(await asHub(operation));
  expect([status, linesIn(text)]).toEqual([200, [[0, answered]]]);
});

test('over HTTP each line of an exchange is answered, whatever becomes of the others', async () => {
  const bad = { query: '{ nothing' };
  const failing = entities('taxArrears { id }');
  const { status, text } = await call(await asHub(operation, bad, failing, operation));
  const answers = new Map(linesIn(text) as [number, DepartmentResponse][]);
  expect([status, answers.size]).toEqual([200, 4]);
  expect([answers.get(0), answers.get(3)]).toEqual([answered, answered]);
  expect([1, 2].map((line) => codesOf(answers.get(line) ?? {}))).toEqual([
    ['GRAPHQL_PARSE_FAILED'],
    ['DEPARTMENT_FAILED'],
  ]);
});

test('an operation that fails altogether fails alone, and is logged without what it says', async () => {
  noted.length = 0;
  const answers = new Map<number, unknown>();
  await service.exchange(
    await exchangeOfLines(lineOf(operation), lineOf(operation, 'poison'), lineOf(operation)),
    (line, answer) => void answers.set(line, JSON.parse(JSON.stringify(answer.read()))),
    AbortSignal.timeout(5_000),
  );
  expect([answers.get(0), answers.get(2)]).toEqual([answered, answered]);
  expect(codesOf(answers.get(1) as DepartmentResponse)).toEqual(['DEPARTMENT_FAILED']);
  expect(noted.join('')).toContain('an operation failed');
  expect(noted.join('')).not.toContain(secret);
});

test('over HTTP an answer does not wait for one that never comes', async () => {
  const { body, headers } = await asHub(entities('taxLicences { id }'), operation);
  const leaving = new AbortController();
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': exchangeType, ...headers },
    body,
    signal: leaving.signal,
  });
  const { value } = (await response.body?.getReader().read()) ?? {};
  expect(linesIn(Buffer.from(value ?? []).toString())).toEqual([[1, answered]]);
  leaving.abort();
});

test('over HTTP an exchange that the hub signed is answered once, and for another nothing is', async () => {
  const { body, headers } = await asHub(operation);
  const { body: other } = await asHub(entities('taxCreditRating { year grade }'));
  const statuses = [];
  for (const asked of [other, body, body]) statuses.push((await call({ body: asked, headers })).status);
  expect(statuses).toEqual([401, 200, 401]);
});

test.each([
  ['without a signature', {}],
  [
    "with a caller's own identity headers",
    { 'x-role': 'HALL', 'x-user': 'root', authorization: 'Bearer token' },
  ],
  ['that the hub did not sign', { [exchangeSignatureHeader]: 'e30.e30.c2ln~e30' }],
])('over HTTP an exchange %s is 401 and nothing else', async (_, headers) => {
  const { body } = await asHub(operation);
  const { status, text } = await call({ body, headers });
  expect(status).toBe(401);
  expect(Object.keys(JSON.parse(text))).toEqual(['errors']);
  expect(codesOf(JSON.parse(text))).toEqual(['UNAUTHENTICATED']);
});

const signedBody = async (body: string): Promise<Call> => {
  const expiresAt = new Date(systemClock().getTime() + exchangeLifetime * 1_000);
  const signature = await signExchange(hub.privateKey, body, { department: 'tax', expiresAt });
  return { body, headers: { [exchangeSignatureHeader]: signature } };
};
const plain = bodyOfRequest(operation);
const tooMany = Array.from({ length: mostInExchange + 1 }, () => operation);
const json = { 'content-type': 'application/json' };

test.each<[string, () => Promise<Call>, number]>([
  ['a body that is no JSON', () => signedBody('{'), 400],
  ['no body', () => signedBody(''), 400],
  ['a request without a viewer', () => signedBody(plain), 400],
  ['a list of requests', () => signedBody(`[${plain}]`), 400],
  ['more requests than an exchange has', () => asHub(...tooMany), 400],
  ['a body beyond 16 MiB', () => asHub({ query: 'x'.repeat(17 * 1024 * 1024) }), 413],
  [
    'a plain request',
    async () => {
      const { body, headers } = await signedBody(plain);
      return { body, headers: { ...headers, ...json } } as Call;
    },
    415,
  ],
  ['an operation by GET', async () => ({ path: '/graphql?query=%7Ba%7D', method: 'GET' }), 404],
])('over HTTP %s is refused', async (_, made, status) => {
  expect((await call(await made())).status).toBe(status);
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
