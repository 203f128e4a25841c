import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { decodeNumbers, encodeNumbers } from './numbers.ts';

const stored = 0;
const compressed = 1;

const level = { params: { [constants.ZSTD_c_compressionLevel]: 19 } };

/** Bytes, compressed (Zstandard, RFC 8878) where that makes them fewer: what HMACs and salts are made of it does not. */
export const pack = (bytes: Buffer): Buffer => {
  const fewer = zstdCompressSync(bytes, level);
  return fewer.length < bytes.length
    ? Buffer.concat([Buffer.of(compressed), fewer])
    : Buffer.concat([Buffer.of(stored), bytes]);
};

/** @throws Error when it is nothing that was packed */
export const unpack = (packed: Buffer): Buffer => {
  switch (packed[0]) {
    case stored:
      return packed.subarray(1);
    case compressed:
      return zstdDecompressSync(packed.subarray(1));
    default:
      throw new RangeError('nothing that was packed');
  }
};

/** Several columns as one piece: how many, how long each is, and then each by itself, since each is like itself. */
export const joinColumns = (columns: readonly Buffer[]): Buffer => {
  const packed = columns.map(pack);
  const lengths = encodeNumbers(packed.map(({ length }) => length));
  return Buffer.concat([Buffer.of(lengths.length), lengths, ...packed]);
};

/** @throws Error when it is no such piece */
export const splitColumns = (piece: Buffer): Buffer[] => {
  const start = 1 + (piece[0] ?? 0);
  let offset = start;
  const columns = decodeNumbers(piece.subarray(1, start)).map((length) => {
    offset += length;
    return unpack(piece.subarray(offset - length, offset));
  });
  if (offset !== piece.length) throw new RangeError('no columns that were joined');
  return columns;
};
