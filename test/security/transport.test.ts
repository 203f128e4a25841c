import { scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import { loadTrustedDocuments } from '@credit-hub/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Request, send, stated } from './hub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } }`;
const [trusted] = [...loadTrustedDocuments().values()].filter(({ name }) => name === 'handling-check');
const trustedId = trusted?.id ?? '';
const variables = { code, matter: 'construction-permit' };
const clerk = { caller: 'hall-clerk', purpose: stated('HANDLING') };
const byGet = (parameters: Record<string, string>): Request => ({
  method: 'GET',
  path: `/graphql?${new URLSearchParams(parameters)}`,
});

let hub: PlantedHub;
beforeAll(async () => {
  hub = await startPlantedHub(inject('hubs')['in-process']);
});
beforeEach(() => hub.received.splice(0));
afterAll(() => hub?.stop());

const refusal = async (request: Request) => {
  const { status, text } = await send(hub, request);
  return [
    status,
    (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code,
  ];
};

describe('by GET only trusted documents are read', () => {
  test('a trusted document answers the role it serves', async () => {
    const { status, text, headers } = await send(hub, {
      ...clerk,
      ...byGet({ documentId: trustedId, variables: JSON.stringify(variables) }),
    });
    expect(status).toBe(200);
    expect(JSON.parse(text).data.marketSubject.unifiedSocialCreditCode).toBe(code);
    expect(headers).toContain('cache-control: no-store');
  });

  test.each([undefined, 'application/json', 'application/graphql-response+json', 'text/html'])(
    'and POST, wanted as %s, answers the same as its text does',
    async (accept) => {
      const headers: Record<string, string> = accept === undefined ? {} : { accept };
      const answerTo = async (asked: object) => {
        const { status, text } = await send(hub, { ...clerk, headers, body: { ...asked, variables } });
        const { data, errors, extensions } = JSON.parse(text);
        return { status, data, errors, extensions: { ...extensions, receipt: typeof extensions?.receipt } };
      };
      expect(await answerTo({ documentId: trustedId })).toEqual(
        await answerTo({ query: trusted?.text, operationName: undefined }),
      );
    },
  );

  test('and one with variables that do not fit is refused in the same words as its text', async () => {
    const wrong = { code: 'no code', matter: 'construction-permit' };
    const told = await Promise.all(
      [{ documentId: trustedId }, { query: trusted?.text }].map(async (asked) => {
        const { status, text } = await send(hub, { ...clerk, body: { ...asked, variables: wrong } });
        return [status, JSON.parse(text)];
      }),
    );
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE' } }] },
    ]);
  });

  test.each([
    [undefined, 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  ])('and is told so as what is wanted: %s', async (accept, type) => {
    const { status, headers } = await send(hub, {
      ...clerk,
      headers: accept === undefined ? {} : { accept },
      body: { query: trusted?.text, variables: { ...variables, code: 'no code' } },
    });
    expect(status).toBe(400);
    expect(headers).toContain(`content-type: ${type}`);
  });

  test.each<[string, Request, number, string]>([
    ['a document', byGet({ query }), 405, 'METHOD_NOT_ALLOWED'],
    ['a mutation', byGet({ query: 'mutation { nothing }' }), 405, 'METHOD_NOT_ALLOWED'],
    ['nothing', { method: 'GET' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a hash to be remembered',
      byGet({ extensions: `{"persistedQuery":{"version":1,"sha256Hash":"${trustedId}"}}` }),
      405,
      'METHOD_NOT_ALLOWED',
    ],
    [
      'a document that nobody registered',
      byGet({ documentId: 'f'.repeat(64) }),
      404,
      'TRUSTED_DOCUMENT_UNKNOWN',
    ],
    [
      'two of them',
      { method: 'GET', path: `/graphql?documentId=${trustedId}&documentId=${trustedId}` },
      400,
      'REQUEST_MALFORMED',
    ],
    ['one beside a document', byGet({ documentId: trustedId, query }), 400, 'REQUEST_MALFORMED'],
    [
      'one with variables that are a list',
      byGet({ documentId: trustedId, variables: '[]' }),
      400,
      'REQUEST_MALFORMED',
    ],
  ])('%s is refused', async (_, request, status, told) => {
    expect(await refusal({ ...clerk, ...request })).toEqual([status, told]);
    expect(hub.received).toEqual([]);
  });

  test.each([undefined, 'public', 'bank', 'association', 'credit-agency', 'subject', 'auditor'])(
    'a trusted document that does not serve %s is refused',
    async (caller) => {
      const asked = { documentId: trustedId, variables: JSON.stringify(variables) };
      expect(await refusal({ caller, ...byGet(asked) })).toEqual([403, 'TRUSTED_DOCUMENT_NOT_FOR_ROLE']);
      expect(await refusal({ caller, body: { documentId: trustedId, variables } })).toEqual([
        403,
        'TRUSTED_DOCUMENT_NOT_FOR_ROLE',
      ]);
      expect(hub.received).toEqual([]);
    },
  );

  test('and whoever asks for another is told to POST', async () => {
    const { headers } = await send(hub, { ...clerk, ...byGet({ query }) });
    expect(headers).toContain('allow: POST');
  });
});

describe('a page of another site cannot make a browser ask', () => {
  const types = [
    'text/plain',
    'text/plain; charset=utf-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/xml',
    'application/json-seq',
    '',
  ];
  test.each(types)('the content type %o is refused', async (type) => {
    const body = type.startsWith('multipart') ? `--x\r\n\r\n${query}\r\n--x--` : JSON.stringify({ query });
    for (const caller of [{}, clerk])
      expect(await refusal({ ...caller, headers: { 'content-type': type }, body })).toEqual([
        415,
        'MEDIA_TYPE_NOT_SUPPORTED',
      ]);
    expect(hub.received).toEqual([]);
  });

  test('JSON in another letter case or with its character set is taken', async () => {
    for (const type of ['application/json; charset=utf-8', 'Application/JSON'])
      expect(await refusal({ headers: { 'content-type': type }, body: JSON.stringify({ query }) })).toEqual([
        200,
        undefined,
      ]);
  });

  test.each<Record<string, string>>([
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': 'application/json; charset=latin1' },
    { 'content-encoding': 'gzip' },
  ])('a body that is said not to be plain JSON in UTF-8 is refused: %o', async (headers) => {
    const asked = { headers, body: { query } };
    for (const caller of [{}, clerk])
      expect(await refusal({ ...caller, ...asked })).toEqual([415, 'MEDIA_TYPE_NOT_SUPPORTED']);
    expect(hub.received).toEqual([]);
  });

  test('no other origin is let in', async () => {
    const origin = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const preflight = await send(hub, { method: 'OPTIONS', headers: origin });
    const asked = await send(hub, { headers: origin, body: { query } });
    expect(preflight.status).toBe(405);
    expect(preflight.headers + asked.headers).not.toContain('access-control-allow');
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'QUERY'])('%s is no way to ask', async (method) => {
    const { status, headers } = await send(hub, { ...clerk, method });
    expect(status).toBe(405);
    expect(headers).toContain('allow: GET, POST');
    expect(hub.received).toEqual([]);
  });
});

test.each([
  ['a token that is none', { headers: { authorization: 'Bearer none' }, body: { query } }],
  ['a purpose that is none', { ...clerk, purpose: 'CURIOSITY', body: { query } }],
  ['a batch', { ...clerk, body: [{ query }] }],
  ['what is not JSON', { ...clerk, body: '{' }],
  ['a document by GET', { ...clerk, ...byGet({ query }) }],
])('a refusal is written as what is wanted, and says the same: %s', async (_, request: Request) => {
  const as = (accept: string) => send(hub, { ...request, headers: { ...request.headers, accept } });
  const [asGraphql, asJson] = [await as('application/graphql-response+json'), await as('application/json')];
  expect(asGraphql.headers).toContain('content-type: application/graphql-response+json; charset=utf-8');
  expect(asJson.headers).toContain('content-type: application/json; charset=utf-8');
  expect(asJson.status).toBeGreaterThanOrEqual(400);
  expect([asGraphql.status, asGraphql.text]).toEqual([asJson.status, asJson.text]);
});

describe('one request is one operation', () => {
  test.each<[string, unknown, string]>([
    ['a batch', [{ query }], 'BATCH_REFUSED'],
    ['a batch of many', Array(50).fill({ query }), 'BATCH_REFUSED'],
    ['an empty batch', [], 'BATCH_REFUSED'],
    ['a batch within', { query: [{ query }] }, 'REQUEST_MALFORMED'],
    [
      'a hash to be remembered',
      { extensions: { persistedQuery: { version: 1, sha256Hash: trustedId } } },
      'REQUEST_MALFORMED',
    ],
    ['two operations without a name', { query: `query A ${query} query B ${query}` }, 'OPERATION_UNKNOWN'],
  ])('%s is refused', async (_, body, told) => {
    for (const caller of [{}, clerk]) expect(await refusal({ ...caller, body })).toEqual([400, told]);
    expect(hub.received).toEqual([]);
  });

  test('a hash beside a document is not remembered', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: trustedId } };
    const { text } = await send(hub, { body: { query, extensions } });
    expect(text).not.toContain('PERSISTED_QUERY');
    expect(await refusal({ body: { extensions } })).toEqual([400, 'REQUEST_MALFORMED']);
  });
});

describe('what would cost too much is refused before a department hears of it', () => {
  const times = (count: number, one: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => one(n)).join(' ');
  const subject = (selection: string) =>
    `{ marketSubject(unifiedSocialCreditCode: "${code}") { ${selection} } }`;
  const doubling = times(30, (n) => `fragment F${n} on MarketSubject { ...F${n + 1} ...F${n + 1} }`);
  const codes = Array.from({ length: 1_001 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
  const attacks: [string, unknown, string][] = [
    ['aliases', { query: subject(times(100, (n) => `x${n}: unifiedSocialCreditCode`)) }, 'TOO_MANY_ALIASES'],
    [
      'thousands of aliases',
      { query: subject(times(3_000, (n) => `x${n}: unifiedSocialCreditCode`)) },
      'DOCUMENT_TOO_LARGE',
    ],
    ['root fields', { query: `{ ${times(30, (n) => `x${n}: me { role }`)} }` }, 'TOO_MANY_ROOT_FIELDS'],
    [
      'root fields within fragments',
      { query: `{ ...F } fragment F on Query { ${times(30, (n) => `x${n}: me { role }`)} }` },
      'TOO_MANY_ROOT_FIELDS',
    ],
    ['deep nesting', { query: `${'{ a '.repeat(500)}${'}'.repeat(500)}` }, 'DOCUMENT_TOO_DEEP'],
    [
      'fragments that double each other',
      { query: `${subject('...F0')} ${doubling} fragment F30 on MarketSubject { registration { name } }` },
      'OPERATION_TOO_COSTLY',
    ],
    [
      'fragments in a circle',
      {
        query: `${subject('...A')} fragment A on MarketSubject { ...B } fragment B on MarketSubject { ...A }`,
      },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'pages beyond measure',
      { query: subject('spotChecks(first: 2000000000) { result }') },
      'OPERATION_TOO_COSTLY',
    ],
    [
      'pages beyond measure in a variable',
      {
        query: `query ($n: Int) ${subject('spotChecks(first: $n) { result }')}`,
        variables: { n: 2_000_000_000 },
      },
      'OPERATION_TOO_COSTLY',
    ],
    [
      'pages beyond measure in a default',
      { query: `query ($n: Int = 2000000000) ${subject('spotChecks(first: $n) { result }')}` },
      'OPERATION_TOO_COSTLY',
    ],
    [
      'a thousand subjects and five hundred of everything',
      {
        query:
          'query ($c: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $c) { spotChecks(first: 500) { result } judgments(first: 500) { cause } } }',
        variables: { c: codes.slice(0, 1_000) },
      },
      'OPERATION_TOO_COSTLY',
    ],
    [
      'introspection of introspection',
      {
        query: `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
      },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'introspection, each alias within the other',
      {
        query: `{ ${times(8, (n) => `a${n}: __schema { ${times(3, (m) => `b${m}: types { fields { type { fields { name } } } }`)} }`)} }`,
      },
      'TOO_MANY_ALIASES',
    ],
    ['a huge document', { query: `{ me { role } } # ${'x'.repeat(300_000)}` }, 'BODY_TOO_LARGE'],
    ['huge variables', { query, variables: { x: 'x'.repeat(300_000) } }, 'BODY_TOO_LARGE'],
    [
      'a list of lists of lists',
      `{"query":"query ($c: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $c) { registration { name } } }","variables":{"c":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      'BAD_USER_INPUT',
    ],
    [
      'directives without end',
      { query: `{ me { role ${'@include(if: true) '.repeat(900)} } }` },
      'DOCUMENT_TOO_LARGE',
    ],
    ['a token without end', { query: `{ ${'a'.repeat(200_000)} }` }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'operations without end',
      { query: times(500, (n) => `query Q${n} { me { role } }`) },
      'OPERATION_UNKNOWN',
    ],
  ];
  describe.each([{}, clerk])('asked by %o', (given) => {
    test.each(attacks)('%s', async (_, body, told) => {
      const [status, code] = await refusal({ ...given, body });
      expect(code).toBe(told);
      expect(status).toBe(told === 'BODY_TOO_LARGE' ? 413 : 400);
      expect(hub.received).toEqual([]);
    });
  });

  test('an error is not longer than what caused it by much', async () => {
    const { status, text } = await send(hub, {
      body: { query: `{ ${times(15, (n) => `a${n} { ${times(80, (m) => `b${m}`)} }`)} }` },
    });
    expect(status).toBe(400);
    expect(text.length).toBeLessThan(50_000);
  });

  test('more subjects than a request may have are a clear error, and nobody is asked', async () => {
    const { status, text } = await send(hub, {
      ...clerk,
      body: {
        query:
          'query ($c: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $c) { registration { name } } }',
        variables: { c: codes },
      },
    });
    expect([status, JSON.parse(text)]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'TOO_MANY_SUBJECTS' } }] },
    ]);
    expect(hub.received).toEqual([]);
  });
});
