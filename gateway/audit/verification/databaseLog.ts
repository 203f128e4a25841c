import { Client } from 'pg';
import type { StoredLog, StoredRow, StoredSubject, StoredText, StraySubjects } from './storedLog.ts';

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

type LeafRow = { leaf_index: string; leaf: string; hashes: Buffer };
type SubjectRow = { leaf_index: string; blind_index: Buffer; part: number };

/** Leaves and their subjects, each sorted once by the database and walked side by side. */
async function* readRows(client: Client): AsyncGenerator<StoredRow | StraySubjects> {
  const subjects = walk<SubjectRow>(
    client,
    'audit_subjects_walk',
    'select leaf_index, blind_index, part from audit_subjects order by leaf_index',
  );
  const leaves = walk<LeafRow>(
    client,
    'audit_leaves_walk',
    'select leaf_index, leaf::text, hashes from audit_leaves order by leaf_index',
  );
  let subject = await subjects.next();
  const takeUpTo = async (index: number): Promise<Map<number, StoredSubject[]>> => {
    const taken = new Map<number, StoredSubject[]>();
    while (!subject.done && Number(subject.value.leaf_index) <= index) {
      const { leaf_index, blind_index, part } = subject.value;
      const together = taken.get(Number(leaf_index)) ?? [];
      together.push({ blindIndex: blind_index, part });
      taken.set(Number(leaf_index), together);
      subject = await subjects.next();
    }
    return taken;
  };

  for await (const { leaf_index, leaf, hashes } of leaves) {
    const index = Number(leaf_index);
    const taken = await takeUpTo(index);
    const own = taken.get(index) ?? [];
    taken.delete(index);
    yield* strays(taken);
    yield { index, leaf, hashes, subjects: own };
  }
  yield* strays(await takeUpTo(Number.POSITIVE_INFINITY));
}

const strays = (taken: ReadonlyMap<number, readonly StoredSubject[]>): StraySubjects[] =>
  [...taken].map(([index, { length }]) => ({ index, leaf: null, count: length }));

async function* walk<Row extends object>(client: Client, name: string, query: string): AsyncGenerator<Row> {
  await client.query(`declare ${name} no scroll cursor for ${query}`);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${pageLength} from ${name}`);
    yield* rows;
    if (rows.length < pageLength) return;
  }
}
