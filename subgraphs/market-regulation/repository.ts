/** The SQL of what no section tells by itself: the register's people and codes. */
import { type Database, rowOpener } from '@credit-hub/kit';
import { asc, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { createLeadingPersons } from './leadingPersons.ts';
import { searchByName } from './searchByName.ts';
import { registration, shareholders, verifiedCreditCodes } from './tables.ts';

type NamesOfRegister = Pick<
  typeof registration.$inferSelect,
  'subjectCode' | 'legalRepresentativeName' | 'actualControllerName'
>;

export function createRepository(database: Database) {
  const codes = sql.placeholder('codes');
  const { subjectCode, legalRepresentativeName, actualControllerName } = registration;
  const namesOfSubjects = database
    .select({ subjectCode, legalRepresentativeName, actualControllerName })
    .from(registration)
    .where(sql`${registration.subjectCode} = any(${codes})`)
    .prepare('names_in_register');
  const shareholdersOfSubjects = database
    .select()
    .from(shareholders)
    .where(sql`${shareholders.subjectCode} = any(${codes})`)
    .orderBy(asc(shareholders.subjectCode), asc(shareholders.position))
    .prepare('shareholders_of_subjects');

  const genuineCodesAmong = union(
    database
      .select({ code: registration.subjectCode })
      .from(registration)
      .where(sql`${registration.subjectCode} = any(${codes})`),
    database
      .select({ code: verifiedCreditCodes.subjectCode })
      .from(verifiedCreditCodes)
      .where(sql`${verifiedCreditCodes.subjectCode} = any(${codes})`),
  ).prepare('genuine_codes');

  const openedNames = rowOpener<NamesOfRegister>(database.vault, registration, [
    ...(['subjectCode', 'legalRepresentativeName', 'actualControllerName'] as const),
  ]);
  const openedShareholder = rowOpener<typeof shareholders.$inferSelect>(database.vault, shareholders);

  return {
    async names(codes: readonly string[]): Promise<Map<string, NamesOfRegister>> {
      const rows = await namesOfSubjects.execute({ codes });
      return new Map(rows.map((row) => [row.subjectCode, openedNames(row)]));
    },

    async shareholders(codes: readonly string[]) {
      const rows = await shareholdersOfSubjects.execute({ codes });
      return Map.groupBy(rows.map(openedShareholder), ({ subjectCode }) => subjectCode);
    },

    /** Those that the register has an entry of, or that were verified by hand. */
    async genuineCodes(codes: readonly string[]): Promise<string[]> {
      const found = await genuineCodesAmong.execute({ codes });
      return found.map(({ code }) => code);
    },

    searchByName: searchByName(database),

    leadingPersons: createLeadingPersons(database),
  };
}
