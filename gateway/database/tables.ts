import { bigint, integer, jsonb, pgTable, text, timestamp, varchar } from 'drizzle-orm/pg-core';
import type { PublishedDepartment } from '../network/publishedSchema.ts';

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

/**
 * Counts of the rate limits, where several gateways share them. rate-limiter-flexible writes and clears it; the table
 * is not logged: a crash of the database forgets the counts of a minute and nothing else.
 */
export const rateLimitCounts = pgTable('rate_limit_counts', {
  key: varchar({ length: 255 }).primaryKey(),
  points: integer().notNull().default(0),
  /** Milliseconds since 1970. */
  expire: bigint({ mode: 'number' }),
});

/** What departments were composed to, each time that it was published. Rows are added and never changed; the newest is served. */
export const publishedSchemas = pgTable('published_schemas', {
  /** From 1, gapless: whoever publishes says which one it follows, and loses against who was quicker. */
  version: integer().primaryKey(),
  departments: jsonb().$type<readonly PublishedDepartment[]>().notNull(),
  supergraphSdl: text('supergraph_sdl').notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true, mode: 'string' }).notNull(),
  publishedBy: text('published_by').notNull(),
  reason: text().notNull(),
});
