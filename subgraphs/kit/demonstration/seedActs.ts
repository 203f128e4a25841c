import type { SeedRow } from '../department.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { procedureActs } from '../procedures/tables.ts';
import type { Actor } from '../procedures/who.ts';

export type SeedAct = {
  act: string;
  to: string;
  by: Pick<Actor, 'role' | 'organization' | 'department'>;
  actedOn: string;
  reason?: string;
  documentNumber?: string;
};

/** What was done with a demonstration item, oldest first. */
export function seedActs({ row }: SeedRow, { name }: Procedure, acts: readonly SeedAct[]): SeedRow[] {
  return acts.map(({ act, to, by, actedOn, reason = null, documentNumber = null }, index) => ({
    table: procedureActs,
    row: {
      subjectCode: row.subjectCode,
      itemId: row.id,
      number: index + 1,
      procedure: name,
      act,
      fromStage: acts[index - 1]?.to ?? null,
      toStage: to,
      proposed: false,
      ...by,
      actedOn,
      recordedAt: `${actedOn}T01:00:00Z`,
      reason,
      documentNumber,
    },
  }));
}
