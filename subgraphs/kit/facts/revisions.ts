import DataLoader from 'dataloader';
import { asc, desc, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { rowOpener } from '../encryption/sealedRows.ts';
import { namesPersonsOf } from '../free-text/persons.ts';
import { factRevisions } from './tables.ts';

export type FactRevisionRow = typeof factRevisions.$inferSelect;
type FactKey = { subjectCode: string; id: string };

/** Loads the revisions of a fact, newest first; read only when a request asks for them. */
export type RevisionLoader = (fact: FactKey) => Promise<FactRevisionRow[]>;

/** Revisions of many facts in one statement, each fact's newest first. */
export type RevisionsByFact = (facts: readonly FactKey[]) => Promise<Map<string, FactRevisionRow[]>>;

export function revisionsByFact(database: Database): RevisionsByFact {
  const opened = rowOpener<FactRevisionRow>(database.vault, factRevisions);
  const wanted = sql`unnest(${sql.placeholder('codes')}::text[], ${sql.placeholder('ids')}::text[])`;
  const statement = database
    .select()
    .from(factRevisions)
    .where(sql`(${factRevisions.subjectCode}, ${factRevisions.factId}) in (select * from ${wanted})`)
    .orderBy(asc(factRevisions.subjectCode), asc(factRevisions.factId), desc(factRevisions.revision))
    .prepare('fact_revisions');
  return async (facts) => {
    const codes = facts.map(({ subjectCode }) => subjectCode);
    const rows = await statement.execute({ codes, ids: facts.map(({ id }) => id) });
    return Map.groupBy(rows.map(opened), ({ factId }) => factId);
  };
}

export function revisionLoader(find: RevisionsByFact): RevisionLoader {
  const loader = new DataLoader<FactKey, FactRevisionRow[], string>(
    async (facts) => {
      const found = await find(facts);
      return facts.map(({ id }) => found.get(id) ?? []);
    },
    { cacheKeyFn: ({ id }) => id },
  );
  return async (fact) => {
    const revisions = await loader.load(fact);
    for (const revision of revisions) namesPersonsOf(revision, fact);
    return revisions;
  };
}
