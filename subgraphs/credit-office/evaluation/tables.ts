import { factTable } from '@credit-hub/kit/tables';
import { date, integer, text } from 'drizzle-orm/pg-core';
import type { EvaluationGrade } from '../columns.ts';

export const publicCreditEvaluations = factTable('public_credit_evaluations', {
  grade: text().$type<EvaluationGrade>(),
  score: integer(),
  evaluatedOn: date({ mode: 'string' }),
  standard: text(),
});

export type PublicCreditEvaluationRow = typeof publicCreditEvaluations.$inferSelect;
