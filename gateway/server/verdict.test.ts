import { ApolloServer } from '@apollo/server';
import { loadPolicy, loadSupergraph } from '@credit-hub/schema';
import { type DocumentNode, parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import { anonymous, type Caller } from '../identity/identify.ts';
import { governedSchema } from '../policy/governedSchema.ts';
import { knownVerdict, verdictOn } from './verdict.ts';
import { createViews, type Reading } from './views.ts';

const views = createViews(governedSchema(loadSupergraph(), loadPolicy()), pino({ level: 'silent' }));
afterAll(() => views.stop());

const clerk: Caller = {
  viewer: { person: 'clerk', role: 'HALL', organization: null, department: null },
  mayState: new Set(['HANDLING']),
};

const operation = (query: string) => ({ query, operationName: undefined, document: parse(query) });
const verdict = async (query: string, accept?: string) =>
  verdictOn(operation(query), { accept }, await views.of(clerk));
const told = async (query: string, accept?: string) => {
  const said = await verdict(query, accept);
  if (said.isValid) throw new Error('it was found valid');
  const { status, headers, body } = said.outgoing;
  return { status, headers: Object.fromEntries(headers), body: JSON.parse(body.toString()) };
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
    const foundValid = new WeakSet<DocumentNode>();
    const asked = verdictOn(operation('{ a }'), { accept: undefined }, { server, foundValid });
    await expect(asked).rejects.toThrow('neither');
    await server.stop();
  });

  test('is refused each time', async () => {
    for (let time = 0; time < 3; time++)
      expect(await told('{ nothingOfThisName }')).toMatchObject({ status: 400 });
  });
});

describe('what was found valid', () => {
  const plain = { accept: undefined };

  test('is known from then on, wanted as plain JSON', async () => {
    const [asked, view] = [operation(valid), await views.of(clerk)];
    expect(knownVerdict(asked, plain, view)).toBeUndefined();
    const said = await verdictOn(asked, plain, view);
    expect(knownVerdict(asked, plain, view)).toEqual(said);
    expect(knownVerdict(asked, { accept: '*/*' }, view)).toEqual(said);
    expect(knownVerdict(asked, { accept: 'text/csv' }, view)).toBeUndefined();
  });

  test('is not so for whoever sees another schema', async () => {
    const asked = operation(valid);
    await verdictOn(asked, plain, await views.of(clerk));
    expect(knownVerdict(asked, plain, await views.of(anonymous))).toBeUndefined();
  });

  test('is nothing that was refused, for itself or for what it was wanted as', async () => {
    const view = await views.of(clerk);
    const [invalid, unwanted] = [operation('{ nothingOfThisName }'), operation(valid)];
    await verdictOn(invalid, plain, view);
    await verdictOn(unwanted, { accept: 'text/csv' }, view);
    expect(knownVerdict(invalid, plain, view)).toBeUndefined();
    expect(knownVerdict(unwanted, plain, view)).toBeUndefined();
  });
});
