import { longestPage } from '@credit-hub/schema';
import { departmentError } from '../errors.ts';

/** How many, and behind which fact: `after` is a position, as the caller's sealed cursor was opened to. */
export type PageArguments = { first?: number | null; after?: string | null };

/** A page of a list that is ordered newest first: at most `first` facts, decided before `after`. */
export type Page = { first: number; after: Position | null };
export type Position = { decidedOn: string; id: string };

const usualFirst = 20;
const positionShape = /^(\d{4}-\d{2}-\d{2})\n([\w-]{1,64})$/;

/**
 * @throws GraphQLError `INVALID_PAGE` or `INVALID_CURSOR`. A page that is too large is refused and not cut: a cut
 * list would read as the whole.
 */
export function parsePage({ first, after }: PageArguments): Page {
  const size = first ?? usualFirst;
  if (!Number.isInteger(size) || size < 1 || size > longestPage) throw departmentError('INVALID_PAGE');
  return { first: size, after: after == null ? null : parsePosition(after) };
}

/** A fact's position as text; callers get it sealed (`sealCursors` of the schema) and give it back as `after`. */
export function textOfPosition({ decidedOn, id }: Position): string {
  return `${decidedOn}\n${id}`;
}

function parsePosition(text: string): Position {
  const parts = positionShape.exec(text);
  if (!parts) throw departmentError('INVALID_CURSOR');
  return { decidedOn: parts[1] as string, id: parts[2] as string };
}
