import { getTableName } from 'drizzle-orm';
import pg from 'pg';
import { type Clock, systemClock, todayInBeijing } from '../clock.ts';
import type { KeyringSource } from '../encryption/keyringSource.ts';
import { openVault, type Vault } from '../encryption/vault.ts';
import type { ImportAct } from '../facts/importTables.ts';
import { ImportRefused } from './refusal.ts';
import { begin, told } from './store/connection.ts';
import { importIdOf, keepImport } from './store/keepImport.ts';
import { books } from './store/names.ts';
import { lastRevisions, revise } from './store/revise.ts';
import type { ImportingDepartment } from './tables.ts';

export type UndoOptions = {
  department: ImportingDepartment;
  databaseUrl: string;
  /** Keys of the department's sealed columns. */
  fieldKeys: KeyringSource;
  /** What the import is called. */
  importId: string;
  /** Do everything short of keeping it. */
  dryRun?: boolean;
  clock?: Clock;
};

export type UndoReport = {
  dryRun: boolean;
  department: string;
  /** What was undone, and of which act it was. */
  importId: string;
  act: ImportAct;
  /** Facts that the import had added and that are withdrawn now. */
  withdrawn: number;
  /** Facts that are again in the state in which the import found them. */
  restored: number;
};

/**
 * Takes back what one import, or one withdrawal by file, did: what it added is withdrawn, what it changed is as it was.
 * Its file may be sent again.
 *
 * @throws ImportRefused `IMPORT_UNKNOWN`, `IMPORT_UNDONE_BEFORE` or `IMPORT_BUILT_UPON`
 */
export async function undoImport(options: UndoOptions): Promise<UndoReport> {
  const { department, databaseUrl, importId, dryRun = false, clock = systemClock } = options;
  const vault = openVault(options.fieldKeys);
  const client = await begin(databaseUrl, books);
  try {
    return await told(undo(client, { vault, department, importId, dryRun, clock }));
  } finally {
    await client.end();
  }
}

type Undoing = {
  vault: Vault;
  department: ImportingDepartment;
  importId: string;
  dryRun: boolean;
  clock: Clock;
};

type Import = { act: ImportAct; factTable: string; batch: string | null; receivedAt: Date };

async function undo(
  client: pg.Client,
  { vault, department, importId, dryRun, clock }: Undoing,
): Promise<UndoReport> {
  const { act, factTable, batch, receivedAt } = await find(client, importId);
  const table = department.factTables.map(getTableName).find((name) => name === factTable);
  if (table === undefined)
    throw new ImportRefused('IMPORT_UNKNOWN', 'the department no longer has its table');
  const facts = pg.escapeIdentifier(table);
  await client.query(`lock table ${facts} in share row exclusive mode`);
  await client.query(
    `create temp table undone on commit drop as
     select subject_code, fact_id as id, state_before as state, false as added
     from fact_import_changes where import_id = $1
     union all
     select subject_code, id, 'WITHDRAWN', true from ${facts} as fact
     where $2 = 'IMPORT' and batch = $3 and received_at = $4 and not exists (
       select from fact_import_changes as change
       where change.import_id = $1 and change.subject_code = fact.subject_code and change.fact_id = fact.id
     )`,
    [importId, act, batch, receivedAt],
  );
  await client.query('create index on undone (subject_code, id)');
  await refuseBuiltUpon(client, importId, receivedAt);

  const now = clock();
  const undoingId = importIdOf(now.toISOString(), `undo${importId.slice(-4)}`);
  await revise(
    client,
    `select fact.subject_code as "subjectCode", fact.id as "factId", coalesce(earlier.last, 0) as "lastRevision",
       undone.state, case when undone.state = 'WITHDRAWN' then 'WITHDRAW' else 'RESTORE' end as act,
       to_jsonb(fact)::text as "rowBefore", fact.document_number as "documentNumber", fact.source_unit as "revisedBy",
       'IMPORT_UNDONE' as reason
     from undone join ${facts} as fact on fact.subject_code = undone.subject_code and fact.id = undone.id
       left join ${lastRevisions} as earlier
         on earlier.subject_code = fact.subject_code and earlier.fact_id = fact.id`,
    [],
    { factsName: table, vault, today: todayInBeijing(clock) },
  );
  await client.query(
    `insert into fact_import_changes
       (subject_code, fact_id, import_id, act, state_before, state_after, changed_at)
     select fact.subject_code, fact.id, $1, 'UNDO', fact.state, undone.state, $2::timestamptz
     from undone join ${facts} as fact on fact.subject_code = undone.subject_code and fact.id = undone.id`,
    [undoingId, now.toISOString()],
  );
  const { rows } = await client.query<{ added: boolean }>(
    `update ${facts} as fact set state = undone.state from undone
     where fact.subject_code = undone.subject_code and fact.id = undone.id
     returning undone.added`,
  );
  const withdrawn = rows.filter(({ added }) => added).length;
  await keepImport(client, vault, {
    ...{ id: undoingId, act: 'UNDO', factTable: table, batch: null, receivedAt: now.toISOString() },
    ...{ added: 0, changed: rows.length, undoes: importId, confirmedBy: null },
  });
  if (!dryRun) await client.query('commit');
  const restored = rows.length - withdrawn;
  return { dryRun, department: department.name, importId, act, withdrawn, restored };
}

async function find(client: pg.Client, importId: string): Promise<Import> {
  const { rows } = await client.query<Import & { undoneBy: string | null }>(
    `select act, fact_table as "factTable", batch, received_at as "receivedAt",
       (select id from fact_imports as later where later.undoes = fact_imports.id limit 1) as "undoneBy"
     from fact_imports where id = $1`,
    [importId],
  );
  const [found] = rows;
  if (!found || found.act === 'UNDO') {
    throw new ImportRefused('IMPORT_UNKNOWN', 'the department took in no file under this name; see --list');
  }
  if (found.undoneBy !== null) {
    throw new ImportRefused('IMPORT_UNDONE_BEFORE', `it was taken back by ${found.undoneBy}`);
  }
  return found;
}

/** What a later file changed again cannot be taken back alone: its own changes would hang in the air. */
async function refuseBuiltUpon(client: pg.Client, importId: string, receivedAt: Date): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct later.id
     from undone
       join fact_import_changes as change on change.subject_code = undone.subject_code and change.fact_id = undone.id
       join fact_imports as later on later.id = change.import_id
     where later.id <> $1 and later.act <> 'UNDO' and later.received_at >= $2
       and not exists (select from fact_imports as undoing where undoing.undoes = later.id)
     order by 1 desc limit 5`,
    [importId, receivedAt],
  );
  if (rows.length === 0) return;
  throw new ImportRefused(
    'IMPORT_BUILT_UPON',
    `later files changed its facts; undo them first, in this order: ${rows.map(({ id }) => id).join(', ')}`,
  );
}
