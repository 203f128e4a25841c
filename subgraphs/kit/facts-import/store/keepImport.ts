import type pg from 'pg';
import { copyRows } from '../../database/copy.ts';
import { sealRow } from '../../encryption/sealedRows.ts';
import type { Vault } from '../../encryption/vault.ts';
import { factImports, type ImportAct } from '../../facts/importTables.ts';

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
  confirmedBy: string | null;
};

/** What an import is called: when it was received, and of what file. */
export const importIdOf = (receivedAt: string, batch: string): string =>
  `${receivedAt.replaceAll(/[-:.TZ]/g, '')}-${batch.slice(0, 8)}`;

/** Keeps that an import changed something; one that did not needs no undoing. */
export async function keepImport(client: pg.Client, vault: Vault, kept: KeptImport): Promise<void> {
  if (kept.added + kept.changed === 0) return;
  await copyRows(client, factImports, [sealRow(vault, factImports, kept)]);
}
