/**
 * The SQL of importing. Rows are laid down in a table of the transaction; then it is settled, for all of them at once,
 * which are new, known, or correct a fact that is there.
 */
import type pg from 'pg';
import type { Vault } from '../../encryption/vault.ts';
import type { FactTable } from '../../facts/tables.ts';
import { joinDecisions } from './joinDecisions.ts';
import { type Names, sameAct, wasUndone } from './names.ts';
import { lastRevisions, revise } from './revise.ts';
import { tellSealedApart } from './sealedDifferences.ts';

/** What became of the rows that were laid down. Rows are given by their number in the file. */
export type Settlement = {
  added: number;
  /** Rows in place of facts of the same act, which are withdrawn. */
  corrected: number;
  /** Facts that had been withdrawn when they were corrected, or undone, and stand again as they were. */
  restored: number;
  /** Rows that were there before, or more than once in the file. */
  unchanged: number;
  /** Rows that tell one decision together with another. */
  joined: number;
  twiceInFile: readonly number[];
  withdrawn: readonly number[];
  /** Rows of facts that have ended, and are changed no more. */
  ended: readonly number[];
};

export type Settling = {
  vault: Vault;
  table: FactTable;
  importId: string;
  receivedAt: string;
  /** Calendar day in Beijing. */
  today: string;
};

export async function settle(client: pg.Client, names: Names, settling: Settling): Promise<Settlement> {
  const { incoming, facts } = names;
  // What rows are joined by; texts and sealed values take long to look at, and nothing is planned by them. For how often a
  // value comes again a sample of some thousand rows is enough, and what is grouped by fits into this memory.
  await client.query('set local default_statistics_target = 10');
  await client.query("set local work_mem = '32MB'");
  await client.query(`analyze ${incoming} (subject_code, id, row_hash, document_number, authority, state)`);
  // Two imports at once would each miss what the other adds; readers are not held up.
  await client.query(`lock table ${facts} in share row exclusive mode`);
  const repeated = await dropRepeated(client, names);
  const { joined, twiceInFile } = await joinDecisions(client, names, settling);
  const known = await dropKnown(client, names);
  const heads = await findHeads(client, names);
  await tellSealedApart(client, names, settling.vault);
  const same = await dropSame(client, names);
  const withdrawn = await dropOf(client, names, "heads.state = 'WITHDRAWN'");
  const ended = await dropOf(client, names, 'heads.ended');
  await inherit(client, names);
  const again = await findRestored(client, names);
  // A file of new acts alone changes nothing that is there: it need not be looked through for what it changes.
  const { corrected, restored } = heads + again > 0 ? await change(client, names, settling) : nothingChanged;
  const written = await write(client, names);
  const restoredInPlace = restored.inPlaceOfHeads;
  const correctedByNew = corrected - restoredInPlace;
  const settlement = {
    added: written - correctedByNew,
    corrected: correctedByNew,
    restored: restored.all,
    unchanged: repeated + known + same,
    joined,
    twiceInFile,
    withdrawn,
    ended,
  };
  return settlement;
}

const nothingChanged = { corrected: 0, restored: { all: 0, inPlaceOfHeads: 0 } };

/** Does to the facts that are there what the rows say, and keeps what that was. */
async function change(
  client: pg.Client,
  names: Names,
  { vault, importId, receivedAt, today }: Settling,
): Promise<typeof nothingChanged> {
  await revise(client, corrections(names), [], { factsName: names.factsName, vault, today });
  await keepChanges(client, names, [importId, receivedAt]);
  const corrected = await withdrawHeads(client, names);
  return { corrected, restored: await restore(client, names) };
}

async function dropRepeated(client: pg.Client, { incoming }: Names): Promise<number> {
  const { rowCount } = await client.query(
    `delete from ${incoming} as incoming using (
       select subject_code, row_hash, min(source_row) as first from ${incoming} group by 1, 2 having count(*) > 1
     ) as repeated
     where incoming.subject_code = repeated.subject_code and incoming.row_hash = repeated.row_hash
       and incoming.source_row > repeated.first`,
  );
  return rowCount ?? 0;
}

/** A row that is there and stands; one that was withdrawn is known, too, where the row says so itself. */
async function dropKnown(client: pg.Client, { facts, incoming }: Names): Promise<number> {
  const { rowCount } = await client.query(
    `delete from ${incoming} as incoming using ${facts} as fact
     where fact.subject_code = incoming.subject_code and fact.row_hash = incoming.row_hash
       and (fact.state <> 'WITHDRAWN' or incoming.state = 'WITHDRAWN')`,
  );
  return rowCount ?? 0;
}

/**
 * For each row, the fact of the same act that stands; of several, the one received last. What an undone import had
 * brought never was.
 */
async function findHeads(client: pg.Client, names: Names): Promise<number> {
  const { facts, incoming, content, ending } = names;
  const tuple = (of: string) => content.map((column) => `${of}.${column}`).join(', ');
  const { rowCount } = await client.query(
    `create temp table heads on commit drop as
     select distinct on (incoming.subject_code, incoming.id)
       incoming.subject_code, incoming.id as incoming_id, fact.id, fact.state, fact.severity,
       fact.published_from, fact.published_until, fact.publication_reason,
       ${ending === null ? 'false' : `fact.${ending} is not null`} as ended,
       (${tuple('fact')}) is not distinct from (${tuple('incoming')})
         and (incoming.state = fact.state or (incoming.state = 'ACTIVE' and fact.state <> 'WITHDRAWN'))
         and (incoming.severity is null or incoming.severity is not distinct from fact.severity)
         and (incoming.published_from is not null or fact.published_from is null)
         and (incoming.published_until is null or incoming.published_until is not distinct from fact.published_until)
         as same
     from ${incoming} as incoming join ${facts} as fact on ${sameAct(names, 'fact', 'incoming')}
     where not ${wasUndone('fact')}
     order by incoming.subject_code, incoming.id, fact.state = 'WITHDRAWN', fact.received_at desc, fact.id`,
  );
  await client.query('analyze heads');
  return rowCount ?? 0;
}

async function dropSame(client: pg.Client, { incoming }: Names): Promise<number> {
  const { rowCount } = await client.query(
    `delete from ${incoming} as incoming using heads
     where heads.subject_code = incoming.subject_code and heads.incoming_id = incoming.id and heads.same`,
  );
  return rowCount ?? 0;
}

/** @returns their numbers in the file */
async function dropOf(client: pg.Client, { incoming }: Names, heads: string): Promise<number[]> {
  const { rows } = await client.query<{ row: number }>(
    `delete from ${incoming} as incoming using heads
     where heads.subject_code = incoming.subject_code and heads.incoming_id = incoming.id
       and ${heads}
     returning incoming.source_row as row`,
  );
  return rows.map(({ row }) => row);
}

/**
 * A correction goes on where the corrected fact stood: what the hub knows of it stays, and an objection or a repair
 * is not undone by sending the row again.
 */
async function inherit(client: pg.Client, { incoming }: Names): Promise<void> {
  await client.query(
    `update ${incoming} as incoming set
       state = case
         when incoming.state = 'WITHDRAWN' then incoming.state
         when heads.state in ('UNDER_OBJECTION', 'REPAIRED') then heads.state
         when incoming.state = 'UNDER_OBJECTION' then incoming.state
         else 'CORRECTED'
       end,
       severity = coalesce(incoming.severity, heads.severity),
       published_from = case when incoming.published_from is not null
         then coalesce(heads.published_from, incoming.published_from) end,
       published_until = coalesce(incoming.published_until, heads.published_until),
       publication_reason = case when incoming.published_from is null or heads.published_from is null
         then incoming.publication_reason else heads.publication_reason end
     from heads
     where heads.subject_code = incoming.subject_code and heads.incoming_id = incoming.id`,
  );
}

/** Rows that are facts already, withdrawn when they were corrected or undone: sent again they stand again. */
async function findRestored(client: pg.Client, { facts, incoming }: Names): Promise<number> {
  const { rowCount } = await client.query(
    `create temp table restored on commit drop as
     select fact.subject_code, fact.id, incoming.id as incoming_id, incoming.state
     from ${incoming} as incoming join ${facts} as fact
       on fact.subject_code = incoming.subject_code and fact.row_hash = incoming.row_hash`,
  );
  return rowCount ?? 0;
}

const headsOf = (incoming: string) => `${incoming} as incoming join heads
  on heads.subject_code = incoming.subject_code and heads.incoming_id = incoming.id`;

/** What was withdrawn, for what, and what stands again: told in the life of each. */
const corrections = ({ facts, incoming }: Names): string => `
  select told.subject_code as "subjectCode", told.fact_id as "factId", coalesce(earlier.last, 0) as "lastRevision",
    told.state, told.act, to_jsonb(fact)::text as "rowBefore", told.document_number as "documentNumber",
    told.source_unit as "revisedBy", told.reason
  from (
    select heads.subject_code, heads.id as fact_id, 'WITHDRAWN' as state, 'CORRECT' as act, incoming.document_number,
      incoming.source_unit, 'REPLACED' as reason
    from ${headsOf(incoming)}
    union all
    select incoming.subject_code, incoming.id, incoming.state,
      case when restored.id is null then 'CORRECT' else 'RESTORE' end, incoming.document_number, incoming.source_unit,
      case when restored.id is null then 'REPLACES' else 'RESTORED' end
    from ${incoming} as incoming
      left join heads on heads.subject_code = incoming.subject_code and heads.incoming_id = incoming.id
      left join restored on restored.subject_code = incoming.subject_code and restored.incoming_id = incoming.id
    where heads.id is not null or restored.id is not null
  ) as told
  left join ${facts} as fact on fact.subject_code = told.subject_code and fact.id = told.fact_id
  left join ${lastRevisions} as earlier
    on earlier.subject_code = told.subject_code and earlier.fact_id = told.fact_id`;

/** What it takes to undo this: the state in which each fact was that is changed. */
async function keepChanges(client: pg.Client, { incoming }: Names, parameters: unknown[]): Promise<void> {
  await client.query(
    `insert into fact_import_changes
       (subject_code, fact_id, import_id, act, state_before, state_after, changed_at)
     select heads.subject_code, heads.id, $1, 'IMPORT', heads.state, 'WITHDRAWN', $2::timestamptz
     from ${headsOf(incoming)}
     union all
     select subject_code, id, $1, 'IMPORT', 'WITHDRAWN', state, $2::timestamptz from restored`,
    parameters,
  );
}

async function withdrawHeads(client: pg.Client, { facts, incoming }: Names): Promise<number> {
  const { rowCount } = await client.query(
    `update ${facts} as fact set state = 'WITHDRAWN' from ${headsOf(incoming)}
     where fact.subject_code = heads.subject_code and fact.id = heads.id`,
  );
  return rowCount ?? 0;
}

async function restore(
  client: pg.Client,
  { facts, incoming }: Names,
): Promise<{ all: number; inPlaceOfHeads: number }> {
  const { rows } = await client.query<{ replaces: boolean }>(
    `update ${facts} as fact set
       state = incoming.state, severity = incoming.severity, published_from = incoming.published_from,
       published_until = incoming.published_until, publication_reason = incoming.publication_reason
     from restored join ${incoming} as incoming
         on restored.subject_code = incoming.subject_code and restored.incoming_id = incoming.id
       left join heads on heads.subject_code = incoming.subject_code and heads.incoming_id = incoming.id
     where fact.subject_code = restored.subject_code and fact.id = restored.id
     returning heads.id is not null as replaces`,
  );
  await client.query(
    `delete from ${incoming} as incoming using restored
     where restored.subject_code = incoming.subject_code and restored.incoming_id = incoming.id`,
  );
  return { all: rows.length, inPlaceOfHeads: rows.filter(({ replaces }) => replaces).length };
}

async function write(client: pg.Client, { facts, incoming, columns }: Names): Promise<number> {
  const list = columns.join(', ');
  const { rowCount } = await client.query(`insert into ${facts} (${list}) select ${list} from ${incoming}`);
  return rowCount ?? 0;
}
