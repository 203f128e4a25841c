/** What procedures keep; drizzle-kit reads it, so nothing here reaches further. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { sealedFreeText, sealedText } from '../encryption/sealedText.ts';

/** Units in which norms count: working days by the yearly arrangement of holidays, the others by the calendar. */
export type PeriodUnit = 'WORKING_DAYS' | 'DAYS' | 'MONTHS' | 'YEARS';

/** Why nobody can say the day of a deadline: its year's working days are not announced, or no norm in force sets one. */
export type DayUnknown = 'CALENDAR_UNKNOWN' | 'PERIOD_UNKNOWN';

/** Columns of the table of a procedure's items, beside those of every fact. Its acts say the same: this is where they lead. */
export const procedureColumns = <State extends string>() => ({
  stage: text().$type<State>().notNull(),
  /** The day on which it came to its stage; null for what stood before there were acts. */
  enteredOn: date({ mode: 'string' }),
  /** Name of the period within which it is to leave its stage; null where it may stay. */
  duePeriod: text(),
  /** The last day of that period. */
  dueOn: date({ mode: 'string' }),
  /** Why there is no such day though there is a period. */
  deadlineUnknown: text().$type<DayUnknown>(),
  /** The act that a first officer has proposed and a second one has to make, too. */
  awaitingAct: text(),
  /** The body of the first officer: role, organization and department as JSON. */
  proposingBody: text(),
  /** Keyed index of the first officer's account: to tell the second from the first, not to tell who it was. */
  proposedBy: text(),
});

/** Every act of every item; rows are added, never changed. */
export const procedureActs = pgTable(
  'procedure_acts',
  {
    subjectCode: text().notNull(),
    itemId: text().notNull(),
    /** Counted from 1 for each item. */
    number: integer().notNull(),
    procedure: text().notNull(),
    act: text().notNull(),
    /** Null for the act that it began with. */
    fromStage: text(),
    toStage: text().notNull(),
    /** A first officer's proposal, which changes nothing until a second officer makes the act, too. */
    proposed: boolean().notNull().default(false),
    /** `CALENDAR` where nobody acted and a day had passed. */
    role: text().notNull(),
    organization: text(),
    department: text(),
    /** Keyed index of the account that made it; null for the calendar. */
    madeBy: text(),
    /** Index in the access log of the request that made it; null where none did. */
    auditIndex: bigint({ mode: 'number' }),
    actedOn: date({ mode: 'string' }).notNull(),
    recordedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
    reason: sealedFreeText(),
    documentNumber: text(),
    /** All that was given with the act, as JSON. */
    given: sealedText(),
  },
  (table) => [primaryKey({ columns: [table.subjectCode, table.itemId, table.number] })],
);

/** Periods of procedures: law, and so rows with their source and their days, never constants. */
export const procedurePeriods = pgTable(
  'procedure_periods',
  {
    id: text().primaryKey(),
    /** By what a procedure names it; several rows of one name differ in place or days. */
    name: text().notNull(),
    length: integer().notNull(),
    unit: text().$type<PeriodUnit>().notNull(),
    /** Administrative division (GB/T 2260) of which it is the rule; null: the whole country. */
    locality: text(),
    says: text().notNull(),
    /** The document. */
    source: text().notNull(),
    /** Its article or item; null where the document as a whole says it. */
    provision: text(),
    /** Whether the text was read and says so; else it is as remembered, or as others tell it. */
    verified: boolean().notNull().default(false),
    effectiveOn: date({ mode: 'string' }).notNull(),
    expiresOn: date({ mode: 'string' }),
  },
  (table) => [index('procedure_periods_name').on(table.name)],
);

/** What is told of acts, and to whom: to the subject, a department, or an organization that read a fact in its time. */
export const notices = pgTable(
  'notices',
  {
    subjectCode: text().notNull(),
    id: text().notNull(),
    recipientKind: text().$type<'SUBJECT' | 'ORGANIZATION' | 'DEPARTMENT'>().notNull(),
    /** Credit code of the subject or the organization, name of the department; null in earlier rows that are told to nobody. */
    recipientName: text(),
    procedure: text().notNull(),
    itemId: text().notNull(),
    /** Which text of the dictionary tells it. */
    textKey: text().notNull(),
    /** What the text names beside the item; never a person. */
    about: jsonb().$type<Readonly<Record<string, string | null>>>(),
    raisedOn: date({ mode: 'string' }).notNull(),
    recordedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
    /** Null until somebody of the recipient's has marked it as read. */
    readAt: timestamp({ withTimezone: true, mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.subjectCode, table.id] }),
    index('notices_of_recipient').on(table.recipientKind, table.recipientName, table.recordedAt, table.id),
  ],
);
