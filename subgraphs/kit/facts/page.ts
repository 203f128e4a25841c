import { departmentError } from '../errors.ts';

/** What a caller gives: how many, and behind which fact. */
export type PageArguments = { first?: number | null; after?: string | null };

/** A page of a list that is ordered newest first: at most `first` facts, decided before `after`. */
export type Page = { first: number; after: Position | null };
export type Position = { decidedOn: string; id: string };

const usualFirst = 20;
const mostFirst = 500;
const positionShape = /^(\d{4}-\d{2}-\d{2})\n([\w-]{1,64})$/;

/**
 * @throws GraphQLError `INVALID_PAGE` or `INVALID_CURSOR`. A page that is too large is refused and not cut: a cut
 * list would read as the whole.
 */
export function parsePage({ first, after }: PageArguments): Page {
  const size = first ?? usualFirst;
  if (!Number.isInteger(size) || size < 1 || size > mostFirst) throw departmentError('INVALID_PAGE');
  return { first: size, after: after == null ? null : parseCursor(after) };
}

/** Opaque text for a position; `after` takes it. */
export function cursorOf({ decidedOn, id }: Position): string {
  return Buffer.from(`${decidedOn}\n${id}`).toString('base64url');
}

function parseCursor(cursor: string): Position {
  const parts = positionShape.exec(Buffer.from(cursor, 'base64url').toString());
  if (!parts) throw departmentError('INVALID_CURSOR');
  return { decidedOn: parts[1] as string, id: parts[2] as string };
}
