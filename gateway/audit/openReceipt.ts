import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { logOrigin } from './checkpoint.ts';
import {
  digestOfReceipt,
  mostReceiptsTogether,
  type ReceiptClaims,
  receiptClaim,
  receiptType,
} from './receipt.ts';

const signedSchema = z.strictObject({
  _sd: z.array(z.string()).max(mostReceiptsTogether),
  origin: z.literal(logOrigin),
  treeSize: z.int().positive(),
  answeredAt: z.iso.datetime(),
});

const disclosureSchema = z.tuple([
  z.string().min(16),
  z.literal(receiptClaim),
  z.strictObject({
    auditIndex: z.int().nonnegative(),
    intentIndex: z.int().nonnegative(),
    leafHash: z.string(),
    policyVersion: z.string(),
    purpose: z.string(),
    subjects: z.strictObject({ count: z.int().nonnegative(), hash: z.string() }),
  }),
]);

export type { ReceiptClaims };

/** Reads a receipt and checks it; rejects when it is not one that a key of the set signed. */
export type OpenReceipt = (receipt: string) => Promise<ReceiptClaims>;

/** How anyone checks a receipt, knowing only the keys that are published beside the checkpoints. Asks nobody. */
export const createOpenReceipt = (keys: JSONWebKeySet): OpenReceipt => {
  const keySet = createLocalJWKSet(keys);
  return async (receipt) => {
    const [signed = '', disclosure = '', ...rest] = receipt.split('~');
    if (rest.join('~') !== '') throw new TypeError('not a receipt of the access log');
    const { payload, protectedHeader } = await compactVerify(signed, keySet, { algorithms: ['EdDSA'] });
    if (protectedHeader.typ !== receiptType) throw new TypeError('not a receipt of the access log');
    const { _sd: digests, ...shared } = signedSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    // Before anything of it is read: what is not signed is whatever somebody wrote.
    if (!digests.includes(digestOfReceipt(disclosure)))
      throw new TypeError('what the receipt shows is not what was signed');
    const shown = JSON.parse(Buffer.from(disclosure, 'base64url').toString());
    const [, , own] = disclosureSchema.parse(shown);
    return { ...shared, ...own } as ReceiptClaims;
  };
};
