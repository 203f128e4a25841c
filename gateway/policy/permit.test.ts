import { Kind, parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';
import { type StandingName, standings } from './fixture/standings.ts';
import { withoutEmptyLists } from './fixture/withoutEmptyLists.ts';
import { permit } from './permit.ts';

const permitFor = (caller: StandingName, query: string, operationName?: string) =>
  permit({ document: parse(query), operationName }, standings[caller], fixture);

describe('the plan key', () => {
  const query = '{ subject(code: "1") { code rating } }';

  test('is shared by callers whose documents are pruned alike', () => {
    expect(permitFor('public', query).planKey).toBe(permitFor('bank', query).planKey);
  });

  test('is never shared by callers whose documents differ', () => {
    expect(permitFor('public', query).planKey).not.toBe(permitFor('clerk', query).planKey);
  });

  test('does not depend on who asked first', () => {
    const callers: StandingName[] = ['bank', 'clerk', 'public'];
    const keys = callers.map((caller) => permitFor(caller, query).planKey);
    const backwards = callers.toReversed().map((caller) => permitFor(caller, query).planKey);
    expect(backwards.toReversed()).toEqual(keys);
  });
});

const two = 'query A { subject(code: "1") { code } } query B { subject(code: "2") { name } }';

test('of several operations only the one that was named is asked', () => {
  expect(print(permitFor('clerk', two, 'B').document)).toBe(
    print(parse('query B { subject(code: "2") { name } }')),
  );
});

const bomb = `{ ...F0 } ${Array.from({ length: 20 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} a${i}: newest { id } ...F${i + 1} }`).join(' ')} fragment F20 on Query { __typename }`;
const endless = '{ ...F } fragment F on Query { ...F }';
const reserved = '{ subject(code: "1") { ... { hubRuntimeTypename__: code } } }';

const refused: [string, string, string | undefined, string][] = [
  ['none of several operations was named', two, undefined, 'OPERATION_UNKNOWN'],
  ['there is no operation of that name', two, 'C', 'OPERATION_UNKNOWN'],
  ['fragments unfold without measure', bomb, undefined, 'OPERATION_TOO_LARGE'],
  ['fragments unfold without end', endless, undefined, 'OPERATION_TOO_LARGE'],
  ['it uses the hub’s private response key', reserved, undefined, 'RESERVED_ALIAS'],
  [
    'another value would stand where the type belongs',
    '{ newest { __typename: note } }',
    undefined,
    'RESERVED_ALIAS',
  ],
];
test.each(refused)('an operation is refused when %s', (_, query, operationName, code) => {
  const { refusals, needsNothing, forms } = permitFor('clerk', query, operationName);
  expect(refusals({}).map((refusal) => refusal.code)).toEqual([code]);
  expect({ needsNothing, forms: forms({}) }).toEqual({
    needsNothing: true,
    forms: { kind: 'CONCRETE', fields: [] },
  });
});

test('the same forms are given for the same conditions, so that they are made once', () => {
  const { forms } = permitFor(
    'clerk',
    'query ($v: Boolean!, $c: ID!) { subject(code: $c) { name @skip(if: $v) } }',
  );
  expect(forms({ v: true, c: '1' })).toBe(forms({ v: true, c: '2' }));
  expect(forms({ v: true, c: '1' })).not.toBe(forms({ v: false, c: '1' }));
});

test('what is refused asks nobody for anything and tells nothing', () => {
  const { document, planKey, introspection, dependsOn, decisions } = permitFor('bank', two, 'C');
  expect({ document, planKey, introspection, dependsOn, decisions: decisions({}) }).toEqual({
    document: { kind: Kind.DOCUMENT, definitions: [] },
    planKey: '',
    introspection: null,
    dependsOn: new Set(),
    decisions: [],
  });
});

test('a plan is named by the printed document alone', () => {
  // printf '{\n  subject(code: "1") {\n    code\n  }\n}' | sha256sum
  expect(permitFor('public', '{subject(code:"1"){code}}').planKey).toBe(
    'dc5f931e630c0f34d8b99efccf9012e72fa975163727c9c513be7a498ed35aaa',
  );
});

test('a fault of the hub itself is no refusal', () => {
  const broken = {
    ...fixture,
    classificationOf: () => {
      throw new Error('no class can be read');
    },
  };
  expect(() => permit({ document: parse('{ newest { id } }') }, standings.clerk, broken)).toThrow(
    'no class can be read',
  );
});

test('of several conditions each has its answer, a value that is not given like neither', () => {
  const { forms, decisions } = permitFor(
    'public',
    'query ($a: Boolean, $b: Boolean) { subject(code: "1") { rating @include(if: $a) arrears @skip(if: $b) } }',
  );
  const denied = (variables: Record<string, unknown>) => decisions(variables).map(({ path }) => path.at(-1));
  expect(
    [{ a: true, b: false }, { a: true, b: true }, { a: false, b: false }, { a: false, b: true }, {}].map(
      denied,
    ),
  ).toEqual([['rating', 'arrears'], ['rating'], ['arrears'], [], []]);
  expect(forms({ a: true, b: true })).not.toBe(forms({ a: true, b: false }));
  expect(forms({ a: true })).not.toBe(forms({ b: true }));
});

test.each([
  '{ newest { id } }',
  'query ($v: Boolean = true) { subject(code: "1") { code rating @skip(if: $v) ... @include(if: $v) { ...F } } } fragment F on Subject { name }',
  '{ search(name: "1") { code } __schema { types { name } } }',
  'mutation { rename(code: "1") { code } close(code: "2") { code } }',
])('a document of which lists that are empty are not there is permitted like any other: %s', (text) => {
  const document = parse(text, { noLocation: true });
  for (const standing of Object.values(standings)) {
    const [whole, less] = [document, withoutEmptyLists(document)].map((each) =>
      permit({ document: each }, standing, fixture),
    );
    expect(less?.planKey).toBe(whole?.planKey);
    for (const told of ['refusals', 'forms', 'decisions'] as const)
      expect(less?.[told]({})).toEqual(whole?.[told]({}));
    expect([less?.dependsOn, less?.needsNothing]).toEqual([whole?.dependsOn, whole?.needsNothing]);
    expect(less?.introspection && print(less.introspection)).toBe(
      whole?.introspection && print(whole.introspection),
    );
  }
});
