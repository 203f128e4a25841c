import { createHash } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import type { SeedRow } from '../department.ts';
import { sealedTable } from '../encryption/sealedRows.ts';
import { factId } from '../facts/factId.ts';
import type { FactTable } from '../facts/tables.ts';
import type { FactState, Severity } from '../facts/vocabulary.ts';
import type { SeedCalendar } from './calendar.ts';
import type { DemonstrationSubject } from './subjects.ts';

/** What all demonstration facts are told by; days count back from the day of seeding. */
export type SeedFact = {
  decidedDaysAgo: number;
  documentNumber?: string | null;
  authority: string;
  basis: string;
  severity?: Severity | null;
  state?: FactState;
  /** Days before the seeding day; null: unpublished. Left out: from seven days after the decision. */
  publishedFromDaysAgo?: number | null;
  /** Days of publication; null: open-ended. Left out: the longest that the severity allows. */
  publishedForDays?: number | null;
  publicationReason?: string | null;
};

/** Longest publication by severity: NDRC Order 36, in force since 2026-04-01 (minor: where published at all). */
const longestPublicationInDays: Record<Severity, number> = { MINOR: 91, ORDINARY: 365, SERIOUS: 1095 };

/**
 * A demonstration row of a table of facts: the shared columns from `fact`, the table's own from `own`.
 * Its identifier follows from its content, so that seeding twice would be the same.
 */
export function seedFact<Table extends FactTable>(
  table: Table,
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  fact: SeedFact,
  own: Partial<Table['$inferInsert']> = {},
): SeedRow {
  const { unifiedSocialCreditCode: subjectCode } = subject;
  const name = getTableName(table);
  const severity = fact.severity ?? null;
  const publishedFromDaysAgo =
    fact.publishedFromDaysAgo === undefined
      ? Math.max(fact.decidedDaysAgo - 7, 0)
      : fact.publishedFromDaysAgo;
  const publishedForDays =
    fact.publishedForDays === undefined
      ? severity && longestPublicationInDays[severity]
      : fact.publishedForDays;
  const told = {
    decidedOn: calendar.daysAgo(fact.decidedDaysAgo),
    documentNumber: fact.documentNumber ?? null,
    authority: fact.authority,
    basis: fact.basis,
    severity,
    state: fact.state ?? 'ACTIVE',
    publishedFrom: publishedFromDaysAgo === null ? null : calendar.daysAgo(publishedFromDaysAgo),
    publishedUntil:
      publishedForDays === null || publishedFromDaysAgo === null
        ? null
        : calendar.daysAgo(fact.decidedDaysAgo - publishedForDays),
    publicationReason: fact.publicationReason ?? (publishedFromDaysAgo === null ? null : '依法公示'),
    sourceUnit: fact.authority,
    ...own,
  };
  // Whoever knows the rest of a row finds a number that its hash was made from.
  const sealed = new Set(sealedTable(table).sealed.map(({ property }) => property));
  const open = Object.entries(told).filter(([property]) => !sealed.has(property));
  const rowHash = createHash('sha256')
    .update(`${name}\n${subjectCode}\n${JSON.stringify(open)}`)
    .digest('hex');
  return {
    table,
    row: {
      subjectCode,
      id: factId(name, subjectCode, rowHash),
      ...told,
      receivedAt: `${calendar.daysAgo(Math.max(fact.decidedDaysAgo - 2, 0))}T00:30:00Z`,
      batch: 'demonstration',
      sourceRow: subject.index + 1,
      rowHash,
    },
  };
}
