/** What stands between subjects and those who may read of them: consents, memberships, agreements, cases. */
import { factTable } from '@credit-hub/kit/tables';
import type { PurposeKind } from '@credit-hub/schema/viewer';
import { date, jsonb, text } from 'drizzle-orm/pg-core';

/** What weighs on a subject waits for a second officer of the body that asks for it (二人复核). */
const reviewColumns = () => ({
  /** What waits; null where nothing does. What waits does not count. */
  awaiting: text().$type<'REGISTRATION' | 'RESUMPTION'>(),
  /** The body of the first officer: role, organization and department as JSON. */
  proposingBody: text(),
  /** Keyed index of the first officer's account: to tell the second from the first, not to tell who it was. */
  proposedBy: text(),
  /** Keyed index of the account that decided. */
  reviewedBy: text(),
});

export const dataUseConsents = factTable('data_use_consents', {
  recipient: text(),
  recipientName: text(),
  purpose: text().$type<PurposeKind>(),
  /** Classes of data that it opens; none named, none opened. */
  dataClasses: text().array(),
  validFrom: date({ mode: 'string' }),
  validUntil: date({ mode: 'string' }),
  use: text().$type<'ONCE' | 'PERIODIC'>(),
  /** As the subject left it; that it is expired or used is told by its days. */
  standing: text().$type<'ACTIVE' | 'PAUSED' | 'REVOKED'>(),
  usedOn: date({ mode: 'string' }),
  withdrawnOn: date({ mode: 'string' }),
  /** The compact JWS by which the subject gave it; null where a hall recorded it on a document. */
  artefact: text(),
  ...reviewColumns(),
});

export const associationMemberships = factTable('association_memberships', {
  association: text(),
  associationName: text(),
  leftOn: date({ mode: 'string' }),
  ...reviewColumns(),
});

/** A subject commissions a credit service body to report on it. */
export const creditAgencyAgreements = factTable('credit_agency_agreements', {
  agency: text().notNull(),
  agencyName: text(),
  validFrom: date({ mode: 'string' }).notNull(),
  validUntil: date({ mode: 'string' }).notNull(),
  endedOn: date({ mode: 'string' }),
  ...reviewColumns(),
});

/** A case that a hall or a department has in hand about the subject. */
export const casesInHand = factTable('cases_in_hand', {
  /** Unified social credit code of who handles it. */
  handler: text().notNull(),
  /** The department of the network that it belongs to; null for a hall. */
  department: text(),
  matter: text(),
  caseNumber: text().notNull(),
  closedOn: date({ mode: 'string' }),
});

/** Public keys by which subjects sign, as the office has checked whose they are. */
export const subjectKeys = factTable('subject_keys', {
  /** RFC 7638 thumbprint: how an artefact names the key. */
  keyId: text().notNull(),
  publicKey: jsonb().$type<Record<string, string>>().notNull(),
  revokedOn: date({ mode: 'string' }),
  ...reviewColumns(),
});

/** What stands between a reader and a subject; a consent that may be used once is named. */
export type HeldRelationRow = {
  subjectCode: string;
  relation: 'CONSENT' | 'MEMBERSHIP' | 'AGREEMENT' | 'CASE_IN_HAND';
  classes: string[];
  onceConsent: string | null;
};
