import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { sealedText } from '../encryption/sealedText.ts';

/**
 * Messages to other departments until they are delivered. What is to be done with them stands in the queue; here stands
 * what they say, sealed as all that may name a person.
 */
export const outgoingMessages = pgTable(
  'outgoing_messages',
  {
    subjectCode: text().notNull(),
    id: text().notNull(),
    recipient: text().notNull(),
    kind: text().notNull(),
    body: sealedText().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectCode, table.id] })],
);

/** Messages of other departments whose effect stands: one that comes again has none. */
export const receivedMessages = pgTable(
  'received_messages',
  {
    subjectCode: text().notNull(),
    id: text().notNull(),
    sender: text().notNull(),
    kind: text().notNull(),
    receivedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.subjectCode, table.id] })],
);
