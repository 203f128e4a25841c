import { digestOfBody, digestOfDisclosure, mostSignedTogether, type Viewer } from '@credit-hub/schema';
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
  const [signed = '', disclosure = ''] = token.split('~');
  const [name, kind, claims] = JSON.parse(Buffer.from(disclosure, 'base64url').toString());
  return { signed, disclosure, name, kind, claims };
};

test('what is asked at once is signed once, and each department is shown its own part alone', async () => {
  const tokens = await Promise.all(['tax', 'courts'].map((department) => sign(department, department)));
  const [tax, courts] = tokens.map(shownIn) as [ReturnType<typeof shownIn>, ReturnType<typeof shownIn>];
  expect(tax.signed).toBe(courts.signed);
  const { payload } = await jwtVerify(tax.signed, published, { issuer: 'credit-hub', currentDate: now });
  expect(payload._sd).toEqual([tax, courts].map(({ disclosure }) => digestOfDisclosure(disclosure)).sort());
  expect(tax.claims).toEqual({
    viewer,
    purpose,
    aud: 'credit-hub-department:tax',
    request: digestOfBody('tax'),
  });
  expect(tokens[0]).not.toContain(courts.disclosure);
  expect(tax.name).not.toBe(courts.name);
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
  const tokens = await Promise.all(Array.from({ length: count }, (_, index) => sign('tax', `${index}`)));
  const sizes = tokens.map((token) => (decodeJwt(token.split('~')[0] ?? '')._sd as string[]).length);
  expect(new Set(tokens).size).toBe(count);
  expect(Math.max(...sizes)).toBe(mostSignedTogether);
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
