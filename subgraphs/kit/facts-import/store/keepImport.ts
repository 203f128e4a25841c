import type pg from 'pg';
import type { ImportAct } from '../../facts/importTables.ts';

/** An import as it is kept, so that it can be named and undone. */
export type KeptImport = {
  id: string;
  act: ImportAct;
  factTable: string;
  batch: string | null;
  receivedAt: string;
  added: number;
  changed: number;
  undoes?: string;
};

/** What an import is called: when it was received, and of what file. */
export const importIdOf = (receivedAt: string, batch: string): string =>
  `${receivedAt.replaceAll(/[-:.TZ]/g, '')}-${batch.slice(0, 8)}`;

/** Keeps that an import changed something; one that did not needs no undoing. */
export async function keepImport(client: pg.Client, kept: KeptImport): Promise<void> {
  const { id, act, factTable, batch, receivedAt, added, changed, undoes = null } = kept;
  if (added + changed === 0) return;
  await client.query(
    `insert into fact_imports (id, act, fact_table, batch, received_at, added, changed, undoes)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, act, factTable, batch, receivedAt, added, changed, undoes],
  );
}
