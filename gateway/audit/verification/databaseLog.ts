import { Client } from 'pg';
import { endOf, readRecordedSegments } from '../archive/recordedSegments.ts';
import { AccessLogError } from '../errors.ts';
import { readSegmentRows } from './segmentRows.ts';
import type { StoredLog, StoredRow, StoredText } from './storedLog.ts';
import { columnsOfLeaf, type LeafRow, storedRow } from './storedRows.ts';

const pageLength = 5_000;

/**
 * Opens the log in a database, as one moment shows it while the hub goes on writing.
 * Rejects with words of ours: what the driver says may hold the address or the password.
 */
export const openDatabaseLog = async (
  databaseUrl: string | undefined,
  segmentsFolder?: string | undefined,
): Promise<{ log: StoredLog; close(): Promise<void> }> => {
  if (databaseUrl === undefined) throw new Error('--database-url URL is needed; --help tells more');
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  // What breaks while nothing is asked is told to the next query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { log: await readLog(client, segmentsFolder), close: () => client.end() };
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof AccessLogError) throw new Error(error.problem);
    const { code, name } = error as { code?: unknown; name?: unknown };
    throw new Error(`the database of the access log cannot be read (${String(code ?? name)})`);
  }
};

const readLog = async (client: Client, segmentsFolder: string | undefined): Promise<StoredLog> => {
  await client.query('begin isolation level repeatable read read only');
  const { rows: heads } = await client.query<{ tree_size: string; root_hash: Buffer }>(
    'select tree_size, root_hash from audit_head',
  );
  const { rows: texts } = await client.query<StoredText>('select hash, text from audit_texts order by hash');
  const recorded = await readRecordedSegments(client);
  const end = endOf(recorded);
  if (end > 0 && segmentsFolder === undefined)
    throw new AccessLogError(
      'AUDIT_SEGMENT_MISSING',
      `--segments FOLDER is needed: the leaves up to ${end} are archived`,
    );
  const archive = readSegmentRows(segmentsFolder ?? '', recorded);
  return {
    archive,
    head: heads[0] ? { size: Number(heads[0].tree_size), root: heads[0].root_hash } : null,
    texts,
    rows: async function* rows() {
      yield* archive.rows();
      yield* readRows(client, end);
    },
  };
};

/** Those that are not archived: what is not removed yet is told of by its segment. */
async function* readRows(client: Client, end: number): AsyncGenerator<StoredRow> {
  await client.query(`declare audit_leaves_walk no scroll cursor for
    select ${columnsOfLeaf}
    from audit_leaves where leaf_index >= ${end} order by leaf_index`);
  for (;;) {
    const { rows } = await client.query<LeafRow>(`fetch ${pageLength} from audit_leaves_walk`);
    yield* rows.map(storedRow);
    if (rows.length < pageLength) return;
  }
}
