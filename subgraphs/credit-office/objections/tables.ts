import { factTable, procedureColumns, sealedFreeText } from '@credit-hub/kit/tables';
import { boolean, date, text } from 'drizzle-orm/pg-core';
import { targetColumns } from '../columns.ts';

export type ObjectionStage =
  | 'FILED'
  | 'VERIFIED_BY_OWNER'
  | 'ESCALATED'
  | 'UPHELD'
  | 'REJECTED'
  | 'NOT_ACCEPTED'
  | 'WITHDRAWN_BY_SUBJECT';

export const creditObjections = factTable('credit_objections', {
  ...targetColumns(),
  ...procedureColumns<ObjectionStage>(),
  /** Null for what was filed before grounds were asked for. */
  grounds: text().$type<'WRONG' | 'INCOMPLETE' | 'PUBLISHED_TOO_LONG' | 'NOT_TO_BE_LISTED'>(),
  content: sealedFreeText(),
  filedOn: date({ mode: 'string' }),
  /** Whether nothing follows from the fact meanwhile: a second objection to it suspends when it is accepted, not when it is filed. */
  suspends: boolean().notNull(),
  remindedOn: date({ mode: 'string' }),
  answeredOn: date({ mode: 'string' }),
  answer: sealedFreeText(),
  /** What came of it for the fact; null while it is not upheld. */
  remedy: text().$type<'WITHDRAWN' | 'CORRECTED'>(),
});

export type CreditObjectionRow = typeof creditObjections.$inferSelect;
