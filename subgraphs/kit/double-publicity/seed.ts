/** Invented licences and penalties, as every department that decides them seeds them. */
import type { SeedCalendar } from '../demonstration/calendar.ts';
import { type SeedFact, seedFact } from '../demonstration/seedFact.ts';
import type { DemonstrationSubject } from '../demonstration/subjects.ts';
import type { SeedRow } from '../department.ts';
import type { Severity } from '../facts/vocabulary.ts';
import { partyKinds } from './partyKinds.ts';
import type { licenceTable, penaltyTable } from './tables.ts';

export type SeedLicence = {
  decidedDaysAgo: number;
  authority: string;
  basis: string;
  /** What stands before the year in the document number, e.g. `云市监许准字`. */
  documentWord: string;
  certificateName: string;
  content: string;
};

export function seedLicence(
  table: ReturnType<typeof licenceTable>,
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  { documentWord, certificateName, content, ...told }: SeedLicence,
): SeedRow {
  const number = documentNumber(documentWord, subject, calendar, told.decidedDaysAgo);
  return seedFact(
    table,
    subject,
    calendar,
    { ...told, documentNumber: number, publishedForDays: null },
    {
      documentName: '准予行政许可决定书',
      licenceKind: '普通',
      certificateName,
      licenceNumber: `YZ${String(subject.index).padStart(8, '0')}`,
      content,
      validFrom: calendar.daysAgo(told.decidedDaysAgo),
      validUntil: calendar.daysAgo(told.decidedDaysAgo - fiveYearsInDays),
      ...partyOf(subject),
    },
  );
}

export type SeedPenalty = Pick<SeedFact, 'decidedDaysAgo' | 'authority' | 'basis' | 'state'> & {
  severity: Severity;
  documentWord: string;
  violationKind: string;
};

export function seedPenalty(
  table: ReturnType<typeof penaltyTable>,
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  { documentWord, violationKind, ...told }: SeedPenalty,
): SeedRow {
  const fine = finesInYuan[told.severity];
  const { residentIdNumber, phone } = subject.legalRepresentative;
  return seedFact(
    table,
    subject,
    calendar,
    { ...told, documentNumber: documentNumber(documentWord, subject, calendar, told.decidedDaysAgo) },
    {
      violationKind,
      // What clerks write into free text, and why it is masked.
      facts: `${violationKind}，经营者身份证号${residentIdNumber}，联系电话${phone}`,
      penaltyKind: fine === null ? '警告' : '罚款',
      content: fine === null ? '警告' : `罚款人民币${fine}元`,
      fineAmount: fine === null ? null : `${fine}.00`,
      ...partyOf(subject),
    },
  );
}

const fiveYearsInDays = 1_826;
const finesInYuan: Record<Severity, number | null> = { MINOR: null, ORDINARY: 12_500, SERIOUS: 380_000 };

function documentNumber(
  word: string,
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
): string {
  return `${word}〔${calendar.daysAgo(daysAgo).slice(0, 4)}〕${subject.index + 1}号`;
}

function partyOf({ kind, name, legalRepresentative }: DemonstrationSubject) {
  const isSoleTrader = kind === 'SOLE_TRADER';
  return {
    partyKind: isSoleTrader ? partyKinds.soleTrader : partyKinds.organization,
    partyName: name,
    identityDocumentKind: isSoleTrader ? '身份证' : null,
    identityDocumentNumber: isSoleTrader ? legalRepresentative.residentIdNumber : null,
    legalRepresentativeName: legalRepresentative.name,
    legalRepresentativeDocumentKind: '身份证',
    legalRepresentativeDocumentNumber: legalRepresentative.residentIdNumber,
  };
}
