/**
 * Tables of licences and penalties in the double-publicity format, 发改办财金〔2018〕424号. Lengths are those of
 * real interfaces: document number 256, content 4096, authority 128; the importer checks them.
 */
import { date, numeric, text } from 'drizzle-orm/pg-core';
import { personIndex, sealedFreeText, sealedName, sealedText } from '../encryption/sealedText.ts';
import { factTable } from '../facts/tables.ts';

/** The party as the document names it. */
export const partyColumns = () => ({
  partyKind: text(),
  partyName: sealedName(),
  identityDocumentKind: text(),
  identityDocumentNumber: sealedText(),
  legalRepresentativeName: sealedName(),
  legalRepresentativeDocumentKind: text(),
  legalRepresentativeDocumentNumber: sealedText(),
  /** Blind index of what is sealed in the row: by it a file that comes again is known without opening anything. */
  sealedIndex: text(),
});

/** A department's table of licences (行政许可), e.g. `tax_licences`. */
export function licenceTable<Name extends string>(name: Name) {
  return factTable(name, {
    documentName: text(),
    licenceKind: text(),
    certificateName: text(),
    licenceNumber: text(),
    content: sealedFreeText(),
    validFrom: date({ mode: 'string' }),
    validUntil: date({ mode: 'string' }),
    authorityCode: text(),
    sourceUnitCode: text(),
    remark: sealedFreeText(),
    ...partyColumns(),
  });
}

/** A department's table of penalties (行政处罚), e.g. `tax_penalties`. Money is in yuan. */
export function penaltyTable<Name extends string>(name: Name) {
  return factTable(
    name,
    {
      violationKind: text(),
      facts: sealedFreeText(),
      penaltyKind: text(),
      content: sealedFreeText(),
      fineAmount: numeric({ precision: 18, scale: 2 }),
      confiscatedAmount: numeric({ precision: 18, scale: 2 }),
      revokedCertificate: text(),
      validUntil: date({ mode: 'string' }),
      authorityCode: text(),
      sourceUnitCode: text(),
      remark: sealedFreeText(),
      ...partyColumns(),
      identityDocumentNumberIndex: personIndex(),
      legalRepresentativeDocumentNumberIndex: personIndex(),
    },
    { weighs: 'WHERE_SERIOUS' },
  );
}

/** The party is told by the decision's own row. */
export type PartyRow = ReturnType<typeof licenceTable | typeof penaltyTable>['$inferSelect'];
