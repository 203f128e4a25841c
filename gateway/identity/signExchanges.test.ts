import {
  digestOfBody,
  digestOfExchange,
  mostSignedTogether,
  shownExchangeSchema,
  signedExchangesSchema,
} from '@credit-hub/schema';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { createSignExchanges } from './signExchanges.ts';
import { makeViewerKey, openViewerKeys } from './viewerKeys.ts';

const now = new Date('2026-11-20T04:00:00Z');
const keys = openViewerKeys(
  () => [makeViewerKey(now)],
  () => now,
  { warn: () => {} },
);
const published = createLocalJWKSet({ keys: [...keys.published()] });
const sign = createSignExchanges(keys, () => now);

const read = (signature: string) => {
  const [jwt = '', shown = ''] = signature.split('~');
  return { jwt, shown, claims: signedExchangesSchema.parse(decodeJwt(jwt)) };
};

test('what leaves at one time is signed once, and each is opened by its own alone', async () => {
  const bodies = { tax: '{"query":"{ a }"}', courts: '{"query":"{ b }"}' };
  const signatures = sign(Object.entries(bodies).map(([department, body]) => ({ department, body })));
  const [tax, courts] = signatures.map(read) as [ReturnType<typeof read>, ReturnType<typeof read>];
  expect(tax.jwt).toBe(courts.jwt);
  const { payload } = await jwtVerify(tax.jwt, published, { issuer: 'credit-hub', currentDate: now });
  expect(payload.exp).toBe(now.getTime() / 1_000 + 30);
  expect(tax.claims.exchanges).toEqual([
    digestOfExchange(tax.shown, 'tax'),
    digestOfExchange(courts.shown, 'courts'),
  ]);
  expect(tax.claims.exchanges).not.toContain(digestOfExchange(tax.shown, 'courts'));
  expect(shownExchangeSchema.parse(tax.shown.split('.'))[1]).toBe(digestOfBody(bodies.tax));
});

test('the same exchange is signed under another name each time', () => {
  const signatures = Array.from({ length: 5 }, () => sign([{ department: 'tax', body: '{}' }])[0] as string);
  expect(new Set(signatures.map((signature) => read(signature).shown)).size).toBe(5);
});

test('no more is signed together than a header should carry, and nothing is left out', () => {
  const count = mostSignedTogether * 2 + 3;
  const signatures = sign(
    Array.from({ length: count }, (_, index) => ({ department: 'tax', body: String(index) })),
  );
  for (const [index, signature] of signatures.entries()) {
    const { shown, claims } = read(signature);
    expect(claims.exchanges).toContain(digestOfExchange(shown, 'tax'));
    expect(shown.split('.')[1]).toBe(digestOfBody(String(index)));
  }
  expect(signatures).toHaveLength(count);
});

test('without a key nothing is signed', () => {
  const broken = {
    signing: () => {
      throw new Error('no key');
    },
  };
  expect(() => createSignExchanges(broken, () => now)([{ department: 'tax', body: '' }])).toThrow('no key');
});
