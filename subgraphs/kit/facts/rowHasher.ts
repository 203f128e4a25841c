import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Vault } from '../encryption/vault.ts';

/** Digests what rows of a table are known again by; keyed, for a plain hash would tell what is sealed. */
export const rowHasher =
  (vault: Vault, table: PgTable) =>
  (record: string): string =>
    vault.blindIndex(`${getTableName(table)}.row_hash`, record);
