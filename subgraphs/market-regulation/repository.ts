/** The only SQL of market regulation. */
import { type Database, factsBySubject, rowOpener } from '@credit-hub/kit';
import { arrayContains, asc, gt, sql } from 'drizzle-orm';
import { createLeadingPersons } from './leadingPersons.ts';
import { namePairs } from './nameSearch.ts';
import {
  abnormalOperationListings,
  administrativeLicences,
  administrativePenalties,
  complaints,
  otherAdministrativeActs,
  type RegistrationRow,
  registrationActs,
  registrations,
  type ShareholderRow,
  seriousViolationListings,
  shareholders,
  spotChecks,
} from './tables.ts';

export type Repository = ReturnType<typeof createRepository>;

export function createRepository(database: Database) {
  const codes = sql.placeholder('codes');
  const registrationsOfSubjects = database
    .select()
    .from(registrations)
    .where(sql`${registrations.subjectCode} = any(${codes})`)
    .prepare('registrations_of_subjects');
  const shareholdersOfSubjects = database
    .select()
    .from(shareholders)
    .where(sql`${shareholders.subjectCode} = any(${codes})`)
    .orderBy(asc(shareholders.subjectCode), asc(shareholders.position))
    .prepare('shareholders_of_subjects');

  const openedRegistration = rowOpener<RegistrationRow>(database.vault, registrations);
  const openedShareholder = rowOpener<ShareholderRow>(database.vault, shareholders);

  return {
    async registrations(codes: readonly string[]): Promise<Map<string, RegistrationRow>> {
      const rows = await registrationsOfSubjects.execute({ codes });
      return new Map(rows.map((row) => [row.subjectCode, openedRegistration(row)]));
    },

    async shareholders(codes: readonly string[]): Promise<Map<string, ShareholderRow[]>> {
      const rows = await shareholdersOfSubjects.execute({ codes });
      return Map.groupBy(rows.map(openedShareholder), ({ subjectCode }) => subjectCode);
    },

    /** Codes of the subjects whose name holds the key, in the order of the codes, behind `after`. */
    async searchByName(key: string, first: number, after: string): Promise<string[]> {
      // The pairs find candidates by the index; what stands in the key next to each other decides.
      // Not prepared: whether the index or the order of codes is the better way depends on how common the pairs are.
      const found = await database
        .select({ code: registrations.subjectCode })
        .from(registrations)
        .where(
          sql`${arrayContains(registrations.namePairs, namePairs(key))}
            and strpos(${registrations.nameKey}, ${key}) > 0
            and ${gt(registrations.subjectCode, after)}`,
        )
        .orderBy(asc(registrations.subjectCode))
        .limit(first);
      return found.map(({ code }) => code);
    },

    leadingPersons: createLeadingPersons(database),
    registrationActs: factsBySubject(database, registrationActs),
    administrativeLicences: factsBySubject(database, administrativeLicences),
    administrativePenalties: factsBySubject(database, administrativePenalties),
    abnormalOperationListings: factsBySubject(database, abnormalOperationListings),
    seriousViolationListings: factsBySubject(database, seriousViolationListings),
    spotChecks: factsBySubject(database, spotChecks),
    complaints: factsBySubject(database, complaints),
    otherAdministrativeActs: factsBySubject(database, otherAdministrativeActs),
  };
}
