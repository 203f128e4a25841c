import { factTable, procedureColumns, type Severity, sealedFreeText } from '@credit-hub/kit/tables';
import { sql } from 'drizzle-orm';
import { date, text } from 'drizzle-orm/pg-core';
import { targetColumns } from '../columns.ts';

export type RepairStage =
  | 'FILED'
  | 'CORRECTION_REQUIRED'
  | 'ACCEPTED'
  | 'EXTENDED'
  | 'REPAIRED'
  | 'END_VERIFIED'
  | 'REFUSED'
  | 'NOT_ACCEPTED'
  | 'LAPSED'
  | 'WITHDRAWN_BY_SUBJECT'
  | 'FALSE_MATERIAL';

export const creditRepairs = factTable(
  'credit_repairs',
  {
    ...targetColumns(),
    ...procedureColumns<RepairStage>(),
    ways: text()
      .$type<'COMMITMENT' | 'RECTIFICATION' | 'INSPECTION' | 'TRAINING' | 'REPORT' | 'CHARITY'>()
      .array(),
    appliedOn: date({ mode: 'string' }),
    dutiesFulfilled: sealedFreeText(),
    commitment: sealedFreeText(),
    /** What the department that determined the fact says of it: the office keeps no copy of others' facts. */
    determinedOn: date({ mode: 'string' }),
    targetSeverity: text().$type<Severity>(),
    /** The first day on which it can be repaired, and the last on which it is published; null until its department has said the above. */
    earliestOn: date({ mode: 'string' }),
    latestOn: date({ mode: 'string' }),
    correctionAskedOn: date({ mode: 'string' }),
    answeredOn: date({ mode: 'string' }),
    answer: sealedFreeText(),
    repairedOn: date({ mode: 'string' }),
    endVerifiedOn: date({ mode: 'string' }),
    /** The first day on which the subject may apply again. */
    barredUntil: date({ mode: 'string' }),
  },
  {
    // With the repair the use of the fact has ended, and so of the application; the department that owns the fact reads on.
    useEnded: ({ stage, targetDepartment }) => ({
      when: sql`${stage} in ('REPAIRED', 'END_VERIFIED')`,
      owner: targetDepartment,
    }),
  },
);

export type CreditRepairRow = typeof creditRepairs.$inferSelect;
