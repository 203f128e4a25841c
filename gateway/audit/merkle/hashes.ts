/**
 * The two hashes of a Merkle tree as RFC 6962 section 2.1 defines them. The prefixes keep a leaf from being passed
 * off as a node (second preimage).
 */
import { hash } from 'node:crypto';

export const hashLength = 32;

/** SHA-256 of nothing: the root of the tree without leaves. */
export const emptyRoot: Buffer = hash('sha256', '', 'buffer');

const leafPrefix = Buffer.of(0);

/** SHA-256(0x00 ‖ leaf); a text is taken as UTF-8. */
export const hashLeaf = (leaf: Buffer | string): Buffer =>
  hash('sha256', Buffer.concat([leafPrefix, typeof leaf === 'string' ? Buffer.from(leaf) : leaf]), 'buffer');

const nodePrefix = Buffer.of(1);
const node = Buffer.concat([nodePrefix, Buffer.alloc(2 * hashLength)]);

/** SHA-256(0x01 ‖ left ‖ right). */
export const hashNode = (left: Buffer, right: Buffer): Buffer => {
  // What a proof or a row claims to be a hash may have another length.
  if (left.length !== hashLength || right.length !== hashLength)
    return hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer');
  // The same bytes each time: to lay out new ones costs as much as the hash.
  node.set(left, 1);
  node.set(right, 1 + hashLength);
  return hash('sha256', node, 'buffer');
};
