import type { ClientBase } from 'pg';
import type { StoredRow } from './storedLog.ts';

/** A row of `audit_leaves` as it is read. */
export type LeafRow = {
  leaf_index: string;
  leaf: string;
  hashes: Buffer;
  recorded_at: string;
  organization: string | null;
  person: string | null;
  intent_index: string | null;
  subjects: Buffer[] | null;
};

export const columnsOfLeaf =
  'leaf_index, leaf, hashes, recorded_at, organization, person, intent_index, subjects';

export const storedRow = ({ leaf_index, leaf, hashes, subjects, ...searched }: LeafRow): StoredRow => ({
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

/** Those of a range that are there, in order. */
export const readStoredRows = async (
  client: ClientBase,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly StoredRow[]> => {
  const { rows } = await client.query<LeafRow>({
    name: 'audit-stored-rows',
    text: `select ${columnsOfLeaf} from audit_leaves where leaf_index >= $1 and leaf_index < $2 order by leaf_index`,
    values: [from, to],
  });
  return rows.map(storedRow);
};
