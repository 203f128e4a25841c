import type pg from 'pg';
import { type Names, sameAct } from './names.ts';
import { lastRevisions, revise } from './revise.ts';
import type { Settling } from './settle.ts';

/** What became of the rows that named facts to withdraw. */
export type Withdrawal = {
  /** Facts that stood and are withdrawn now. */
  withdrawn: number;
  /** Rows whose facts had been withdrawn before. */
  unchanged: number;
  /** Rows that name no fact that ever was. */
  notFound: readonly number[];
};

/** Withdraws the facts of the acts that were laid down; what else their rows say is not looked at. */
export async function withdraw(
  client: pg.Client,
  names: Names,
  { vault, importId, receivedAt, today }: Settling,
): Promise<Withdrawal> {
  const { incoming, facts, factsName } = names;
  await client.query(`analyze ${incoming}`);
  await client.query(`lock table ${facts} in share row exclusive mode`);
  // A row that gives no licence number means every licence of the document.
  const same =
    names.furtherKey.length > 0
      ? `(${sameAct(names, 'fact', 'incoming')} or (${names.furtherKey.map((column) => `incoming.${column} is null`).join(' and ')} and ${sameAct(
          { furtherKey: [] },
          'fact',
          'incoming',
        )}))`
      : sameAct(names, 'fact', 'incoming');
  await client.query(
    `create temp table named on commit drop as
     select distinct incoming.source_row, fact.subject_code, fact.id, fact.state
     from ${incoming} as incoming left join ${facts} as fact on ${same}`,
  );
  const { rows } = await client.query<{ row: number; standing: boolean; found: boolean }>(
    `select source_row as row, bool_or(state is not null and state <> 'WITHDRAWN') as standing,
       bool_or(id is not null) as found
     from named group by 1 order by 1`,
  );
  const standing = `(select distinct subject_code, id, state from named where state <> 'WITHDRAWN')`;
  await revise(
    client,
    `select fact.subject_code as "subjectCode", fact.id as "factId", coalesce(earlier.last, 0) as "lastRevision",
       'WITHDRAWN' as state, 'WITHDRAW' as act, to_jsonb(fact)::text as "rowBefore", fact.document_number as "documentNumber", fact.source_unit as "revisedBy",
       'WITHDRAWN' as reason
     from ${standing} as named
       join ${facts} as fact on fact.subject_code = named.subject_code and fact.id = named.id
       left join ${lastRevisions} as earlier
         on earlier.subject_code = fact.subject_code and earlier.fact_id = fact.id`,
    [],
    { factsName, vault, today },
  );
  await client.query(
    `insert into fact_import_changes
       (subject_code, fact_id, import_id, act, state_before, state_after, changed_at)
     select subject_code, id, $1, 'WITHDRAWAL', state, 'WITHDRAWN', $2::timestamptz from ${standing} as named`,
    [importId, receivedAt],
  );
  const { rowCount } = await client.query(
    `update ${facts} as fact set state = 'WITHDRAWN' from ${standing} as named
     where fact.subject_code = named.subject_code and fact.id = named.id`,
  );
  return {
    withdrawn: rowCount ?? 0,
    unchanged: rows.filter((row) => row.found && !row.standing).length,
    notFound: rows.filter(({ found }) => !found).map(({ row }) => row),
  };
}
