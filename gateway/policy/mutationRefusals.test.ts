import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';
import { type StandingName, standings } from './fixture/standings.ts';
import { permit } from './permit.ts';

const both =
  'mutation { rename(code: "1", name: "x") { code } ... { ...F } } fragment F on Mutation { close(code: "1") { code } }';

const cases: [string, StandingName, string[]][] = [
  ['a caller who may make every change of an operation makes it', 'registryOfficer', []],
  ['one denied change refuses the operation whole', 'clerk', ['Mutation.close']],
  ['every denied change is named', 'public', ['Mutation.rename', 'Mutation.close']],
];

test.each(cases)('%s', (_, caller, refused) => {
  const { refusals } = permit({ document: parse(both) }, standings[caller], fixture);
  expect(refusals({}).map(({ code, coordinate }) => [code, coordinate])).toEqual(
    refused.map((coordinate) => ['MUTATION_DENIED', coordinate]),
  );
});

test('a question is not refused for what is denied of it, nor a change for what is denied of its answer', () => {
  const refusals = (query: string) =>
    permit({ document: parse(query) }, standings.clerk, fixture).refusals({});
  expect(refusals('{ subject(code: "1") { controller { name } } }')).toEqual([]);
  expect(refusals('mutation { __typename rename(code: "1") { controller { name } unclassified } }')).toEqual(
    [],
  );
});

test('a refusal says what is missing', () => {
  const { refusals } = permit(
    { document: parse('mutation { rename(code: "1") { code } }') },
    standings.inquiringClerk,
    fixture,
  );
  expect(refusals({})).toEqual([
    { code: 'MUTATION_DENIED', coordinate: 'Mutation.rename', reason: 'PURPOSE_REQUIRED' },
  ]);
});
