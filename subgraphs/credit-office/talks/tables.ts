import { factTable, sealedFreeText } from '@credit-hub/kit/tables';
import { date, text } from 'drizzle-orm/pg-core';
import { causeColumns } from '../columns.ts';

export const creditTalks = factTable('credit_talks', {
  talkKind: text().$type<'PROMPT' | 'WARNING'>(),
  heldOn: date({ mode: 'string' }),
  topic: text(),
  minutes: sealedFreeText(),
  ...causeColumns(),
});

export const creditRectifications = factTable('credit_rectifications', {
  requirement: sealedFreeText(),
  dueOn: date({ mode: 'string' }),
  result: text().$type<'OPEN' | 'COMPLETED' | 'FAILED'>(),
  completedOn: date({ mode: 'string' }),
  ...causeColumns(),
});
