import { ApolloServer } from '@apollo/server';
import { loadPolicy, loadSupergraph } from '@credit-hub/schema';
import { pino } from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import type { Caller } from '../identity/identify.ts';
import { governedSchema } from '../policy/governedSchema.ts';
import { createViews, type Reading } from '../views.ts';
import { verdictOn } from './verdict.ts';

const views = createViews(governedSchema(loadSupergraph(), loadPolicy()), pino({ level: 'silent' }));
afterAll(() => views.stop());

const clerk: Caller = {
  viewer: { person: 'clerk', role: 'HALL', organization: null, department: null },
  mayState: new Set(['HANDLING']),
};

const verdict = async (query: string, accept?: string) => {
  const { server } = await views.of(clerk);
  return verdictOn({ query, operationName: undefined }, { accept }, server);
};
const told = async (query: string, accept?: string) => {
  const said = await verdict(query, accept);
  if (said.isValid) throw new Error('it was found valid');
  const { status, headers, body } = said.outgoing;
  return { status, headers: Object.fromEntries(headers), body: JSON.parse(body) };
};

const valid =
  'query Subject($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) { unifiedSocialCreditCode } }';

describe('a document that is valid', () => {
  test.each([
    [undefined, 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['text/html, application/json;q=0.5', 'application/json; charset=utf-8'],
  ])('is to be answered as is wanted: %s', async (accept, type) => {
    const said = await verdict(valid, accept);
    expect(said).toMatchObject({ isValid: true });
    expect(said.isValid && Object.fromEntries(said.headers)).toEqual({ 'content-type': type });
  });

  test('is not answered as what is no JSON', async () => {
    expect(await told(valid, 'text/csv')).toMatchObject({
      status: 406,
      body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    });
  });
});

describe('a document that is not', () => {
  test.each([
    ['{ nothingOfThisName }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ __typename @nothingOfThisName }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('is refused alike however it is wanted: %s', async (query, code) => {
    const [plain, negotiated] = await Promise.all([told(query), told(query, 'application/json, text/csv')]);
    expect(plain).toMatchObject({ status: 400, body: { errors: [{ extensions: { code } }] } });
    expect(negotiated).toEqual(plain);
  });

  test('is no answer when a server neither refuses it nor finds it valid', async () => {
    const server = new ApolloServer<Reading>({ typeDefs: 'type Query { a: Int }' });
    const asked = verdictOn({ query: '{ a }', operationName: undefined }, { accept: undefined }, server);
    await expect(asked).rejects.toThrow('neither');
    await server.stop();
  });

  test('is refused each time', async () => {
    for (let time = 0; time < 3; time++)
      expect(await told('{ nothingOfThisName }')).toMatchObject({ status: 400 });
  });
});
