import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOpenReceipt } from './openReceipt.ts';
import { hashOfSubjectCodes, mostReceiptsTogether, type OwnClaims, signReceipts } from './receipt.ts';
import { createSigner } from './signer.ts';
import { makeSigningKey } from './testing/store.ts';

const signer = await createSigner(await makeSigningKey('log'));
const stranger = await createSigner(await makeSigningKey('log'));
const openReceipt = createOpenReceipt({ keys: [signer.publicKey] });

const shared = { treeSize: 900, answeredAt: '2026-11-22T08:00:00.000Z' };
const claimsOf = (index: number): OwnClaims => ({
  auditIndex: index,
  intentIndex: index - 1,
  leafHash: 'h'.repeat(43),
  policyVersion: 'policy-1',
  purpose: 'HANDLING',
  subjects: { count: 1, hash: 's'.repeat(43) },
});
const groupOf = (count: number, first = 1, by = signer) =>
  signReceipts(
    by,
    shared,
    Array.from({ length: count }, (_, offset) => claimsOf(first + offset)),
  ).map(({ jws }) => jws);
const partsOf = (receipt: string | undefined) => {
  const [signed = '', disclosure = ''] = (receipt ?? '').split('~');
  return { signed, disclosure };
};
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('any receipts of a group, however large, are each verified without the others', async () => {
  const group = fc.integer({ min: 1, max: 3 * mostReceiptsTogether + 1 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      kept: fc.subarray(Array.from({ length: count }, (_, at) => at)),
    }),
  );
  await fc.assert(
    fc.asyncProperty(group, async ({ count, kept }) => {
      const receipts = groupOf(count);
      const opened = await Promise.all(kept.map((at) => openReceipt(receipts[at] as string)));
      expect(opened).toEqual(
        kept.map((at) => ({ origin: 'credit-hub/access-log', ...shared, ...claimsOf(1 + at) })),
      );
    }),
    { numRuns: 40 },
  );
});

test('few signatures stand for many receipts', () => {
  const signatures = new Set(groupOf(2 * mostReceiptsTogether + 1).map((receipt) => partsOf(receipt).signed));
  expect(signatures.size).toBe(3);
});

test('of the receipts signed with it, one shows nothing but their digests', () => {
  const [one, other] = groupOf(2);
  const { payload } = {
    payload: Buffer.from(partsOf(one).signed.split('.')[1] ?? '', 'base64url').toString(),
  };
  expect(JSON.parse(payload)).toEqual({
    _sd: [expect.stringMatching(/^[\w-]{43}$/), expect.stringMatching(/^[\w-]{43}$/)],
    origin: 'credit-hub/access-log',
    ...shared,
  });
  expect(one).not.toContain(partsOf(other).disclosure);
});

test('the digests of a group stand in an order that says nothing of that in which they were asked for', () => {
  const [payload = ''] = groupOf(mostReceiptsTogether).map(
    (receipt) => partsOf(receipt).signed.split('.')[1],
  );
  const { _sd: digests } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  expect(digests).toHaveLength(mostReceiptsTogether);
  expect(digests).toEqual(digests.toSorted());
});

test('who has an answer computes the hash of its subjects', () => {
  // printf 'A\nB\n' | openssl dgst -sha256 -binary | base64 | tr '+/' '-_' | tr -d =
  const hash = '2u4c0lGUrpUtBGrZucgdPAfcUzJEC1jW10YbJIvlZxI';
  expect([hashOfSubjectCodes(['A', 'B']), hashOfSubjectCodes(new Set(['B', 'A']))]).toEqual([hash, hash]);
  expect(hashOfSubjectCodes(['AB'])).not.toBe(hashOfSubjectCodes(['A', 'B']));
  // The same of nothing.
  expect(hashOfSubjectCodes([])).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
});

test('two receipts that state the same have nothing in common that is shown to others', () => {
  const [one, other] = signReceipts(signer, shared, [claimsOf(1), claimsOf(1)]);
  expect(partsOf(one?.jws).disclosure).not.toBe(partsOf(other?.jws).disclosure);
});

describe('no receipt is taken', () => {
  const group = groupOf(3);
  const [first, second] = group.map(partsOf) as [ReturnType<typeof partsOf>, ReturnType<typeof partsOf>];
  const another = partsOf(groupOf(3, 11)[0]);
  const [salt, name] = JSON.parse(Buffer.from(first.disclosure, 'base64url').toString());
  const [header = '', payload = '', signature = ''] = first.signed.split('.');
  const digestsMore = (disclosure: string) => {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return encoded({ ...claims, _sd: [...claims._sd, disclosure] });
  };
  const ofAnotherKind = signer.sign(
    'access-log-checkpoint+jws',
    JSON.parse(Buffer.from(payload, 'base64url').toString()),
  );
  const ofAnotherLog = signer.sign('access-receipts+sd-jwt', {
    ...JSON.parse(Buffer.from(payload, 'base64url').toString()),
    origin: 'another-log',
  });

  test.each([
    ['with claims that were changed', `${first.signed}~${encoded([salt, name, claimsOf(7)])}~`],
    ['with its claims under another signature of the same key', `${another.signed}~${first.disclosure}~`],
    ['with the claims of another group', `${first.signed}~${another.disclosure}~`],
    [
      'with a digest added',
      `${header}.${digestsMore(another.disclosure)}.${signature}~${another.disclosure}~`,
    ],
    ['with two claims shown', `${first.signed}~${first.disclosure}~${second.disclosure}~`],
    ['with no claims shown', `${first.signed}~~`],
    ['that is only signed', first.signed],
    ['signed by another key of the same name', groupOf(1, 1, stranger)[0] as string],
    ['signed as something else', `${ofAnotherKind}~${first.disclosure}~`],
    ['of another log', `${ofAnotherLog}~${first.disclosure}~`],
    ['without a signature', `${header}.${payload}.~${first.disclosure}~`],
    [
      'that is signed with no algorithm',
      `${encoded({ alg: 'none', typ: 'access-receipts+sd-jwt' })}.${payload}.~${first.disclosure}~`,
    ],
    ['that is nothing', ''],
  ])('%s', async (_, receipt) => {
    await expect(openReceipt(receipt)).rejects.toThrow();
  });

  test.each([
    ['not a receipt of the access log', `${first.signed}~${first.disclosure}~${second.disclosure}~`],
    ['not a receipt of the access log', `${ofAnotherKind}~${first.disclosure}~`],
    ['what the receipt shows is not what was signed', `${first.signed}~${another.disclosure}~`],
  ])('and it is told why: %s', async (message, receipt) => {
    await expect(openReceipt(receipt)).rejects.toThrow(new TypeError(message));
  });

  test('and the one they were made of is', async () => {
    expect(await openReceipt(group[0] as string)).toMatchObject(claimsOf(1));
  });
});
