import { factTable } from '@credit-hub/kit/tables';
import { sql } from 'drizzle-orm';
import { date, text } from 'drizzle-orm/pg-core';
import { targetColumns } from '../columns.ts';

export const creditRepairs = factTable(
  'credit_repairs',
  {
    ...targetColumns(),
    ways: text()
      .$type<'COMMITMENT' | 'RECTIFICATION' | 'INSPECTION' | 'TRAINING' | 'REPORT' | 'CHARITY'>()
      .array(),
    appliedOn: date({ mode: 'string' }),
    progress: text().$type<'ACCEPTED' | 'REPAIRED' | 'REFUSED'>(),
    repairedOn: date({ mode: 'string' }),
  },
  {
    // With the repair the use of the fact has ended, and so of the application; the department that owns the fact reads on.
    useEnded: ({ progress, targetDepartment }) => ({
      when: sql`${progress} = 'REPAIRED'`,
      owner: targetDepartment,
    }),
  },
);
