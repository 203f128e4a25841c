import { hash } from 'node:crypto';
import type { PurposeKind } from '@credit-hub/schema';
import type { logOrigin } from './checkpoint.ts';
import type { Signer } from './signer.ts';

/** What a caller is given with its answer, to name the access later. */
export type Receipt = { readonly auditIndex: number; readonly jws: string };

/** What a receipt states. */
export type ReceiptClaims = {
  readonly origin: typeof logOrigin;
  /** Index of the outcome's leaf. */
  readonly auditIndex: number;
  readonly intentIndex: number;
  /** Hash of the outcome's leaf, for a proof of inclusion. */
  readonly leafHash: string;
  /** Size of the log that holds it: every checkpoint of this size or greater covers it. */
  readonly treeSize: number;
  readonly answeredAt: string;
  readonly policyVersion: string;
  readonly purpose: PurposeKind;
  readonly subjects: { readonly count: number; readonly hash: string };
};

const receiptType = 'access-receipt+jws';

/** SHA-256 over the codes, sorted and each ended by a line feed: who has the answer can compute it. */
export const hashOfSubjectCodes = (codes: Iterable<string>): string =>
  hash(
    'sha256',
    [...codes]
      .sort()
      .map((code) => `${code}\n`)
      .join(''),
    'base64url',
  );

export const signReceipt = async (signer: Signer, claims: ReceiptClaims): Promise<Receipt> => ({
  auditIndex: claims.auditIndex,
  jws: await signer.sign(receiptType, claims),
});
