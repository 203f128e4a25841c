import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';
import { standings } from './fixture/standings.ts';
import { permit } from './permit.ts';

const refusedWith = (document: string): string | undefined =>
  permit({ document: parse(document) }, standings.clerk, fixture).refusals({})[0]?.code;

const fields = (count: number) => `{ ${Array.from({ length: count }, () => '__typename').join(' ')} }`;
const nested = (depth: number) => `${'{ ... '.repeat(depth - 1)}{ __typename }${' }'.repeat(depth - 1)}`;

test.each([
  ['20,000 selections', fields(20_000), undefined],
  ['one more', fields(20_001), 'OPERATION_TOO_LARGE'],
  ['200 selection sets within each other', nested(200), undefined],
  ['one more', nested(201), 'OPERATION_TOO_LARGE'],
])('%s', (_, document, code) => {
  expect(refusedWith(document)).toBe(code);
});
