/** Facts as they stood at the end of a day: by the rows before the changes that came later. */
import { getTableName } from 'drizzle-orm';
import { Kind } from 'graphql';
import pg from 'pg';
import type { Database } from '../database/database.ts';
import type { Department } from '../department.ts';
import { withoutPersons } from '../free-text/withoutPersons.ts';
import { stateOn } from './factResolvers.ts';
import type { FactState, ListingKind, Severity } from './vocabulary.ts';

export type FactAsOf = {
  unifiedSocialCreditCode: string;
  kind: string;
  factId: string;
  listing: ListingKind | null;
  removedOn: string | null;
  state: FactState;
  severity: Severity | null;
  decidedOn: string;
  documentNumber: string | null;
  authority: string | null;
  basis: string | null;
  publishedFrom: string | null;
  publishedUntil: string | null;
};

export type FactHistory = { asOf(codes: readonly string[], day: string): Promise<FactAsOf[]> };

/** Opened once, for the sections of a department that hold credit facts. */
export function createFactHistory(
  { $client: client }: Pick<Database, '$client'>,
  { schema, sections }: Pick<Department, 'schema' | 'sections'>,
): FactHistory {
  const facts = new Set(
    schema.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      definition.interfaces?.some(({ name }) => name.value === 'CreditFact')
        ? [definition.name.value]
        : [],
    ),
  );
  const read = [...sections.values()].flatMap(({ section }) =>
    section.keeps === 'FACTS' && facts.has(section.type)
      ? [statementOf(section.type, getTableName(section.table))]
      : [],
  );
  const text = read.join(' union all ');
  return {
    async asOf(codes, day) {
      if (text === '' || codes.length === 0) return [];
      const { rows } = await client.query<FactAsOf>({ name: 'facts_as_of', text, values: [codes, day] });
      return rows.map((fact) => ({
        ...fact,
        state: stateOn(day, fact),
        documentNumber: published(fact.documentNumber),
        authority: published(fact.authority),
        basis: published(fact.basis),
      }));
    },
  };
}

/** The hub passes it on to readers that may see nobody’s name. */
const published = (text: string | null): string | null => text && withoutPersons(text, () => []);

/** The state of a fact whose row was not kept when it was changed; null where it was. */
const stateUnkept = (
  table: string,
): string => `case when later.revision is not null and later.row_before is null
  then coalesce((
    select revision.state from fact_revisions as revision
    where revision.subject_code = fact.subject_code and revision.fact_id = fact.id
      and revision.fact_table = ${pg.escapeLiteral(table)} and revision.revision < later.revision
    order by revision.revision desc limit 1), 'ACTIVE') end`;

/** The end of the day in Beijing, `$2`. */
const endOfDay = `(($2::date + 1)::timestamp at time zone 'Asia/Shanghai')`;

/**
 * The row before the first change that came later, or the row as it is where none did. What was changed before rows were
 * kept is told by its states alone.
 */
function statementOf(kind: string, table: string): string {
  const value = (column: string) => `stood.row ->> '${column}'`;
  return `select fact.subject_code as "unifiedSocialCreditCode", ${pg.escapeLiteral(kind)} as kind, fact.id as "factId",
      ${value('listing')} as listing, ${value('removed_on')} as "removedOn",
      coalesce(${stateUnkept(table)}, ${value('state')}) as state, ${value('severity')} as severity,
      ${value('decided_on')} as "decidedOn", ${value('document_number')} as "documentNumber",
      ${value('authority')} as authority, ${value('basis')} as basis,
      ${value('published_from')} as "publishedFrom", ${value('published_until')} as "publishedUntil"
    from ${pg.escapeIdentifier(table)} as fact
    left join lateral (
      select revision.revision, revision.row_before from fact_revisions as revision
      where revision.subject_code = fact.subject_code and revision.fact_id = fact.id
        and revision.fact_table = ${pg.escapeLiteral(table)} and revision.recorded_at >= ${endOfDay}
      order by revision.revision limit 1
    ) as later on true
    cross join lateral (select coalesce(later.row_before, to_jsonb(fact)) as row) as stood
    where fact.subject_code = any($1::text[]) and fact.received_at < ${endOfDay}`;
}
