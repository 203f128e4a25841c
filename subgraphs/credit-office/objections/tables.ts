import { factTable, sealedFreeText } from '@credit-hub/kit/tables';
import { date, text } from 'drizzle-orm/pg-core';
import { targetColumns } from '../columns.ts';

export const creditObjections = factTable('credit_objections', {
  ...targetColumns(),
  content: sealedFreeText(),
  filedOn: date({ mode: 'string' }),
  progress: text().$type<'OPEN' | 'UPHELD' | 'REJECTED'>().notNull(),
  answeredOn: date({ mode: 'string' }),
  answer: sealedFreeText(),
});

export type CreditObjectionRow = typeof creditObjections.$inferSelect;
