import {
  digestOfBody,
  digestOfFetch,
  digestOfPart,
  mostSignedTogether,
  type Viewer,
} from '@credit-hub/schema';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { createSignViewer } from './signViewer.ts';
import { makeViewerKey, openViewerKeys } from './viewerKeys.ts';

const now = new Date('2026-11-20T04:00:00Z');
const key = makeViewerKey(now);
const keys = openViewerKeys(
  () => [key],
  () => now,
  { warn: () => {} },
);
const published = createLocalJWKSet({ keys: [...keys.published()] });
const viewer: Viewer = { person: 'clerk', role: 'HALL', organization: null, department: null };
const purpose = { kind: 'INQUIRY', matter: null, caseNumber: null } as const;
const sign = createSignViewer(keys, () => now)(viewer, purpose);

const shownIn = (token: string) => {
  const [signed = '', part = '', fetch = ''] = token.split('~');
  const [salt, kind, claims] = JSON.parse(Buffer.from(part, 'base64url').toString());
  return { signed, part, fetch, salt, kind, claims };
};

test('what one caller asks at once is signed once, and each department can open its own fetch alone', async () => {
  const tokens = await Promise.all(['tax', 'courts'].map((department) => sign(department, department)));
  const [tax, courts] = tokens.map(shownIn) as [ReturnType<typeof shownIn>, ReturnType<typeof shownIn>];
  expect([tax.signed, tax.part]).toEqual([courts.signed, courts.part]);
  const { payload } = await jwtVerify(tax.signed, published, { issuer: 'credit-hub', currentDate: now });
  expect(payload._sd).toEqual([digestOfPart(tax.part)]);
  expect(tax.claims).toEqual({
    viewer,
    purpose,
    fetches: [
      digestOfFetch(tax.fetch, 'credit-hub-department:tax'),
      digestOfFetch(courts.fetch, 'credit-hub-department:courts'),
    ],
  });
  expect(tax.fetch.split('.')[1]).toBe(digestOfBody('tax'));
  expect(tokens[0]).not.toContain(courts.fetch);
  expect(tokens[0]).not.toContain('courts');
});

test('what several callers ask at once is signed once, and no department is shown another caller', async () => {
  const bank: Viewer = { person: 'banker', role: 'BANK', organization: null, department: null };
  const signOf = createSignViewer(keys, () => now);
  const [ofClerk, ofBank] = [signOf(viewer, purpose), signOf(bank, purpose)];
  const tokens = await Promise.all([ofClerk('tax', 'a'), ofBank('tax', 'b'), ofClerk('courts', 'c')]);
  const [clerk, banker, again] = tokens.map(shownIn);
  expect(new Set([clerk?.signed, banker?.signed, again?.signed]).size).toBe(1);
  expect([clerk?.claims.viewer, banker?.claims.viewer]).toEqual([viewer, bank]);
  expect(again?.part).toBe(clerk?.part);
  const { payload } = await jwtVerify(clerk?.signed ?? '', published, { currentDate: now });
  expect(payload._sd).toEqual([clerk, banker].map((shown) => digestOfPart(shown?.part ?? '')).sort());
});

test('what is asked alone is signed alone, for its department and request', async () => {
  const { payload } = await jwtVerify(await sign('tax', '{}'), published, {
    audience: 'credit-hub-department:tax',
    currentDate: now,
  });
  expect(payload).toMatchObject({
    viewer,
    purpose,
    request: digestOfBody('{}'),
    exp: now.getTime() / 1_000 + 30,
  });
});

test('no more is signed together than a header should carry', async () => {
  const count = mostSignedTogether * 2 + 3;
  const signOf = createSignViewer(keys, () => now);
  const tokens = await Promise.all(
    Array.from({ length: count }, (_, index) => signOf(viewer, purpose)('tax', `${index}`)),
  );
  const parts = tokens.map((token) => (decodeJwt(token.split('~')[0] ?? '')._sd as string[]).length);
  expect(new Set(tokens).size).toBe(count);
  expect(Math.max(...parts)).toBe(mostSignedTogether);

  const ofOne = await Promise.all(Array.from({ length: count }, (_, index) => sign('tax', `${index}`)));
  const fetches = ofOne.map((token) => shownIn(token).claims.fetches.length);
  expect(new Set(ofOne).size).toBe(count);
  expect(Math.max(...fetches)).toBe(mostSignedTogether);
});

test('when the keys are gone nobody waits for a signature', async () => {
  const broken = {
    signing: () => {
      throw new Error('no key');
    },
  };
  const signing = createSignViewer(broken, () => now)(viewer, purpose);
  await expect(Promise.all([signing('tax', ''), signing('courts', '')])).rejects.toThrow('no key');
});
