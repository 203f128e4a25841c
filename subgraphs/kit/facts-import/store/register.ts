import { getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import pg from 'pg';
import { verifiedCreditCodes } from '../../facts/importTables.ts';
import type { ImportingDepartment } from '../tables.ts';

/** What a register says of codes. */
export type Register = {
  /** The name of each code that it knows; null for a code that was verified by hand and has no entry yet. */
  namesOf(codes: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
  /** Keeps that the department verified these codes by hand, in spite of their check characters. */
  verify(codes: readonly string[], at: string): Promise<void>;
};

export async function openRegister(
  client: pg.Client,
  table: NonNullable<ImportingDepartment['register']> | null,
): Promise<Register | null> {
  if (table === null) return null;
  const registered = pg.escapeIdentifier(getTableName(table));
  const verified = pg.escapeIdentifier(getTableName(verifiedCreditCodes));
  const code = toSnakeCase('subjectCode');
  return {
    async namesOf(codes) {
      const { rows } = await client.query<{ code: string; name: string | null }>(
        `select ${code} as code, name from ${registered} where ${code} = any($1)
         union all
         select ${code}, null from ${verified} where ${code} = any($1)
           and not exists (select from ${registered} as entry where entry.${code} = ${verified}.${code})`,
        [codes],
      );
      return new Map(rows.map((row) => [row.code, row.name]));
    },
    async verify(codes, at) {
      await client.query(
        `insert into ${verified} (${code}, verified_at) select unnest($1::text[]), $2 on conflict do nothing`,
        [codes, at],
      );
    },
  };
}
