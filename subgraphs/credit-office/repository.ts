/** The SQL of the credit office; that of its relations stands in relationRepository.ts. */
import type { Database } from '@credit-hub/kit';
import type { FactTable } from '@credit-hub/kit/tables';
import { asc, desc, getTableName, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { LRUCache } from 'lru-cache';
import { readLaw } from './lawRepository.ts';
import { createRelationRepository } from './relationRepository.ts';
import { type CauseRow, causeOf } from './resolvers/causeOf.ts';
import type { Cause, OwnBooks } from './resolvers/handlingAdvice/facts.ts';
import {
  creditCommitments,
  creditMeasures,
  creditObjections,
  creditRectifications,
  creditTalks,
  focusListings,
  honestyListings,
  industryBans,
  madeForARepair,
  publicCreditEvaluations,
  voluntaryDeclarations,
} from './tables.ts';

/** Anybody may ask for the statistics, and to count takes a while: they are counted once in that time. */
const statisticsKeptInMilliseconds = 60_000;

/** Kinds of fact that the office publishes, and their tables. */
const publishedTables = {
  CreditCommitment: creditCommitments,
  VoluntaryDeclaration: voluntaryDeclarations,
  CreditMeasure: creditMeasures,
  IndustryBan: industryBans,
  HonestyListing: honestyListings,
};

/** @param locality administrative division whose own rules count beside the country's; null where none's do */
export function createRepository(database: Database, locality: string | null) {
  const codes = sql.placeholder('codes');
  const today = sql`${sql.placeholder('today')}::date`;
  const ofSubjects = (table: { subjectCode: AnyPgColumn }) => sql`${table.subjectCode} = any(${codes})`;

  const openObjections = database
    .select(
      columnsOf(
        creditObjections,
        ...([
          'subjectCode',
          'targetDepartment',
          'targetKind',
          'targetFactId',
          'targetDocumentNumber',
        ] as const),
      ),
    )
    .from(creditObjections)
    .where(
      sql`${ofSubjects(creditObjections)} and ${creditObjections.progress} = 'OPEN'
        and ${creditObjections.state} in ('ACTIVE', 'CORRECTED')`,
    )
    .prepare('open_objections');
  // The newest first, and of those whose term is over such as law may still look back on.
  const bans = database
    .select({
      ...columnsOf(industryBans, ...ownColumns),
      ...columnsOf(industryBans, ...causeColumns),
      ...columnsOf(industryBans, 'matters', 'industries'),
      isOver: sql<boolean>`${industryBans.effectiveUntil} < ${today}`.as('is_over'),
    })
    .from(industryBans)
    .where(
      sql`${ofSubjects(industryBans)} and ${inUse(industryBans, today)} and ${industryBans.effectiveFrom} <= ${today}`,
    )
    .orderBy(asc(industryBans.decidedOn), asc(industryBans.id))
    .prepare('bans');
  const measuresInForce = database
    .select({
      ...columnsOf(creditMeasures, ...ownColumns),
      ...columnsOf(creditMeasures, ...causeColumns),
      ...columnsOf(creditMeasures, 'measureCode'),
    })
    .from(creditMeasures)
    .where(
      sql`${ofSubjects(creditMeasures)} and ${inUse(creditMeasures, today)}
        and ${creditMeasures.effectiveFrom} <= ${today}
        and (${creditMeasures.effectiveUntil} is null or ${creditMeasures.effectiveUntil} >= ${today})`,
    )
    .orderBy(asc(creditMeasures.decidedOn), asc(creditMeasures.id))
    .prepare('measures_in_force');
  const brokenCommitments = database
    .select({ ...columnsOf(creditCommitments, ...ownColumns), ...columnsOf(creditCommitments, 'assessedOn') })
    .from(creditCommitments)
    .where(
      sql`${ofSubjects(creditCommitments)} and ${creditCommitments.performance} = 'BROKEN'
        and ${inUse(creditCommitments, today)}`,
    )
    .orderBy(asc(creditCommitments.decidedOn), asc(creditCommitments.id))
    .prepare('broken_commitments');
  const talks = database
    .select({
      ...columnsOf(creditTalks, ...ownColumns),
      ...columnsOf(creditTalks, ...causeColumns),
      ...columnsOf(creditTalks, 'talkKind'),
    })
    .from(creditTalks)
    .where(sql`${ofSubjects(creditTalks)} and ${inUse(creditTalks, today)}`)
    .orderBy(asc(creditTalks.decidedOn), asc(creditTalks.id))
    .prepare('talks');
  const rectifications = database
    .select({
      ...columnsOf(creditRectifications, ...ownColumns),
      ...columnsOf(creditRectifications, ...causeColumns),
      ...columnsOf(creditRectifications, 'result', 'dueOn'),
    })
    .from(creditRectifications)
    .where(sql`${ofSubjects(creditRectifications)} and ${inUse(creditRectifications, today)}`)
    .orderBy(asc(creditRectifications.decidedOn), asc(creditRectifications.id))
    .prepare('rectifications');
  const newestEvaluations = database
    .selectDistinctOn([publicCreditEvaluations.subjectCode], {
      ...columnsOf(publicCreditEvaluations, ...ownColumns),
      ...columnsOf(publicCreditEvaluations, 'grade'),
    })
    .from(publicCreditEvaluations)
    .where(sql`${ofSubjects(publicCreditEvaluations)} and ${inUse(publicCreditEvaluations, today)}`)
    .orderBy(
      asc(publicCreditEvaluations.subjectCode),
      desc(publicCreditEvaluations.decidedOn),
      desc(publicCreditEvaluations.id),
    )
    .prepare('newest_evaluations');
  const focusCauses = database
    .select({
      ...columnsOf(focusListings, 'subjectCode', 'id'),
      ...columnsOf(focusListings, ...causeColumns),
    })
    .from(focusListings)
    .where(sql`${ofSubjects(focusListings)} and ${focusListings.causeKind} is not null`)
    .prepare('focus_causes');

  async function countPublished(day: string) {
    const counts = Object.entries(publishedTables).map(
      ([kind, table]) =>
        sql`select ${kind} as kind, count(*)::int as published from ${sql.identifier(getTableName(table))}
          where state in ('ACTIVE', 'UNDER_OBJECTION', 'CORRECTED') and published_from <= ${day}::date
            and (published_until is null or published_until >= ${day}::date)
            ${table === creditCommitments ? sql`and (${madeForARepair(creditCommitments)}) is not true` : sql``}`,
    );
    const { rows } = await database.execute(sql.join(counts, sql` union all `));
    return rows as { kind: string; published: number }[];
  }
  const statistics = new LRUCache<string, { kind: string; published: number }[]>({
    max: 2,
    ttl: statisticsKeptInMilliseconds,
    fetchMethod: countPublished,
  });

  return {
    /** The rules and catalogues, whatever their day. */
    law: () => readLaw(database, locality),

    /** What the office's books say about each subject on the day, whoever asks; each code has an entry. */
    async ownBooks(subjects: readonly string[], day: string): Promise<Map<string, OwnBooks>> {
      const asked = { codes: subjects, today: day };
      const [objections, banned, measures, broken, held, ordered, evaluated, focused] = await Promise.all([
        openObjections.execute({ codes: subjects }),
        bans.execute(asked),
        measuresInForce.execute(asked),
        brokenCommitments.execute(asked),
        talks.execute(asked),
        rectifications.execute(asked),
        newestEvaluations.execute(asked),
        focusCauses.execute({ codes: subjects }),
      ]);
      const objectionsOf = bySubject(objections);
      const bansOf = bySubject(banned.map(withCause));
      const measuresOf = bySubject(measures.map(withCause));
      const brokenOf = bySubject(broken.map((row) => ({ ...row, cause: null })));
      const talksOf = bySubject(held.map(withCause));
      const rectificationsOf = bySubject(ordered.map(withCause));
      const evaluationsOf = bySubject(evaluated.map((row) => ({ ...row, cause: null })));
      const focusOf = bySubject(focused.map(withCause));
      return new Map(
        subjects.map((code) => [
          code,
          {
            objections: objectionsOf(code),
            bans: bansOf(code).filter(({ isOver }) => !isOver),
            bansServed: bansOf(code).filter(({ isOver }) => isOver),
            measures: measuresOf(code),
            brokenCommitments: brokenOf(code),
            talks: talksOf(code),
            rectifications: rectificationsOf(code),
            evaluation: evaluationsOf(code)[0] ?? null,
            focusCauses: focusOf(code).flatMap(({ id, cause }) => (cause ? { id, cause } : [])),
          },
        ]),
      );
    },

    /** Facts of each kind that are published on the day; at most a minute old. */
    async statistics(day: string): Promise<{ kind: string; published: number }[]> {
      return (await statistics.fetch(day)) ?? [];
    },

    relations: createRelationRepository(database),
  };
}

/** In force, and within its publication. */
function inUse(table: FactTable, today: SQL): SQL {
  return sql`${table.state} in ('ACTIVE', 'UNDER_OBJECTION', 'CORRECTED')
    and (${table.publishedUntil} is null or ${table.publishedUntil} >= ${today})`;
}

/** What advice reads of a table: the sealed columns of a row are not opened for it. */
function columnsOf<Table extends object, Name extends keyof Table>(
  table: Table,
  ...names: readonly Name[]
): Pick<Table, Name> {
  return Object.fromEntries(names.map((name) => [name, table[name]])) as Pick<Table, Name>;
}

const ownColumns = [
  ...(['subjectCode', 'id', 'state', 'decidedOn', 'documentNumber', 'basis', 'severity'] as const),
];
const causeColumns = [...(['causeDepartment', 'causeKind', 'causeFactId', 'causeDocumentNumber'] as const)];

const withCause = <Row extends CauseRow>(row: Row): Row & { cause: Cause | null } => ({
  ...row,
  cause: causeOf(row),
});

/** The rows of a code; none where the statement, which asked for every code, found none. */
function bySubject<Row extends { subjectCode: string }>(rows: readonly Row[]): (code: string) => Row[] {
  const groups = Map.groupBy(rows, ({ subjectCode }) => subjectCode);
  return (code) => groups.get(code) ?? [];
}
