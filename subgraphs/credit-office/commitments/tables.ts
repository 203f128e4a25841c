import { factTable, sealedFreeText } from '@credit-hub/kit/tables';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, date, text } from 'drizzle-orm/pg-core';

/** A commitment that was made for a repair and kept: with the repair the use of what tells of it has ended (NDRC Order 36). */
export const madeForARepair = ({
  commitmentKind,
  performance,
}: {
  commitmentKind: AnyPgColumn;
  performance: AnyPgColumn;
}) => sql`${commitmentKind} = 'REPAIR' and ${performance} = 'KEPT'`;

export const creditCommitments = factTable(
  'credit_commitments',
  {
    commitmentKind: text().$type<'APPROVAL_REPLACING' | 'REPAIR' | 'SECTOR' | 'VOLUNTARY'>(),
    matter: text(),
    content: sealedFreeText(),
    dueOn: date({ mode: 'string' }),
    performance: text().$type<'OPEN' | 'KEPT' | 'BROKEN'>().notNull(),
    assessedOn: date({ mode: 'string' }),
  },
  { useEnded: (table) => ({ when: madeForARepair(table) }) },
);

export const voluntaryDeclarations = factTable('voluntary_declarations', {
  declarationKind: text().$type<'QUALIFICATION' | 'OPERATION' | 'CONTRACT' | 'CHARITY'>(),
  content: sealedFreeText(),
  verified: boolean(),
});

export type CreditCommitmentRow = typeof creditCommitments.$inferSelect;
