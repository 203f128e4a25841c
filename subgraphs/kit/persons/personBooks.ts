/** What a department knows of persons, by the network's keyed index of their identity numbers. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import pg from 'pg';
import type { Database } from '../database/database.ts';
import type { Department } from '../department.ts';
import { sealedTable } from '../encryption/sealedRows.ts';
import { departmentError } from '../errors.ts';
import type { FactTable } from '../facts/tables.ts';
import { type FactState, type ListingKind, type Severity, statesInForce } from '../facts/vocabulary.ts';
import { indexPersons } from './indexPersons.ts';

/** Facts that bear upon whatever else their persons lead. */
export type AdverseFacts = {
  /** The name of their type in the schema. */
  kind: string;
  table: FactTable;
  /** Each of them while it is in force; or those that are serious, and penalties that nobody has graded yet. */
  weighs: 'ALWAYS' | 'WHERE_SERIOUS';
};

/** A fact, by the subject that it is about and those of the persons asked for whom it names itself. */
export type FactThroughPerson = {
  unifiedSocialCreditCode: string;
  persons: string[];
  kind: string;
  factId: string;
  listing: ListingKind | null;
  severity: Severity | null;
  state: FactState;
  /** Calendar day. */
  decidedOn: string;
  documentNumber: string | null;
  basis: string | null;
  penaltyKind: string | null;
  matters: string[] | null;
};

export type PersonBooks = {
  /**
   * Once every person that the department keeps is indexed under the key that is in use now.
   * @throws GraphQLError DEPARTMENT_FAILED, where one cannot be: a person who is not found must not read as unknown
   */
  ready(): Promise<void>;
  /** @throws GraphQLError DEPARTMENT_FAILED, also for persons that are indexed under another key */
  facts(persons: readonly string[], subjects: readonly string[], today: string): Promise<FactThroughPerson[]>;
};

export function createPersonBooks(
  database: Database,
  { tables, adverseFacts }: Pick<Department, 'tables' | 'adverseFacts'>,
): PersonBooks {
  const { $client: client, vault } = database;
  const statementOf = (name: string, read: readonly AdverseFacts[]) => ({
    name,
    text: read.map(factsOfKind).join(' union all '),
  });
  const ofAll = statementOf('facts_through_persons', adverseFacts);
  // What names no person is met by its subject alone.
  const ofPersons = statementOf('facts_of_persons', adverseFacts.filter(namesPersons));
  let indexing: { keyId: string; unreadable: Promise<number> } | undefined;

  async function ready(): Promise<void> {
    const keyId = vault.networkKeyId();
    if (indexing?.keyId !== keyId) indexing = { keyId, unreadable: indexPersons(database, tables) };
    const begun = indexing;
    const unreadable = await begun.unreadable.catch(() => {
      // Of a database that is down it is asked again.
      if (indexing === begun) indexing = undefined;
      return null;
    });
    if (unreadable !== 0) throw departmentError('DEPARTMENT_FAILED');
  }

  return {
    ready,
    async facts(persons, subjects, today) {
      await ready();
      const known = `${vault.networkKeyId()}.`;
      if (!persons.every((person) => person.startsWith(known) && person.length > known.length))
        throw departmentError('DEPARTMENT_FAILED');
      const { name, text } = subjects.length === 0 ? ofPersons : ofAll;
      if (text === '' || persons.length + subjects.length === 0) return [];
      const values = [persons, subjects, today];
      const { rows } = await client.query<FactThroughPerson>({ name, text, values });
      return rows;
    },
  };
}

const namesPersons = ({ table }: AdverseFacts): boolean => sealedTable(table).persons.length > 0;

/** `$1` are persons, `$2` subjects, `$3` is the day. */
function factsOfKind({ kind, table, weighs }: AdverseFacts): string {
  const columns = new Set(Object.keys(getTableColumns(table)));
  const has = (property: string) => columns.has(property);
  const column = (property: string) => pg.escapeIdentifier(toSnakeCase(property));
  const orNull = (property: string, type: string) => (has(property) ? column(property) : `null::${type}`);
  const indexes = sealedTable(table).persons.map(({ index }) => pg.escapeIdentifier(index.column));
  const among = indexes.map((index) => `${index} = any($1::text[])`);
  const named = indexes.map((index) => `case when ${index} = any($1::text[]) then ${index} end`);
  const serious = `severity = 'SERIOUS'${has('penaltyKind') ? ' or severity is null' : ''}`;
  const conditions = [
    `(${['subject_code = any($2::text[])', ...among].join(' or ')})`,
    // A statement of tables that name nobody has to know the type of all its parameters, too.
    '$1::text[] is not null',
    `state in (${statesInForce.map((state) => pg.escapeLiteral(state)).join(', ')})`,
    '(published_until is null or published_until >= $3::date)',
    has('listing') ? `listing in ('BLACK', 'FOCUS')` : weighs === 'WHERE_SERIOUS' && `(${serious})`,
    ...['removedOn', 'liftedOn'].map(
      (end) => has(end) && `(${column(end)} is null or ${column(end)} > $3::date)`,
    ),
    has('effectiveFrom') && `${column('effectiveFrom')} <= $3::date`,
    has('effectiveUntil') &&
      `(${column('effectiveUntil')} is null or ${column('effectiveUntil')} >= $3::date)`,
  ].filter((condition) => condition !== false);
  return `select subject_code as "unifiedSocialCreditCode",
      array_remove(array[${named.join(', ')}]::text[], null) as persons,
      ${pg.escapeLiteral(kind)} as kind, id as "factId", ${orNull('listing', 'text')} as listing, severity, state,
      decided_on::text as "decidedOn", document_number as "documentNumber", basis,
      ${orNull('penaltyKind', 'text')} as "penaltyKind", ${orNull('matters', 'text[]')} as matters
    from ${pg.escapeIdentifier(getTableName(table))} where ${conditions.join(' and ')}`;
}
