import { hash } from 'node:crypto';

const blockBytes = 64;
const digestBytes = 32;
const innerPad = 0x36;
const outerPad = 0x5c;
/** Longest text that the kept buffer holds, in UTF-8; a longer one gets a buffer of its own. */
const keptBytes = 64 * 1024;
/** UTF-8 has at most three bytes for each half character of a string. */
const mostBytesOfHalf = 3;

/** HMAC-SHA-256 under one key. */
export type Hmac = (text: string, encoding: 'hex' | 'base64url') => string;

/**
 * HMAC-SHA-256 (RFC 2104) of texts under a key, by its definition: two hashes, each in one call. An object for each text,
 * and the key taken in anew, cost more than hashing; a file has three texts a row.
 */
export function hmacUnder(key: Buffer): Hmac {
  const block = Buffer.alloc(blockBytes);
  (key.length > blockBytes ? hash('sha256', key, 'buffer') : key).copy(block);
  const inner = Buffer.alloc(blockBytes + keptBytes);
  const outer = Buffer.alloc(blockBytes + digestBytes);
  for (const [at, byte] of block.entries()) {
    inner[at] = byte ^ innerPad;
    outer[at] = byte ^ outerPad;
  }
  return (text, encoding) => {
    // As a text of single bytes: a buffer from the library costs more than the digest.
    outer.write(hash('sha256', padded(inner, text), 'binary'), blockBytes, 'binary');
    return hash('sha256', outer, encoding);
  };
}

function padded(inner: Buffer, text: string): Buffer {
  if (text.length * mostBytesOfHalf > keptBytes)
    return Buffer.concat([inner.subarray(0, blockBytes), Buffer.from(text)]);
  return inner.subarray(0, blockBytes + inner.write(text, blockBytes));
}
