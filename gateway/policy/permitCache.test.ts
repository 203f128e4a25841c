import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { derivedFrom } from '../memory/derived.ts';
import { fixture } from './fixture/schema.ts';
import { standings } from './fixture/standings.ts';
import { permit } from './permit.ts';
import { createPermitCache } from './permitCache.ts';

const operation = {
  document: parse('query A { subject(code: "1") { rating } } query B { newest { id } }'),
  operationName: 'A',
};

test('the same operation by callers who stand alike is permitted once', () => {
  const permitted = createPermitCache();
  expect(permitted(operation, { ...standings.clerk }, fixture)).toBe(
    permitted(operation, standings.clerk, fixture),
  );
});

test('no two kinds of caller share what was permitted, whoever comes first', () => {
  const all = Object.values(standings);
  for (const order of [all, all.toReversed()]) {
    const permitted = createPermitCache();
    for (const standing of [...order, ...order]) {
      const { planKey, decisions } = permit(operation, standing, fixture);
      const cached = permitted(operation, standing, fixture);
      expect([cached.planKey, cached.decisions({})]).toEqual([planKey, decisions({})]);
    }
  }
});

test('what was permitted under one day’s law is not given under another’s', () => {
  let version = 'before';
  const governed = {
    ...fixture,
    policy: {
      ...fixture.policy,
      get version() {
        return version;
      },
    },
  };
  const permitted = createPermitCache();
  const before = permitted(operation, standings.clerk, governed);
  version = 'after';
  expect(permitted(operation, standings.clerk, governed)).not.toBe(before);
});

const others = {
  'another operation of the document': [{ ...operation, operationName: 'B' }, fixture],
  'another document of the same text': [
    { ...operation, document: structuredClone(operation.document) },
    fixture,
  ],
  'an operation without a name': [{ document: operation.document }, fixture],
  'another schema': [operation, { ...fixture }],
} as const;
test.each(Object.entries(others))('%s is permitted on its own', (_, [other, schema]) => {
  const permitted = createPermitCache();
  expect(permitted(other, standings.clerk, schema)).not.toBe(permitted(operation, standings.clerk, fixture));
});

test('what is permitted is kept with its document, and counted for it', () => {
  const permitted = createPermitCache();
  const document = parse('query A { subject(code: "1") { rating } }');
  const before = derivedFrom(document).bytes;
  permitted({ document }, standings.clerk, fixture);
  const once = derivedFrom(document).bytes;
  permitted({ document }, standings.clerk, fixture);
  expect(derivedFrom(document).bytes).toBe(once);
  permitted({ document }, standings.bank, fixture);
  expect([once > before, derivedFrom(document).bytes]).toEqual([true, before + 2 * (once - before)]);
});
