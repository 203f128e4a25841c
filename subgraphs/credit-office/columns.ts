/** Columns that tables of several books have. */
import { boolean, date, text } from 'drizzle-orm/pg-core';

/** From when until when a row of law or of a catalogue is in force, where it stands, and whether that was read. */
export const lawColumns = () => ({
  /** The document. */
  source: text().notNull(),
  /** Its article or item; null where the document as a whole says it. */
  provision: text(),
  /** Whether the text was read and says so; else it is as remembered, or as others tell it. */
  verified: boolean().notNull().default(false),
  effectiveOn: date({ mode: 'string' }).notNull(),
  expiresOn: date({ mode: 'string' }),
});

/** What a rule says, for whoever is told by it. */
export const wordsColumns = () => ({
  says: text().notNull().default(''),
  saysInEnglish: text().notNull().default(''),
});

/** The fact because of which something was done; what was done ends, or is suspended, with it. */
export const causeColumns = () => ({
  causeDepartment: text(),
  causeKind: text(),
  causeFactId: text(),
  causeDocumentNumber: text(),
});

/** The term of a measure or a ban. */
export const termColumns = () => ({
  effectiveFrom: date({ mode: 'string' }).notNull(),
  effectiveUntil: date({ mode: 'string' }),
  lifelong: boolean().notNull().default(false),
});

/** The fact of a department that an objection or a repair is about. */
export const targetColumns = () => ({
  targetDepartment: text().notNull(),
  targetKind: text().notNull(),
  targetFactId: text(),
  targetDocumentNumber: text(),
});

export type WayOfCommitment = 'NOTIFIED_COMMITMENT' | 'DEFERRED_MATERIAL';
export type EvaluationGrade = 'EXCELLENT' | 'GOOD' | 'FAIR' | 'POOR';
export type Effect = 'BARRED' | 'RESTRICTED' | 'NORMAL' | 'GREEN_CHANNEL';
