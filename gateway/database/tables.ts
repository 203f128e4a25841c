import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/**
 * Every version of the policy table under which this hub has ever answered, so that the version a decision names can
 * be read years later.
 */
export const policyVersions = pgTable('policy_versions', {
  version: text().primaryKey(),
  /** The table itself, as it was read. */
  policyText: text('policy_text').notNull(),
  firstServedAt: timestamp('first_served_at', { withTimezone: true, mode: 'string' }).notNull(),
});
