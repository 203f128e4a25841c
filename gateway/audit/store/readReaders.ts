import type { Pool } from 'pg';

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

type Disclosed = { coordinates: readonly string[] };

/**
 * Who was told values of the coordinates that are meant, since a time; who was told most comes first.
 *
 * @param since ISO 8601, UTC; inclusive
 */
export async function readReadersOf(
  pool: Pool,
  isMeant: (coordinate: string) => boolean,
  since: string,
): Promise<Reader[]> {
  const names = await textsThatName(pool, isMeant);
  if (names.length === 0) return [];
  const { rows } = await pool.query<Omit<Reader, 'answers'> & { answers: string }>(
    `select asked.leaf::json->>'role' as role, asked.organization, asked.leaf::json->>'department' as department,
        count(*) as answers, max(outcome.recorded_at) as last
      from audit_leaves outcome
      join audit_leaves asked on asked.leaf_index = outcome.intent_index
      where outcome.recorded_at >= $1 and exists (
        select from json_array_elements(outcome.leaf::json->'parts') part where part->>'coordinates' = any($2))
      group by 1, 2, 3
      order by count(*) desc, 1, 2, 3`,
    [since, names],
  );
  return rows.map((row) => ({ ...row, answers: Number(row.answers) }));
}

/** The lists of coordinates that leaves refer to, by the name that stands in the leaf. */
async function textsThatName(pool: Pool, isMeant: (coordinate: string) => boolean): Promise<string[]> {
  const { rows } = await pool.query<{ hash: Buffer; text: string }>('select hash, text from audit_texts');
  return rows
    .filter(({ text }) => (JSON.parse(text) as Disclosed[]).some((one) => one.coordinates.some(isMeant)))
    .map(({ hash }) => hash.toString('base64url'));
}
