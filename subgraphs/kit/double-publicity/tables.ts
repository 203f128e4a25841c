/**
 * Tables of licences and penalties in the double-publicity format, 发改办财金〔2018〕424号. Lengths are those of
 * real interfaces: document number 256, content 4096, authority 128; the importer checks them.
 */
import { date, numeric, text } from 'drizzle-orm/pg-core';
import { factTable } from '../facts/tables.ts';

/** The party as the document names it. */
const partyColumns = () => ({
  partyKind: text(),
  partyName: text(),
  identityDocumentKind: text(),
  identityDocumentNumber: text(),
  legalRepresentativeName: text(),
  legalRepresentativeDocumentKind: text(),
  legalRepresentativeDocumentNumber: text(),
});

/** A department's table of licences (行政许可), e.g. `tax_licences`. */
export function licenceTable<Name extends string>(name: Name) {
  return factTable(name, {
    documentName: text(),
    licenceKind: text(),
    certificateName: text(),
    licenceNumber: text(),
    content: text(),
    validFrom: date({ mode: 'string' }),
    validUntil: date({ mode: 'string' }),
    authorityCode: text(),
    sourceUnitCode: text(),
    remark: text(),
    ...partyColumns(),
  });
}

/** A department's table of penalties (行政处罚), e.g. `tax_penalties`. Money is in yuan. */
export function penaltyTable<Name extends string>(name: Name) {
  return factTable(name, {
    violationKind: text(),
    facts: text(),
    penaltyKind: text(),
    content: text(),
    fineAmount: numeric({ precision: 18, scale: 2 }),
    confiscatedAmount: numeric({ precision: 18, scale: 2 }),
    revokedCertificate: text(),
    validUntil: date({ mode: 'string' }),
    authorityCode: text(),
    sourceUnitCode: text(),
    remark: text(),
    ...partyColumns(),
  });
}

export type AdministrativeLicenceRow = ReturnType<typeof licenceTable>['$inferSelect'];
export type AdministrativePenaltyRow = ReturnType<typeof penaltyTable>['$inferSelect'];
/** The party is told by the decision's own row. */
export type PartyRow = AdministrativeLicenceRow | AdministrativePenaltyRow;
