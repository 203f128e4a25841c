/**
 * The only SQL of importing. Rows are laid down in a table of the transaction; then it is settled, for all of them
 * at once, which are new, known, or correct a fact that is there.
 */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import pg from 'pg';
import { copyRows } from '../database/copy.ts';
import { sealedTable, sealRow } from '../encryption/sealedRows.ts';
import type { Vault } from '../encryption/vault.ts';
import { type FactTable, factRevisions } from '../facts/tables.ts';
import type { FactState } from '../facts/vocabulary.ts';
import type { RecordKind } from './fields/field.ts';
import { ImportRefused } from './refusal.ts';
import { stagingTables } from './tables.ts';

/** What became of the rows that were laid down. Rows are given by their number in the file. */
export type Settlement = {
  added: number;
  /** New rows in place of facts with the same document number, which are withdrawn. */
  corrected: number;
  /** Rows that were there before, or more than once in the file. */
  unchanged: number;
  twiceInFile: readonly number[];
  withdrawn: readonly number[];
};

export type Store = {
  /** @param rows sealed for the department's table */
  stage(rows: readonly Record<string, unknown>[]): Promise<void>;
  /** Writes what was laid down, short of committing it. */
  settle(today: string): Promise<Settlement>;
  commit(): Promise<void>;
  /** Ends without a trace, unless it was committed. */
  close(): Promise<void>;
};

/** What tells documents apart beside subject and number: one decision may grant several numbered licences. */
const furtherKey: Record<RecordKind, readonly string[]> = { licences: ['licence_number'], penalties: [] };

/** What the hub knows of a fact and a file does not, and where the row came from. */
const notContent = [
  'id',
  'severity',
  'state',
  'published_from',
  'published_until',
  'publication_reason',
  'received_at',
  'batch',
  'source_row',
  'row_hash',
];

export type StoreOptions = {
  kind: RecordKind;
  /** The department's table. */
  table: FactTable;
  vault: Vault;
};

/** @throws ImportRefused `DATABASE_UNREACHABLE` or `DATABASE_NOT_MIGRATED` */
export async function openStore(databaseUrl: string, { kind, table, vault }: StoreOptions): Promise<Store> {
  const client = await connect(databaseUrl);
  const staging = stagingTables[kind];
  const columns = Object.keys(getTableColumns(staging)).map(toSnakeCase);
  // Sealed twice a value is not the same: what is sealed is compared by its blind index.
  const sealed = sealedTable(staging).sealed.map(({ column }) => column);
  const names: Names = {
    facts: pg.escapeIdentifier(getTableName(table)),
    factsName: getTableName(table),
    incoming: pg.escapeIdentifier(getTableName(staging)),
    columns,
    key: ['subject_code', 'document_number', ...furtherKey[kind]],
    furtherKey: furtherKey[kind],
    content: columns.filter((column) => !notContent.includes(column) && !sealed.includes(column)),
  };
  try {
    await client.query('begin');
    await client.query(`create temp table ${names.incoming} (like ${names.facts}) on commit drop`);
  } catch (error) {
    await client.end();
    throw new ImportRefused('DATABASE_NOT_MIGRATED', `the database has no table ${names.factsName}`, {
      cause: error,
    });
  }
  return {
    stage: (rows) => told(copyRows(client, staging, rows)),
    settle: (today) => told(settle(client, names, vault, today)),
    commit: () => told(client.query('commit')).then(() => undefined),
    // An open transaction ends with its connection.
    close: () => client.end(),
  };
}

/** What PostgreSQL says of a failure quotes rows: only its code is told on. */
async function told<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    const { code = 'connection lost' } = error as { code?: string };
    throw new ImportRefused(
      'DATABASE_FAILED',
      `the database did not finish (${code}); run the import again, what is in already stays as it is`,
      { cause: error },
    );
  }
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  // Without a listener a lost connection would end the process; the next statement tells of it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    // The message of the driver names hosts and accounts.
    const { code } = error as NodeJS.ErrnoException;
    throw new ImportRefused(
      'DATABASE_UNREACHABLE',
      `the department's database does not answer (${code ?? 'no code'})`,
      {
        cause: error,
      },
    );
  }
}

type Names = {
  /** The department's table, escaped, and as it is. */
  facts: string;
  factsName: string;
  incoming: string;
  columns: readonly string[];
  key: readonly string[];
  furtherKey: readonly string[];
  content: readonly string[];
};

async function settle(client: pg.Client, names: Names, vault: Vault, today: string): Promise<Settlement> {
  await client.query(`create index on ${names.incoming} (subject_code, row_hash)`);
  await client.query(`analyze ${names.incoming}`);
  // Two imports at once would each miss what the other adds; readers are not held up.
  await client.query(`lock table ${names.facts} in share row exclusive mode`);
  const repeated = await dropRepeated(client, names);
  const twiceInFile = await dropTwiceInFile(client, names);
  const known = await dropKnown(client, names);
  await findHeads(client, names);
  const same = await dropSame(client, names);
  const withdrawn = await dropWithdrawn(client, names);
  const corrected = await inherit(client, names);
  await reviseHeads(client, names, vault, today);
  await withdrawHeads(client, names);
  const written = await write(client, names);
  return {
    added: written - corrected,
    corrected,
    unchanged: repeated + known + same,
    twiceInFile,
    withdrawn,
  };
}

async function dropRepeated(client: pg.Client, { incoming }: Names): Promise<number> {
  const { rowCount } = await client.query(
    `delete from ${incoming} using (
       select ctid, row_number() over (partition by subject_code, row_hash order by source_row) as occurrence
       from ${incoming}
     ) as counted
     where ${incoming}.ctid = counted.ctid and counted.occurrence > 1`,
  );
  return rowCount ?? 0;
}

/** Which of them is right cannot be known: none is taken. */
async function dropTwiceInFile(client: pg.Client, { incoming, key }: Names): Promise<number[]> {
  const { rows } = await client.query<{ row: number }>(
    `delete from ${incoming} using (
       select ctid, count(*) over (partition by ${key.join(', ')}) as occurrences from ${incoming}
     ) as counted
     where ${incoming}.ctid = counted.ctid and counted.occurrences > 1
     returning source_row as row`,
  );
  return rows.map(({ row }) => row);
}

async function dropKnown(client: pg.Client, { facts, incoming }: Names): Promise<number> {
  const { rowCount } = await client.query(
    `delete from ${incoming} as incoming using ${facts} as fact
     where fact.subject_code = incoming.subject_code and fact.row_hash = incoming.row_hash`,
  );
  return rowCount ?? 0;
}

/** For each row, the fact with the same document number that stands; of several, the one received last. */
async function findHeads(client: pg.Client, { facts, incoming, furtherKey, content }: Names): Promise<void> {
  const tuple = (of: string, columns: readonly string[]) =>
    columns.map((column) => `${of}.${column}`).join(', ');
  await client.query(
    `create temp table heads on commit drop as
     select distinct on (incoming.subject_code, incoming.id)
       incoming.subject_code, incoming.id as incoming_id, fact.id, fact.state, fact.severity,
       fact.published_from, fact.published_until, fact.publication_reason,
       (${tuple('fact', content)}) is not distinct from (${tuple('incoming', content)})
         and (incoming.state = 'ACTIVE' or incoming.state = fact.state)
         and (incoming.published_from is not null or fact.published_from is null)
         and (incoming.published_until is null or incoming.published_until is not distinct from fact.published_until)
         as same
     from ${incoming} as incoming join ${facts} as fact
       -- Joined by equality where nothing can be null: only so can the join hash.
       on fact.subject_code = incoming.subject_code and fact.document_number = incoming.document_number
         ${furtherKey.map((column) => `and fact.${column} is not distinct from incoming.${column}`).join(' ')}
     order by incoming.subject_code, incoming.id, fact.state = 'WITHDRAWN', fact.received_at desc, fact.id`,
  );
  await client.query('analyze heads');
}

async function dropSame(client: pg.Client, { incoming }: Names): Promise<number> {
  const { rowCount } = await client.query(
    `delete from ${incoming} as incoming using heads
     where heads.subject_code = incoming.subject_code and heads.incoming_id = incoming.id and heads.same`,
  );
  return rowCount ?? 0;
}

async function dropWithdrawn(client: pg.Client, { incoming }: Names): Promise<number[]> {
  const { rows } = await client.query<{ row: number }>(
    `delete from ${incoming} as incoming using heads
     where heads.subject_code = incoming.subject_code and heads.incoming_id = incoming.id
       and heads.state = 'WITHDRAWN'
     returning incoming.source_row as row`,
  );
  return rows.map(({ row }) => row);
}

/**
 * A correction goes on where the corrected fact stood: what the hub knows of it stays, and an objection or a repair
 * is not undone by sending the row again.
 */
async function inherit(client: pg.Client, { incoming }: Names): Promise<number> {
  const { rowCount } = await client.query(
    `update ${incoming} as incoming set
       state = case
         when incoming.state = 'WITHDRAWN' then incoming.state
         when heads.state in ('UNDER_OBJECTION', 'REPAIRED') then heads.state
         when incoming.state = 'UNDER_OBJECTION' then incoming.state
         else 'CORRECTED'
       end,
       severity = heads.severity,
       published_from = case when incoming.published_from is not null then heads.published_from end,
       published_until = coalesce(incoming.published_until, heads.published_until),
       publication_reason = heads.publication_reason
     from heads
     where heads.subject_code = incoming.subject_code and heads.incoming_id = incoming.id`,
  );
  return rowCount ?? 0;
}

const correctionsOf = (incoming: string) => `${incoming} as incoming join heads
  on heads.subject_code = incoming.subject_code and heads.incoming_id = incoming.id`;

type Correction = {
  subjectCode: string;
  withdrawn: string;
  lastRevision: number;
  correcting: string;
  state: FactState;
  documentNumber: string;
  revisedBy: string | null;
};

const correctionsAtOnce = 2_000;

/** What was withdrawn, and for what: told in the life of both facts. */
async function reviseHeads(
  client: pg.Client,
  { factsName, incoming }: Names,
  vault: Vault,
  today: string,
): Promise<void> {
  await client.query(
    `declare corrections cursor for
     select heads.subject_code as "subjectCode", heads.id as withdrawn, coalesce(earlier.last, 0) as "lastRevision",
       incoming.id as correcting, incoming.state, incoming.document_number as "documentNumber",
       incoming.source_unit as "revisedBy"
     from ${correctionsOf(incoming)}
       -- Read as a whole: a lookup a row would wade through the rows that are added meanwhile.
       left join (select subject_code, fact_id, max(revision) as last from fact_revisions group by 1, 2) as earlier
         on earlier.subject_code = heads.subject_code and earlier.fact_id = heads.id`,
  );
  const shared = { factTable: factsName, revisedOn: today, recordedAt: new Date() };
  for (;;) {
    const { rows } = await client.query<Correction>(`fetch ${correctionsAtOnce} from corrections`);
    const revisions = rows.flatMap(({ withdrawn, lastRevision, correcting, state, ...correction }) => [
      {
        ...{ ...shared, ...correction, factId: withdrawn, revision: lastRevision + 1, state: 'WITHDRAWN' },
        reason: '来源单位更正，由同一文书的新数据替代',
      },
      {
        ...{ ...shared, ...correction, factId: correcting, revision: 1, state },
        reason: '来源单位更正，替代同一文书的原数据',
      },
    ]);
    await copyRows(
      client,
      factRevisions,
      revisions.map((revision) => sealRow(vault, factRevisions, revision)),
    );
    if (rows.length < correctionsAtOnce) break;
  }
  await client.query('close corrections');
}

async function withdrawHeads(client: pg.Client, { facts, incoming }: Names): Promise<void> {
  await client.query(
    `update ${facts} as fact set state = 'WITHDRAWN' from ${correctionsOf(incoming)}
     where fact.subject_code = heads.subject_code and fact.id = heads.id`,
  );
}

async function write(client: pg.Client, { facts, incoming, columns }: Names): Promise<number> {
  const list = columns.join(', ');
  const { rowCount } = await client.query(`insert into ${facts} (${list}) select ${list} from ${incoming}`);
  return rowCount ?? 0;
}
