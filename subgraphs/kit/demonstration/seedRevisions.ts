import { getTableName } from 'drizzle-orm';
import type { SeedRow } from '../department.ts';
import { factRevisions } from '../facts/tables.ts';
import type { FactState } from '../facts/vocabulary.ts';

export type SeedRevision = { revisedOn: string; state: FactState; reason: string; documentNumber?: string };

/** The life of a demonstration fact, oldest first. */
export function seedRevisions({ table, row }: SeedRow, revisions: readonly SeedRevision[]): SeedRow[] {
  return revisions.map(({ revisedOn, state, reason, documentNumber }, index) => ({
    table: factRevisions,
    row: {
      subjectCode: row.subjectCode,
      factId: row.id,
      revision: index + 1,
      factTable: getTableName(table),
      revisedOn,
      state,
      reason,
      documentNumber,
      revisedBy: row.authority,
      recordedAt: `${revisedOn}T01:00:00Z`,
    },
  }));
}
