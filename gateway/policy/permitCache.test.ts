import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';
import { standings } from './fixture/standings.ts';
import { permit } from './permit.ts';
import { createPermitCache } from './permitCache.ts';

const operation = {
  document: parse('query A { subject(code: "1") { rating } } query B { newest { id } }'),
  operationName: 'A',
};

test('the same operation by callers who stand alike is permitted once', () => {
  const permitted = createPermitCache({ max: 10 });
  expect(permitted(operation, { ...standings.clerk }, fixture)).toBe(
    permitted(operation, standings.clerk, fixture),
  );
});

test('no two kinds of caller share what was permitted, whoever comes first', () => {
  const all = Object.values(standings);
  for (const order of [all, all.toReversed()]) {
    const permitted = createPermitCache({ max: 100 });
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
  const permitted = createPermitCache({ max: 10 });
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
  'another schema': [operation, { ...fixture }],
} as const;
test.each(Object.entries(others))('%s is permitted on its own', (_, [other, schema]) => {
  const permitted = createPermitCache({ max: 10 });
  expect(permitted(other, standings.clerk, schema)).not.toBe(permitted(operation, standings.clerk, fixture));
});

test('only the latest are remembered', () => {
  const permitted = createPermitCache({ max: 1 });
  const first = permitted(operation, standings.clerk, fixture);
  permitted(operation, standings.bank, fixture);
  expect(permitted(operation, standings.clerk, fixture)).not.toBe(first);
});
