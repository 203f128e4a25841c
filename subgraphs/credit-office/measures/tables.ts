import { factTable, sealedFreeText } from '@credit-hub/kit/tables';
import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { causeColumns, lawColumns, termColumns, type WayOfCommitment } from '../columns.ts';

export const measureCatalogue = pgTable('measure_catalogue', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text().$type<'ADMINISTRATIVE' | 'MARKET' | 'SECTOR' | 'SOCIAL'>().notNull(),
  incentive: boolean().notNull(),
  legalBasis: text().notNull(),
  executingDepartment: text().notNull(),
  matters: text().array().notNull(),
  /** The way of handling that it is; it is told where the way is open. */
  way: text().$type<WayOfCommitment>(),
  ...lawColumns(),
});

export const creditMeasures = factTable('credit_measures', {
  measureCode: text().notNull(),
  reason: sealedFreeText(),
  rule: text(),
  executingDepartment: text(),
  ...termColumns(),
  ...causeColumns(),
});

export const industryBans = factTable(
  'industry_bans',
  {
    industries: text().array().notNull(),
    matters: text().array().notNull(),
    reason: sealedFreeText(),
    ...termColumns(),
    ...causeColumns(),
  },
  { weighs: 'ALWAYS' },
);

export type MeasureCatalogueItemRow = typeof measureCatalogue.$inferSelect;
export type CreditMeasureRow = typeof creditMeasures.$inferSelect;
export type IndustryBanRow = typeof industryBans.$inferSelect;
