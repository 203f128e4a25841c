import { getTableName } from 'drizzle-orm';
import { Envelope } from '../encryption/envelope.ts';
import type { KeyringSource } from '../encryption/keyringSource.ts';
import { openVault } from '../encryption/vault.ts';
import { factImports, type ImportAct } from '../facts/importTables.ts';
import { begin, told } from './store/connection.ts';
import { books } from './store/names.ts';

/** An import as a list shows it. */
export type ListedImport = {
  id: string;
  act: ImportAct;
  factTable: string;
  added: number;
  changed: number;
  undoneBy: string | null;
  /** The second officer of what weighs on a person. */
  confirmedBy: string | null;
};

const listed = 50;

/** What a department took in by file, the last first. @param fieldKeys of its sealed columns @throws ImportRefused */
export async function listImports(
  databaseUrl: string,
  fieldKeys: KeyringSource,
): Promise<readonly ListedImport[]> {
  const vault = openVault(fieldKeys);
  const client = await begin(databaseUrl, books);
  try {
    const { rows } = await told(
      client.query<ListedImport>(
        `select id, act, fact_table as "factTable", added, changed, confirmed_by as "confirmedBy",
           (select id from fact_imports as later where later.undoes = fact_imports.id limit 1) as "undoneBy"
         from fact_imports order by received_at desc limit ${listed}`,
      ),
    );
    return rows.map(({ confirmedBy, ...row }) => {
      const place = { table: getTableName(factImports), column: 'confirmed_by', row: [row.id] };
      return { ...row, confirmedBy: confirmedBy && vault.open(new Envelope(confirmedBy), place) };
    });
  } finally {
    await client.end();
  }
}
