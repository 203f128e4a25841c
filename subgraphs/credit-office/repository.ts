/** The SQL of the credit office; that of its relations stands in relationRepository.ts. */
import { type Database, factsBySubject, type UseEnded } from '@credit-hub/kit';
import { asc, getTableName, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { LRUCache } from 'lru-cache';
import { createRelationRepository } from './relationRepository.ts';
import type { Law, OwnBooks } from './resolvers/handlingAdvice/facts.ts';
import {
  associationMemberships,
  casesInHand,
  commitmentRules,
  creditAgencyAgreements,
  creditAlerts,
  creditCommitments,
  creditMeasures,
  creditObjections,
  creditRectifications,
  creditRepairs,
  creditTalks,
  creditTrainings,
  dataUseConsents,
  focusListings,
  handlingFeedback,
  handlingMatters,
  handlingRules,
  honestyListings,
  industryBans,
  issuedCreditReports,
  measureCatalogue,
  publicCreditEvaluations,
  registeringAuthorities,
  subjectKeys,
  voluntaryDeclarations,
} from './tables.ts';

export type Repository = ReturnType<typeof createRepository>;

/** Anybody may ask for the statistics, and to count takes a while: they are counted once in that time. */
const statisticsKeptInMilliseconds = 60_000;

/**
 * With the repair the use of the fact has ended, and so of all that tells of it (NDRC Order 36): the application, which
 * the department that owns the fact goes on reading, and the commitment that was made for it and kept.
 */
const repaired: UseEnded = {
  when: sql`${creditRepairs.progress} = 'REPAIRED'`,
  owner: creditRepairs.targetDepartment,
};
const madeForARepair: UseEnded = {
  when: sql`${creditCommitments.commitmentKind} = 'REPAIR' and ${creditCommitments.performance} = 'KEPT'`,
};

/** Kinds of fact that the office publishes, and their tables. */
const publishedTables = {
  CreditCommitment: creditCommitments,
  VoluntaryDeclaration: voluntaryDeclarations,
  CreditMeasure: creditMeasures,
  IndustryBan: industryBans,
  HonestyListing: honestyListings,
};

export function createRepository(database: Database) {
  const codes = sql.placeholder('codes');
  const today = sql`${sql.placeholder('today')}::date`;
  const ofSubjects = (table: { subjectCode: AnyPgColumn }) => sql`${table.subjectCode} = any(${codes})`;

  const openObjections = database
    .select()
    .from(creditObjections)
    .where(
      sql`${ofSubjects(creditObjections)} and ${creditObjections.progress} = 'OPEN'
        and ${creditObjections.state} in ('ACTIVE', 'CORRECTED')`,
    )
    .prepare('open_objections');
  const bansInForce = database
    .select()
    .from(industryBans)
    .where(sql`${ofSubjects(industryBans)} and ${termRuns(industryBans, today)}`)
    .prepare('bans_in_force');
  const measuresInForce = database
    .select()
    .from(creditMeasures)
    .where(sql`${ofSubjects(creditMeasures)} and ${termRuns(creditMeasures, today)}`)
    .prepare('measures_in_force');
  const brokenCommitments = database
    .select()
    .from(creditCommitments)
    .where(
      sql`${ofSubjects(creditCommitments)} and ${creditCommitments.performance} = 'BROKEN'
        and ${creditCommitments.state} in ('ACTIVE', 'CORRECTED')`,
    )
    .prepare('broken_commitments');

  async function countPublished(day: string) {
    const counts = Object.entries(publishedTables).map(
      ([kind, table]) =>
        sql`select ${kind} as kind, count(*)::int as published from ${sql.identifier(getTableName(table))}
          where state in ('ACTIVE', 'UNDER_OBJECTION', 'CORRECTED') and published_from <= ${day}::date
            and (published_until is null or published_until >= ${day}::date)
            ${table === creditCommitments ? sql`and (${madeForARepair.when}) is not true` : sql``}`,
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
    async law(): Promise<Law> {
      const [matters, rules, waysOfCommitment, catalogue, authorities] = await Promise.all([
        database.select().from(handlingMatters).orderBy(asc(handlingMatters.id)),
        database.select().from(handlingRules).orderBy(asc(handlingRules.id)),
        database.select().from(commitmentRules).orderBy(asc(commitmentRules.id)),
        database.select().from(measureCatalogue).orderBy(asc(measureCatalogue.code)),
        database.select().from(registeringAuthorities).orderBy(asc(registeringAuthorities.codePrefix)),
      ]);
      return {
        matters,
        rules,
        commitmentRules: waysOfCommitment,
        catalogue,
        registeringAuthorities: authorities,
      };
    },

    /** What the office's books say about each subject on the day, whoever asks; each code has an entry. */
    async ownBooks(subjects: readonly string[], day: string): Promise<Map<string, OwnBooks>> {
      const [objections, bans, measures, commitments] = await Promise.all([
        openObjections.execute({ codes: subjects }),
        bansInForce.execute({ codes: subjects, today: day }),
        measuresInForce.execute({ codes: subjects, today: day }),
        brokenCommitments.execute({ codes: subjects }),
      ]);
      const objectionsOf = bySubject(objections);
      const bansOf = bySubject(bans);
      const measuresOf = bySubject(measures);
      const commitmentsOf = bySubject(commitments);
      return new Map(
        subjects.map((code) => [
          code,
          {
            objections: objectionsOf(code),
            bans: bansOf(code),
            measures: measuresOf(code),
            commitmentsBrokenOn: commitmentsOf(code).map(
              ({ assessedOn, decidedOn }) => assessedOn ?? decidedOn,
            ),
          },
        ]),
      );
    },

    /** Facts of each kind that are published on the day; at most a minute old. */
    async statistics(day: string): Promise<{ kind: string; published: number }[]> {
      return (await statistics.fetch(day)) ?? [];
    },

    relations: createRelationRepository(database),
    publicCreditEvaluations: factsBySubject(database, publicCreditEvaluations),
    creditCommitments: factsBySubject(database, creditCommitments, madeForARepair),
    voluntaryDeclarations: factsBySubject(database, voluntaryDeclarations),
    creditMeasures: factsBySubject(database, creditMeasures),
    creditTalks: factsBySubject(database, creditTalks),
    creditRectifications: factsBySubject(database, creditRectifications),
    industryBans: factsBySubject(database, industryBans),
    creditRepairs: factsBySubject(database, creditRepairs, repaired),
    creditObjections: factsBySubject(database, creditObjections),
    focusListings: factsBySubject(database, focusListings),
    honestyListings: factsBySubject(database, honestyListings),
    handlingFeedback: factsBySubject(database, handlingFeedback),
    dataUseConsents: factsBySubject(database, dataUseConsents),
    associationMemberships: factsBySubject(database, associationMemberships),
    creditAgencyAgreements: factsBySubject(database, creditAgencyAgreements),
    casesInHand: factsBySubject(database, casesInHand),
    subjectKeys: factsBySubject(database, subjectKeys),
    issuedCreditReports: factsBySubject(database, issuedCreditReports),
    creditTrainings: factsBySubject(database, creditTrainings),
    creditAlerts: factsBySubject(database, creditAlerts),
  };
}

/** In force, within its publication and within its own term. */
function termRuns(table: typeof industryBans | typeof creditMeasures, today: SQL): SQL {
  return sql`${table.state} in ('ACTIVE', 'UNDER_OBJECTION', 'CORRECTED')
    and (${table.publishedUntil} is null or ${table.publishedUntil} >= ${today})
    and ${table.effectiveFrom} <= ${today}
    and (${table.effectiveUntil} is null or ${table.effectiveUntil} >= ${today})`;
}

/** The rows of a code; none where the statement, which asked for every code, found none. */
function bySubject<Row extends { subjectCode: string }>(rows: readonly Row[]): (code: string) => Row[] {
  const groups = Map.groupBy(rows, ({ subjectCode }) => subjectCode);
  return (code) => groups.get(code) ?? [];
}
