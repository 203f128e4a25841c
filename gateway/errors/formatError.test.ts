import { buildSchema, GraphQLError, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { formatError } from './formatError.ts';
import { Refusal } from './refusal.ts';

const schema = buildSchema(`
  scalar UnifiedSocialCreditCode
  enum Grade { A B }
  input Filter { code: UnifiedSocialCreditCode, from: Int!, grades: [Grade!] }
  type Query { subject(code: UnifiedSocialCreditCode, first: Int, exact: Boolean, grade: Grade, filter: Filter, id: ID): String }
`);

/** As @apollo/server hands an error over: formatted, and as it was thrown. */
const leaves = (error: GraphQLError, code: string, originalError?: Error) =>
  formatError(
    { ...error.toJSON(), extensions: { ...error.extensions, code } },
    originalError ? { ...error, originalError } : error,
  );

describe('a value in a document is not quoted', () => {
  test.each([
    ['a text', '{ subject(first: "990000198801011234") }', '990000198801011234'],
    ['a long text', '{ subject(first: """990000198801011234""") }', '990000198801011234'],
    ['a number', '{ subject(exact: 15412345678) }', '15412345678'],
    ['a number that is too large', '{ subject(first: 15412345678) }', '15412345678'],
    ['a decimal', '{ subject(first: 154.12345678) }', '154.12345678'],
    ['a boolean', '{ subject(first: true) }', 'true'],
    ['a name where a text belongs', '{ subject(id: zhenyue) }', 'zhenyue'],
    ['a value that no enumeration has', '{ subject(grade: zhenyue) }', 'zhenyue'],
    ['a list', '{ subject(first: [15412345678]) }', '15412345678'],
    ['an object', '{ subject(first: { phone: 15412345678 }) }', '15412345678'],
    ['within an object', '{ subject(filter: { from: "15412345678" }) }', '15412345678'],
    ['within a list within an object', '{ subject(filter: { from: 1, grades: [zhenyue] }) }', 'zhenyue'],
    ['the default of a variable', 'query ($n: Int = "15412345678") { subject(first: $n) }', '15412345678'],
  ])('%s', (_, document, value) => {
    const errors = validate(schema, parse(document));
    expect(errors.map(({ message }) => message).join()).toContain(value);
    const left = errors.map((error) => leaves(error, 'GRAPHQL_VALIDATION_FAILED'));
    expect(JSON.stringify(left)).not.toContain(value);
    expect(left[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});

test('a document that graphql-js gives up comparing is told why', () => {
  const errors = validate(schema, parse(`{ ${'subject '.repeat(1_500)} }`));
  expect(errors.map((error) => leaves(error, 'GRAPHQL_VALIDATION_FAILED'))).toEqual([
    {
      message: 'The document selects fields of one name too often to compare them: select each once.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ]);
});

test('what is wrong with the document itself is told, with its place', () => {
  const [error] = validate(schema, parse('{ subjekt }'));
  expect(leaves(error as GraphQLError, 'GRAPHQL_VALIDATION_FAILED')).toMatchObject({
    message: expect.stringContaining('subjekt'),
    locations: [{ line: 1, column: 3 }],
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test.each([
  ['a field', (name: string) => `{ ${name} }`],
  ['an argument', (name: string) => `{ subject(${name}: 1) }`],
  ['a variable', (name: string) => `{ subject(first: $${name}) }`],
  ['a fragment', (name: string) => `{ ...${name} }`],
  ['a type', (name: string) => `{ ... on ${name} { subject } }`],
  ['a directive', (name: string) => `{ subject @${name} }`],
  ['a name that is used twice', (name: string) => `query ${name} { subject } query ${name} { subject }`],
])('of a name that never ends a few characters are told back: %s', (_, documentOf) => {
  const errors = validate(schema, parse(documentOf('n'.repeat(5_000))));
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) {
    const { message } = leaves(error, 'GRAPHQL_VALIDATION_FAILED');
    expect(message).toContain('nnnn');
    expect(message.length).toBeLessThan(200);
  }
});

test('a name given beside the document is told back without what does not show', () => {
  const left = formatError(
    {
      message: 'Unknown operation named "a\u202e\nb".',
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    },
    new GraphQLError('x'),
  );
  expect(left.message).toBe('Unknown operation named "a�b".');
});

test('a refusal leaves with its own code and words, and without its status', () => {
  const refusal = new Refusal('ARGUMENT_DENIED', 'This caller may not ask by Query.a(b:).', {
    coordinate: 'Query.a(b:)',
  });
  const wrapped = new GraphQLError(refusal.message, { originalError: refusal });
  expect(leaves(wrapped, 'INTERNAL_SERVER_ERROR', refusal)).toEqual({
    message: 'This caller may not ask by Query.a(b:).',
    extensions: { code: 'ARGUMENT_DENIED', coordinate: 'Query.a(b:)' },
  });
});

test('what a department’s fault says leaves as it was written', () => {
  const fault = {
    message: '税务 (tax) does not answer at present; its part of the answer is missing, not empty.',
    path: ['marketSubject', 'taxArrears'],
    extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'tax', fields: ['MarketSubject.taxArrears'] },
  };
  expect(formatError(fault, new GraphQLError(fault.message))).toEqual(fault);
});

describe('anything else is HUB_FAILED and nothing more', () => {
  test.each([
    ['a connection', 'connect ECONNREFUSED 127.0.0.1:5439', 'INTERNAL_SERVER_ERROR'],
    ['a row', 'duplicate key value (resident_id)=(990000198801011234)', 'INTERNAL_SERVER_ERROR'],
    ['a code that the hub does not know', 'postgres://hub@10.0.0.1', 'DOWNSTREAM_SERVICE_ERROR'],
    ['a refused value that slipped through', 'Variable "$a" got invalid value 15412345678', 'BAD_USER_INPUT'],
  ])('%s', (_, message, code) => {
    const error = new GraphQLError(message, {
      path: ['marketSubject', 'secret'],
      extensions: { stacktrace: ['at /srv/hub.ts'], response: { body: message } },
    });
    expect(leaves(error, code, new Error(message))).toEqual({
      message: 'The hub could not answer.',
      extensions: { code: 'HUB_FAILED' },
    });
  });

  test('what is no error at all', () => {
    expect(formatError({ message: 'secret' }, undefined)).toEqual({
      message: 'The hub could not answer.',
      extensions: { code: 'HUB_FAILED' },
    });
  });
});
