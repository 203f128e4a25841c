import { expect, test } from 'vitest';
import { refusedAs } from './refusedAs.ts';

test.each([
  'application/graphql-response+json',
  'Application/GraphQL-Response+JSON',
  'application/graphql-response+json; charset=utf-8',
  'application/json;q=0.5, application/graphql-response+json;q=0.9',
  'application/graphql-response+json, application/json;q=0',
  'application/graphql-response+json;q=0.001',
])('a refusal is written as GraphQL’s own media type where that is named: %s', (accept) => {
  expect(refusedAs(accept)).toBe('application/graphql-response+json; charset=utf-8');
});

test.each([
  undefined,
  '',
  '*/*',
  'application/*',
  'application/json',
  'text/html',
  'application/graphql-response+json;q=0',
  'application/graphql-response+json; charset=utf-8; q=0.000, application/json',
  'application/graphql-response+jsonx',
])('and as plain JSON else: %o', (accept) => {
  expect(refusedAs(accept)).toBe('application/json; charset=utf-8');
});
