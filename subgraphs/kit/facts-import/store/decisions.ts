/** One decision that a file tells in several rows, a kind of penalty in each. Pure. */

import { isUnpublishedByNorm } from '../../law/publicationOf.ts';

/** A row of a file as it is to be stored, its sealed columns in clear. */
export type ClearRow = Readonly<Record<string, unknown>> & { rowHash: string; sourceRow: number };

/** What differs between the rows of one decision. */
const differing = [
  'penaltyKind',
  'content',
  'fineAmount',
  'confiscatedAmount',
  'revokedCertificate',
  'remark',
];
/** A warning beside a fine is published with it: only rows that no norm keeps back must agree. */
const publication = ['publishedFrom', 'publicationReason'];
const provenance = ['id', 'sourceRow', 'rowHash', 'sealedIndex'];

/**
 * The rows as one decision: kinds and contents joined, each amount the one that a row names. Null where they are not
 * rows of one decision: two of one kind, two amounts for one column, or anything else that differs. Which of them would
 * be right cannot be known.
 *
 * @param rows of one subject, document number and authority, in the order of the file
 */
export function oneDecision(rows: readonly ClearRow[]): Readonly<Record<string, unknown>> | null {
  const [first] = rows;
  if (!first || !('penaltyKind' in first)) return null;
  const kinds = rows.map(({ penaltyKind }) => penaltyKind);
  if (new Set(kinds).size < rows.length) return null;
  const shared = Object.keys(first).filter(
    (column) => ![differing, publication, provenance].some((columns) => columns.includes(column)),
  );
  if (!shared.every((column) => rows.every((row) => comparable(row[column]) === comparable(first[column]))))
    return null;
  const published = rows.filter((row) => !isUnpublishedByNorm(row));
  const leading = published[0] ?? first;
  if (
    !publication.every((column) =>
      published.every((row) => (row[column] ?? null) === (leading[column] ?? null)),
    )
  )
    return null;
  const ordered = [...rows].sort((one, other) =>
    String(one.penaltyKind) < String(other.penaltyKind) ? -1 : 1,
  );
  const fine = onlyOne(rows, 'fineAmount');
  const confiscated = onlyOne(rows, 'confiscatedAmount');
  if (fine === undefined || confiscated === undefined) return null;
  return {
    ...first,
    publishedFrom: leading.publishedFrom,
    publicationReason: leading.publicationReason,
    penaltyKind: joined(ordered, 'penaltyKind'),
    content: joined(ordered, 'content'),
    revokedCertificate: joined(ordered, 'revokedCertificate'),
    remark: joined(ordered, 'remark'),
    fineAmount: fine,
    confiscatedAmount: confiscated,
  };
}

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : (value ?? null));

function joined(rows: readonly ClearRow[], column: string): string | null {
  const texts = [...new Set(rows.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : [])))];
  return texts.length === 0 ? null : texts.join('；');
}

/** The value that all rows which name one agree on, null where none does; undefined where they do not agree. */
function onlyOne(rows: readonly ClearRow[], column: string): unknown {
  const values = [...new Set(rows.map((row) => row[column] ?? null).filter((value) => value !== null))];
  if (values.length > 1) return undefined;
  return values[0] ?? null;
}
