import { Client } from 'pg';
import type { StoredLog, StoredRow, StoredText } from './storedLog.ts';

const pageLength = 5_000;

/**
 * Opens the log in a database, as one moment shows it while the hub goes on writing.
 * Rejects with words of ours: what the driver says may hold the address or the password.
 */
export const openDatabaseLog = async (
  databaseUrl: string | undefined,
): Promise<{ log: StoredLog; close(): Promise<void> }> => {
  if (databaseUrl === undefined) throw new Error('--database-url URL is needed; --help tells more');
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  // What breaks while nothing is asked is told to the next query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { log: await readLog(client), close: () => client.end() };
  } catch (error) {
    await client.end().catch(() => undefined);
    const { code, name } = error as { code?: unknown; name?: unknown };
    throw new Error(`the database of the access log cannot be read (${String(code ?? name)})`);
  }
};

const readLog = async (client: Client): Promise<StoredLog> => {
  await client.query('begin isolation level repeatable read read only');
  const { rows: heads } = await client.query<{ tree_size: string; root_hash: Buffer }>(
    'select tree_size, root_hash from audit_head',
  );
  const { rows: texts } = await client.query<StoredText>('select hash, text from audit_texts order by hash');
  return {
    head: heads[0] ? { size: Number(heads[0].tree_size), root: heads[0].root_hash } : null,
    texts,
    rows: () => readRows(client),
  };
};

type LeafRow = {
  leaf_index: string;
  leaf: string;
  hashes: Buffer;
  recorded_at: string;
  organization: string | null;
  person: string | null;
  intent_index: string | null;
  subjects: Buffer[] | null;
};

async function* readRows(client: Client): AsyncGenerator<StoredRow> {
  await client.query(`declare audit_leaves_walk no scroll cursor for
    select leaf_index, leaf, hashes, recorded_at, organization, person, intent_index, subjects
    from audit_leaves order by leaf_index`);
  for (;;) {
    const { rows } = await client.query<LeafRow>(`fetch ${pageLength} from audit_leaves_walk`);
    yield* rows.map(storedRow);
    if (rows.length < pageLength) return;
  }
}

const storedRow = ({ leaf_index, leaf, hashes, subjects, ...searched }: LeafRow): StoredRow => ({
  index: Number(leaf_index),
  leaf,
  hashes,
  searched: {
    time: searched.recorded_at,
    organization: searched.organization,
    person: searched.person,
    intent: searched.intent_index === null ? null : Number(searched.intent_index),
  },
  subjects: subjects ?? [],
});
