import { hash } from 'node:crypto';
import { type Role, trustedDocument } from '@credit-hub/schema';
import { describe, expect, test } from 'vitest';
import { defaultBudgets } from '../limits/budgets.ts';
import { defaultLimits } from '../limits/limits.ts';
import { fixture } from '../policy/fixture/schema.ts';
import type { Spender } from '../protection/rateLimits.ts';
import { createAdmit, notePrepared } from './admit.ts';
import type { Incoming } from './incoming.ts';

const check = trustedDocument(
  'check',
  '# roles: HALL\n# purposes: HANDLING\nquery Check($n: Int) { a(first: $n) { b } }',
);
const change = trustedDocument('change', '# roles: HALL\n# purposes: HANDLING\nmutation Change { a }');
const options = {
  documents: new Map([check, change].map((document) => [document.id, document])),
  limits: defaultLimits,
  budgets: defaultBudgets,
  governed: fixture,
  trustedDocumentsOnly: false,
};
const admit = createAdmit(options);
const admitTrustedOnly = createAdmit({ ...options, trustedDocumentsOnly: true });

const of = (role: Role): Spender => ({
  caller: {
    viewer: { person: role === 'PUBLIC' ? null : 'someone', role, organization: null, department: null },
    mayState: new Set(),
  },
  address: '127.0.0.1',
});

const incoming = (method: Incoming['method'], body: unknown): Incoming => ({
  method,
  body,
  authorization: undefined,
  purpose: undefined,
  accept: undefined,
  address: '127.0.0.1',
  signal: new AbortController().signal,
});
const post = (body: unknown) => admit(incoming('POST', body), of('HALL'));
const get = (parameters: unknown) => admit(incoming('GET', parameters), of('HALL'));

describe('what is asked comes in by POST, or by the name of a trusted document', () => {
  test.each([
    [
      'a document',
      () => post({ query: '{ a }' }),
      { query: '{ a }', operationName: undefined, variables: {} },
    ],
    [
      'with its variables and the operation’s name',
      () => post({ query: 'query A { a } query B { b }', operationName: 'B', variables: { n: 1 } }),
      { query: 'query A { a } query B { b }', operationName: 'B', variables: { n: 1 } },
    ],
    [
      'with null or nothing for what is not there',
      () => post({ query: '{ a }', operationName: '', variables: null }),
      { query: '{ a }', operationName: undefined, variables: {} },
    ],
    [
      'a trusted document by POST',
      () => post({ documentId: check.id, variables: { n: 2 } }),
      { query: check.text, operationName: undefined, variables: { n: 2 } },
    ],
    [
      'a trusted document by GET',
      () => get({ documentId: check.id, variables: '{"n":2}' }),
      { query: check.text, operationName: undefined, variables: { n: 2 } },
    ],
    [
      'a registered change by POST',
      () => post({ documentId: change.id }),
      { query: change.text, operationName: undefined, variables: {} },
    ],
  ])('%s', (_, admitted, expected) => {
    expect(admitted()).toMatchObject(expected);
  });
});

describe('where trusted documents alone are answered', () => {
  test.each(['{ a }', '{ __schema { types { name } } }', '{ __typename }', check.text])(
    'an ad hoc document is refused: %s',
    (query) => {
      expect(() => admitTrustedOnly(incoming('POST', { query }), of('HALL'))).toThrow(
        expect.objectContaining({ code: 'TRUSTED_DOCUMENTS_ONLY', status: 403 }),
      );
    },
  );

  test.each(['GET', 'POST'] as const)('a trusted one is admitted by %s', (method) => {
    expect(admitTrustedOnly(incoming(method, { documentId: check.id }), of('HALL')).query).toBe(check.text);
  });

  test('a document sent with its hash registers nothing', () => {
    const query = '{ a }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash('sha256', query) } };
    const register = incoming('POST', { query, extensions });
    expect(() => admitTrustedOnly(register, of('HALL'))).toThrow(
      expect.objectContaining({ code: 'TRUSTED_DOCUMENTS_ONLY' }),
    );
    admit(register, of('HALL'));
    expect(() => admit(incoming('POST', { extensions }), of('HALL'))).toThrow(
      expect.objectContaining({ code: 'REQUEST_MALFORMED' }),
    );
  });
});

test('one operation of a role with a small budget is refused where another role’s is not', () => {
  const body = { query: '{ a(first: 60000) { b } }' };
  expect(() => admit(incoming('POST', body), of('PUBLIC'))).toThrow(
    expect.objectContaining({ code: 'OPERATION_TOO_COSTLY' }),
  );
  const first = admit(incoming('POST', body), of('HALL'));
  expect([first.charge.cost > 60_001, first.bytes > 0]).toEqual([true, true]);
  // What is prepared for a role is not prepared for it again.
  notePrepared(first.document, 'HALL');
  expect(admit(incoming('POST', body), of('HALL'))).toMatchObject({ charge: { cost: 60_001 }, bytes: 0 });
  expect(admit(incoming('POST', body), of('BANK')).charge.cost).toBeGreaterThan(60_001);
});

describe('anything else is refused before it is planned', () => {
  const nested = (depth: number) => '{ a '.repeat(depth) + '}'.repeat(depth);
  const times = (count: number, one: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => one(n)).join(' ');
  test.each([
    ['a batch', () => post([{ query: '{ a }' }]), 'BATCH_REFUSED'],
    ['an empty batch', () => post([]), 'BATCH_REFUSED'],
    ['no body', () => post(undefined), 'REQUEST_MALFORMED'],
    ['null', () => post(null), 'REQUEST_MALFORMED'],
    ['a text', () => post('{ a }'), 'REQUEST_MALFORMED'],
    ['nothing asked', () => post({ variables: {} }), 'REQUEST_MALFORMED'],
    ['an empty document', () => post({ query: '' }), 'REQUEST_MALFORMED'],
    ['a document that is a list', () => post({ query: ['{ a }'] }), 'REQUEST_MALFORMED'],
    [
      'a document and a trusted one',
      () => post({ query: '{ a }', documentId: check.id }),
      'REQUEST_MALFORMED',
    ],
    ['variables in a list', () => post({ query: '{ a }', variables: [1] }), 'REQUEST_MALFORMED'],
    ['variables as text', () => post({ query: '{ a }', variables: '{}' }), 'REQUEST_MALFORMED'],
    ['a document by GET', () => get({ query: '{ a }' }), 'METHOD_NOT_ALLOWED'],
    ['a registered change by GET', () => get({ documentId: change.id }), 'METHOD_NOT_ALLOWED'],
    ['a trusted document given twice', () => get({ documentId: [check.id, check.id] }), 'REQUEST_MALFORMED'],
    [
      'variables by GET given twice',
      () => get({ documentId: check.id, variables: ['{"n":2}', '{"n":3}'] }),
      'REQUEST_MALFORMED',
    ],
    [
      'a document and a trusted one by GET',
      () => get({ documentId: check.id, query: '{ a }' }),
      'REQUEST_MALFORMED',
    ],
    [
      'variables by GET that are no JSON',
      () => get({ documentId: check.id, variables: '{' }),
      'REQUEST_MALFORMED',
    ],
    [
      'variables by GET in a list',
      () => get({ documentId: check.id, variables: '[1]' }),
      'REQUEST_MALFORMED',
    ],
    [
      'a trusted document that nobody registered',
      () => get({ documentId: 'f'.repeat(64) }),
      'TRUSTED_DOCUMENT_UNKNOWN',
    ],
    ['a name of every object', () => get({ documentId: 'constructor' }), 'TRUSTED_DOCUMENT_UNKNOWN'],
    [
      'a trusted document of another role',
      () => admit(incoming('GET', { documentId: check.id }), of('PUBLIC')),
      'TRUSTED_DOCUMENT_NOT_FOR_ROLE',
    ],
    ['what is no GraphQL', () => post({ query: '{ a' }), 'GRAPHQL_PARSE_FAILED'],
    [
      'a name that no operation has',
      () => post({ query: 'query A { a }', operationName: 'B' }),
      'OPERATION_UNKNOWN',
    ],
    [
      'several operations and no name',
      () => post({ query: 'query A { a } query B { b }' }),
      'OPERATION_UNKNOWN',
    ],
    ['no operation', () => post({ query: 'fragment F on Q { a }' }), 'OPERATION_UNKNOWN'],
    ['deep nesting', () => post({ query: nested(13) }), 'DOCUMENT_TOO_DEEP'],
    [
      'deep nesting within a fragment',
      () => post({ query: `{ ...F } fragment F on Q ${nested(13)}` }),
      'DOCUMENT_TOO_DEEP',
    ],
    ['aliases', () => post({ query: `{ b { ${times(61, (n) => `x${n}: a`)} } }` }), 'TOO_MANY_ALIASES'],
    ['root fields', () => post({ query: `{ ${times(21, () => 'a')} }` }), 'TOO_MANY_ROOT_FIELDS'],
    ['tokens', () => post({ query: `{ b { ${times(4_000, () => 'a')} } }` }), 'DOCUMENT_TOO_LARGE'],
    ['a page without end', () => post({ query: '{ a(first: 500000) { b } }' }), 'OPERATION_TOO_COSTLY'],
    [
      'a page without end in a variable',
      () => post({ query: 'query ($n: Int) { a(first: $n) { b } }', variables: { n: 500_000 } }),
      'OPERATION_TOO_COSTLY',
    ],
    [
      'a page without end in a variable’s default',
      () => post({ query: 'query ($n: Int = 500000) { a(first: $n) { b } }' }),
      'OPERATION_TOO_COSTLY',
    ],
    [
      'pages within pages',
      () => post({ query: '{ a(first: 500) { b(first: 500) { c(first: 500) { d } } } }' }),
      'OPERATION_TOO_COSTLY',
    ],
  ])('%s', (_, admitted, code) => {
    expect(admitted).toThrow(expect.objectContaining({ code }));
  });

  test.each(['documentId', 'query', 'operationName', 'variables'])(
    'a parameter that is given twice is named: %s',
    (name) => {
      expect(() => get({ documentId: check.id, [name]: ['secret', 'secret'] })).toThrow(
        expect.objectContaining({
          code: 'REQUEST_MALFORMED',
          message: `The parameter \`${name}\` is given more than once.`,
        }),
      );
    },
  );

  test.each([
    ['what nobody registered', { query: '{ a }' }],
    ['a change', { documentId: change.id }],
  ])('%s may be asked by POST, and that is said', (_, parameters) => {
    expect(() => get(parameters)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ allow: ['POST'] }) }),
    );
  });

  test('a document is not quoted in the error about its syntax', () => {
    expect(() => post({ query: '{ a(code: "990000198801011234" }' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('9900') }),
    );
  });
});
