import type pg from 'pg';
import { copyRows } from '../../database/copy.ts';
import { sealRow } from '../../encryption/sealedRows.ts';
import type { Vault } from '../../encryption/vault.ts';
import { factRevisions } from '../../facts/tables.ts';
import type { FactAct, FactState } from '../../facts/vocabulary.ts';

/** A change in the life of a fact, before it has its number. */
export type Change = {
  subjectCode: string;
  factId: string;
  lastRevision: number;
  act: FactAct;
  /** The row as JSON as it stood before; null of one that was not there. */
  rowBefore: string | null;
  state: FactState;
  documentNumber: string | null;
  revisedBy: string | null;
  reason: keyof typeof reasons;
};

/** Why an import changes a fact, as its revisions tell it. */
export const reasons = {
  REPLACED: '来源单位更正，由同一文书的新数据替代',
  REPLACES: '来源单位更正，替代同一文书的原数据',
  RESTORED: '来源单位重新报送原数据，恢复原数据',
  WITHDRAWN: '来源单位撤回',
  IMPORT_UNDONE: '撤销导入，数据恢复到导入之前',
} as const;

const changesAtOnce = 2_000;

/**
 * Writes a revision for each change that a query tells, a bounded number of them in memory.
 *
 * @param changes a query of `Change`s; what it reads is not changed meanwhile
 */
export async function revise(
  client: pg.Client,
  changes: string,
  parameters: readonly unknown[],
  { factsName, vault, today }: { factsName: string; vault: Vault; today: string },
): Promise<void> {
  await client.query(`declare changes no scroll cursor for ${changes}`, [...parameters]);
  const shared = { factTable: factsName, revisedOn: today, recordedAt: new Date() };
  for (;;) {
    const { rows } = await client.query<Change>(`fetch ${changesAtOnce} from changes`);
    const revisions = rows.map(({ lastRevision, reason, ...change }) => ({
      ...{ ...shared, ...change, revision: lastRevision + 1 },
      reason: reasons[reason],
    }));
    await copyRows(
      client,
      factRevisions,
      revisions.map((revision) => sealRow(vault, factRevisions, revision)),
    );
    if (rows.length < changesAtOnce) break;
  }
  await client.query('close changes');
}

/** The number of the last revision of each fact. Read as a whole: a lookup a row would wade through what is added meanwhile. */
export const lastRevisions =
  '(select subject_code, fact_id, max(revision) as last from fact_revisions group by 1, 2)';
