import type { ImportAct } from '../facts/importTables.ts';
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
};

const listed = 50;

/** What a department took in by file, the last first. @throws ImportRefused */
export async function listImports(databaseUrl: string): Promise<readonly ListedImport[]> {
  const client = await begin(databaseUrl, books);
  try {
    const { rows } = await told(
      client.query<ListedImport>(
        `select id, act, fact_table as "factTable", added, changed,
           (select id from fact_imports as later where later.undoes = fact_imports.id limit 1) as "undoneBy"
         from fact_imports order by received_at desc limit ${listed}`,
      ),
    );
    return rows;
  } finally {
    await client.end();
  }
}
