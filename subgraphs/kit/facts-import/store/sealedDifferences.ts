import pg from 'pg';
import { Envelope } from '../../encryption/envelope.ts';
import type { Vault } from '../../encryption/vault.ts';
import type { Names } from './names.ts';

const headsAtOnce = 1_000;

/**
 * Of rows that say the same as the fact of their act as far as it stands in clear, those that differ in what is sealed. A
 * table that keeps an index of what is sealed in a row has no need of it.
 */
export async function tellSealedApart(
  client: pg.Client,
  { facts, factsName, incoming, sealed }: Names,
  vault: Vault,
): Promise<void> {
  if (sealed.length === 0) return;
  const columns = sealed.map((column) => pg.escapeIdentifier(column));
  await client.query(
    `declare alike no scroll cursor for
     select heads.subject_code as "subjectCode", heads.id, heads.incoming_id as "incomingId",
       array[${columns.map((column) => `fact.${column}`).join(', ')}] as before,
       array[${columns.map((column) => `incoming.${column}`).join(', ')}] as after
     from heads
       join ${facts} as fact on fact.subject_code = heads.subject_code and fact.id = heads.id
       join ${incoming} as incoming on incoming.subject_code = heads.subject_code and incoming.id = heads.incoming_id
     where heads.same`,
  );
  const open = (envelope: string | null, column: string, row: readonly string[]): string | null =>
    envelope === null ? null : vault.open(new Envelope(envelope), { table: factsName, column, row });
  const differing: Alike[] = [];
  for (;;) {
    const { rows } = await client.query<Alike>(`fetch ${headsAtOnce} from alike`);
    for (const row of rows) {
      const { subjectCode, id, incomingId, before, after } = row;
      const differs = sealed.some(
        (column, place) =>
          open(before[place] ?? null, column, [subjectCode, id]) !==
          open(after[place] ?? null, column, [subjectCode, incomingId]),
      );
      if (differs) differing.push(row);
    }
    if (rows.length < headsAtOnce) break;
  }
  await client.query('close alike');
  await client.query(
    `update heads set same = false
     where (subject_code, incoming_id) in (select * from unnest($1::text[], $2::text[]))`,
    [differing.map(({ subjectCode }) => subjectCode), differing.map(({ incomingId }) => incomingId)],
  );
}

type Alike = {
  subjectCode: string;
  id: string;
  incomingId: string;
  before: readonly (string | null)[];
  after: readonly (string | null)[];
};
