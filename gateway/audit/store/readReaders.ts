import type { Pool } from 'pg';
import type { Archive } from '../archive/archive.ts';
import { archivedRequest } from '../archive/archivedAccesses.ts';
import { archivedAnswers } from '../archive/archivedAnswers.ts';
import type { RequestLeaf } from './access.ts';

/** Who was told values of some coordinates: an organization, a department, or a role without either. */
export type Reader = {
  readonly role: string | null;
  readonly organization: string | null;
  readonly department: string | null;
  /** Answers that told them. */
  readonly answers: number;
  /** When the last of them left: ISO 8601, UTC. */
  readonly last: string;
};

type Who = Pick<RequestLeaf, 'role' | 'organization' | 'department'>;
type Row = Who & { answers: string; last: string; archived: string | null };
type Disclosed = { coordinates: readonly string[] };

/**
 * Who was told values of the coordinates that are meant, since a time; who was told most comes first. Rejects with
 * AUDIT_SEGMENT_MISSING where some of it is archived and cannot be read: nobody is left out.
 *
 * @param since ISO 8601, UTC; inclusive
 */
export async function readReadersOf(
  { pool, archive }: { pool: Pool; archive: Archive },
  isMeant: (coordinate: string) => boolean,
  since: string,
): Promise<Reader[]> {
  const names = await textsThatName(pool, isMeant);
  if (names.size === 0) return [];
  const rows = await storedReaders(pool, names, since);
  // After the database: what has left it by now is in the archive.
  const archived = await archive.now(pool);
  const readers = new Map<string, Reader>();
  const count = ({ role, organization, department }: Who, answers: number, last: string): void => {
    const name = JSON.stringify([role, organization, department]);
    const known = readers.get(name);
    readers.set(name, {
      ...{ role, organization, department },
      answers: (known?.answers ?? 0) + answers,
      last: known !== undefined && known.last > last ? known.last : last,
    });
  };
  for (const row of rows) {
    const who = row.archived === null ? row : (await archivedRequest(archived, Number(row.archived))).request;
    count(who, Number(row.answers), row.last);
  }
  for await (const { asked, time } of archivedAnswers(archived, names, since)) count(asked, 1, time);
  return [...readers.values()].sort((one, other) => other.answers - one.answers);
}

/** Of an answer whose request is archived already, `archived` says by which leaf. */
async function storedReaders(pool: Pool, names: ReadonlySet<string>, since: string): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    `select asked.leaf::json->>'role' as role, asked.organization, asked.leaf::json->>'department' as department,
        case when asked.leaf_index is null then outcome.intent_index end as archived,
        count(*) as answers, max(outcome.recorded_at) as last
      from audit_leaves outcome
      left join audit_leaves asked on asked.leaf_index = outcome.intent_index
      where outcome.intent_index is not null and outcome.recorded_at >= $1 and exists (
        select from json_array_elements(outcome.leaf::json->'parts') part where part->>'coordinates' = any($2))
      group by 1, 2, 3, 4
      order by 1, 2, 3, 4`,
    [since, [...names]],
  );
  return rows;
}

/** The lists of coordinates that leaves refer to, by the name that stands in the leaf. */
async function textsThatName(
  pool: Pool,
  isMeant: (coordinate: string) => boolean,
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ hash: Buffer; text: string }>('select hash, text from audit_texts');
  const meant = rows.filter(({ text }) =>
    (JSON.parse(text) as Disclosed[]).some(({ coordinates }) => coordinates.some(isMeant)),
  );
  return new Set(meant.map(({ hash }) => hash.toString('base64url')));
}
