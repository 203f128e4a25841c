import { hash, randomUUID } from 'node:crypto';
import type { PurposeKind } from '@credit-hub/schema';
import { logOrigin } from './checkpoint.ts';
import type { Signer } from './signer.ts';

/** What a caller is given with its answer, to name the access later. */
export type Receipt = {
  readonly auditIndex: number;
  /** A compact JWS over several receipts, and this one of them (SD-JWT, RFC 9901): `<jws>~<disclosure>~`. */
  readonly jws: string;
};

/** What a receipt states of its own access. */
export type OwnClaims = {
  /** Index of the outcome's leaf. */
  readonly auditIndex: number;
  readonly intentIndex: number;
  /** Hash of the outcome's leaf, for a proof of inclusion. */
  readonly leafHash: string;
  readonly policyVersion: string;
  readonly purpose: PurposeKind;
  readonly subjects: { readonly count: number; readonly hash: string };
};

/** What all receipts that are signed together state. */
export type SharedClaims = {
  readonly origin: typeof logOrigin;
  /** Size of the log that holds it: every checkpoint of this size or greater covers it. */
  readonly treeSize: number;
  readonly answeredAt: string;
};

/** What a receipt states. */
export type ReceiptClaims = SharedClaims & OwnClaims;

export const receiptType = 'access-receipts+sd-jwt';
/** The name under which a receipt's own claims are disclosed. */
export const receiptClaim = 'receipt';
/** Receipts signed together at most: each makes all of them 62 characters longer. */
export const mostReceiptsTogether = 16;

/** SHA-256 over the codes, sorted and each ended by a line feed: who has the answer can compute it. */
export const hashOfSubjectCodes = (codes: Iterable<string>): string =>
  hash('sha256', [...[...codes].sort(), ''].join('\n'), 'base64url');

/** SHA-256 of a disclosure as it is sent. */
export const digestOfReceipt = (disclosure: string): string => hash('sha256', disclosure, 'base64url');

/** Salted: the digests of the others in a receipt tell nothing of them. */
const disclosureOf = (claims: OwnClaims): string =>
  Buffer.from(JSON.stringify([randomUUID(), receiptClaim, claims])).toString('base64url');

/**
 * Signs the receipts of a group. A signature costs as much as everything else that an access costs the log, so as few
 * as can be are made: each is over the digests of several receipts, and each receipt shows its own claims.
 */
export const signReceipts = (
  signer: Signer,
  shared: Omit<SharedClaims, 'origin'>,
  claims: readonly OwnClaims[],
): Receipt[] => {
  const receipts: Receipt[] = [];
  for (let start = 0; start < claims.length; start += mostReceiptsTogether) {
    const together = claims.slice(start, start + mostReceiptsTogether);
    const disclosures = together.map(disclosureOf);
    // In an order that says nothing of the order in which they were asked for.
    const digests = disclosures.map(digestOfReceipt).sort();
    const signed = signer.sign(receiptType, { _sd: digests, origin: logOrigin, ...shared });
    for (const [index, { auditIndex }] of together.entries())
      receipts.push({ auditIndex, jws: `${signed}~${disclosures[index]}~` });
  }
  return receipts;
};
