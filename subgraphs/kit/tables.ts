/** What a department's `tables.ts` is made of; drizzle-kit reads it, so nothing here reaches further. */

export { licenceTable, penaltyTable } from './double-publicity/tables.ts';
export {
  personIndex,
  type SealedText,
  sealedFreeText,
  sealedName,
  sealedText,
} from './encryption/sealedText.ts';
export { administrativeActTable } from './facts/administrativeActTable.ts';
export { verifiedCreditCodes } from './facts/importTables.ts';
export { registerOfSubjects } from './facts/register.ts';
export {
  type FactTable,
  factRevisions,
  factTable,
  listingTable,
  type UseEnded,
} from './facts/tables.ts';
export type { FactState, ListingKind, Severity } from './facts/vocabulary.ts';
export { notices, procedureActs, procedureColumns, procedurePeriods } from './procedures/tables.ts';
