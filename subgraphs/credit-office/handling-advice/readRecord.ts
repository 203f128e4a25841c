import { z } from 'zod';
import type { CreditRecord } from './facts.ts';

const text = z.string().nullable();
const entry = z.object({
  department: z.string(),
  kind: z.string(),
  factId: text,
  listing: z.enum(['BLACK', 'FOCUS', 'RED']).nullable(),
  endedOn: text,
  state: z.enum(['ACTIVE', 'UNDER_OBJECTION', 'CORRECTED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED']).nullable(),
  severity: z.enum(['MINOR', 'ORDINARY', 'SERIOUS']).nullable(),
  grade: text,
  penaltyKind: text,
  fineAmount: text,
  decidedOn: text,
  documentNumber: text,
  basis: text,
  publishedUntil: text,
});
const gap = z.object({
  department: z.string(),
  kind: z.string(),
  reason: z.enum(['DEPARTMENT_UNAVAILABLE', 'DENIED']),
});
const throughPerson = z.object({
  role: z.enum(['LEGAL_REPRESENTATIVE', 'ACTUAL_CONTROLLER', 'CONTROLLING_SHAREHOLDER']),
  ofPerson: z.boolean(),
  department: z.string(),
  kind: z.string(),
  listing: entry.shape.listing,
  severity: entry.shape.severity,
  state: entry.shape.state.unwrap(),
  decidedOn: text,
  documentNumber: text,
  basis: text,
  penaltyKind: text,
  matters: z.array(z.string()).nullable(),
});
const kind = z.object({ department: z.string(), kind: z.string() });
// What does not read as it was agreed is not read at all: a part of a record is no record.
const representation = z.object({
  wholeRecord: z
    .object({
      entries: z.array(entry).nullable().catch(null),
      gaps: z.array(gap).nullable().catch(null),
      kinds: z.array(kind).catch([]),
      throughPersons: z.array(throughPerson).nullable().catch(null),
    })
    // A record without what its persons answer for is a part of one.
    .transform(({ throughPersons, ...record }) =>
      throughPersons === null
        ? { ...record, entries: null, throughPersons: [] }
        : { ...record, throughPersons },
    )
    .catch({ entries: null, gaps: null, kinds: [], throughPersons: [] }),
});

/** The record that the hub gives with a subject, as `handlingAdvice` requires it; null where it is not whole. */
export function readRecord(reference: object): CreditRecord {
  return representation.parse(reference).wholeRecord;
}
