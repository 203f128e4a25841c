import { hash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { beginning, type Piece, trailerLength } from './segmentForm.ts';
import { changed, readPiece, type Segment } from './segmentReader.ts';

const beginningPiece: Piece = {
  offset: 0,
  length: beginning.length,
  sha256: hash('sha256', beginning, 'buffer'),
};

/** Every byte of a segment is one that was written. Rejects with AUDIT_SEGMENT_MISSING or AUDIT_SEGMENT_CHANGED. */
export const assertWhole = async ({ file, footer, footerLength, blocks, pages }: Segment): Promise<void> => {
  const pieces = [beginningPiece, ...(await blocks()), ...(await pages()), ...Object.values(footer.tables)];
  let end = 0;
  for (const piece of pieces.toSorted((one, other) => one.offset - other.offset)) {
    if (piece.offset !== end) throw changed(file, `nothing tells of the bytes from ${end}`);
    await readPiece(file, piece);
    end += piece.length;
  }
  const { size } = await stat(file);
  if (end + footerLength + trailerLength !== size)
    throw changed(file, `nothing tells of the bytes from ${end}`);
};
