/**
 * The two hashes of a Merkle tree as RFC 6962 section 2.1 defines them. The prefixes keep a leaf from being passed
 * off as a node (second preimage).
 */
import { hash } from 'node:crypto';

export const hashLength = 32;

/** By way of a text: a Buffer that `hash` makes is memory of its own, which costs twice what the hash does. */
const sha256 = (bytes: Buffer | string): Buffer => Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');

/** SHA-256 of nothing: the root of the tree without leaves. */
export const emptyRoot: Buffer = sha256('');

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

/** SHA-256(0x00 ‖ leaf); a text is taken as UTF-8. */
export const hashLeaf = (leaf: Buffer | string): Buffer =>
  sha256(typeof leaf === 'string' ? `\0${leaf}` : Buffer.concat([leafPrefix, leaf]));

const node = Buffer.concat([nodePrefix, Buffer.alloc(2 * hashLength)]);

/** SHA-256(0x01 ‖ left ‖ right). */
export const hashNode = (left: Buffer, right: Buffer): Buffer => {
  // What a proof or a row claims to be a hash may have another length.
  if (left.length !== hashLength || right.length !== hashLength)
    return sha256(Buffer.concat([nodePrefix, left, right]));
  // The same bytes each time: to lay out new ones costs as much as the hash.
  node.set(left, 1);
  node.set(right, 1 + hashLength);
  return sha256(node);
};
