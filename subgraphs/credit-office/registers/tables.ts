import { factTable, sealedFreeText } from '@credit-hub/kit/tables';
import { boolean, date, text } from 'drizzle-orm/pg-core';
import type { Effect } from '../columns.ts';

export const handlingFeedback = factTable('handling_feedback', {
  matter: text(),
  caseNumber: text(),
  hall: text(),
  told: text().$type<Effect | 'UNDETERMINED'>(),
  result: text().$type<'HANDLED' | 'REFUSED' | 'ACCELERATED'>(),
  measureCodes: text().array(),
  note: sealedFreeText(),
});

export const issuedCreditReports = factTable('issued_credit_reports', {
  reportNumber: text(),
  purpose: text(),
  requestedBy: text(),
});

export const creditTrainings = factTable('credit_trainings', {
  topic: text(),
  passed: boolean(),
});

export const creditAlerts = factTable('credit_alerts', {
  alertKind: text().$type<'GRADE_FELL' | 'LISTED' | 'COMMITMENT_BROKEN'>(),
  message: sealedFreeText(),
  handledOn: date({ mode: 'string' }),
});
