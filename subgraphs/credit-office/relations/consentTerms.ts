import { departmentError } from '@credit-hub/kit';
import {
  classifications,
  isCalendarDay,
  mayBeCreditCode,
  type PurposeKind,
  purposeKinds,
} from '@credit-hub/schema';
import { z } from 'zod';

/** What a consent allows: to whom, for what, which classes, from when until when, once or again and again. */
export type ConsentTerms = {
  recipient: string;
  recipientName: string | null;
  purpose: PurposeKind;
  dataClasses: string[];
  validFrom: string;
  validUntil: string;
  use: 'ONCE' | 'PERIODIC';
};

const day = z.string().refine(isCalendarDay);
const termsSchema = z.object({
  // Which codes of the first years are genuine, only their register tells: the gateway has asked it of what a hall writes.
  // Of what a subject signed nothing is opened but to a body whose token has that very code.
  recipient: z.string().refine(mayBeCreditCode),
  recipientName: z
    .string()
    .min(1)
    .max(200)
    .nullish()
    .transform((name) => name ?? null),
  purpose: z.enum(purposeKinds),
  dataClasses: z.array(z.enum(classifications).exclude(['INTERNAL'])).min(1),
  validFrom: day,
  validUntil: day,
  use: z.enum(['ONCE', 'PERIODIC']),
});

/**
 * Reads terms as they were given. Consent is explicit: it names its purpose and its classes, and is given for itself. PIPL art. 14, 23, 29.
 * @throws GraphQLError TERMS_INVALID, when a term is unknown, the days are reversed, or the last is over
 */
export function readTerms(given: unknown, today: string): ConsentTerms {
  const terms = termsSchema.safeParse(given);
  if (!terms.success || terms.data.validUntil < terms.data.validFrom || terms.data.validUntil < today)
    throw departmentError('TERMS_INVALID');
  return { ...terms.data, dataClasses: [...new Set(terms.data.dataClasses)].sort() };
}

type StandingOfConsent = {
  standing: 'ACTIVE' | 'PAUSED' | 'REVOKED' | null;
  state: string;
  awaiting: 'REGISTRATION' | 'RESUMPTION' | null;
  validUntil: string | null;
  usedOn: string | null;
};

/** Where a consent stands on the day. A used one is over, and so is one whose days are; one that waits is not yet. */
export function consentState(
  { standing, state, awaiting, validUntil, usedOn }: StandingOfConsent,
  today: string,
): 'ACTIVE' | 'PAUSED' | 'REVOKED' | 'EXPIRED' | 'PENDING' | 'REFUSED' {
  if (standing === 'REVOKED') return 'REVOKED';
  if (state === 'WITHDRAWN') return 'REFUSED';
  if (usedOn !== null || validUntil === null || validUntil < today) return 'EXPIRED';
  if (awaiting === 'REGISTRATION') return 'PENDING';
  return standing ?? 'EXPIRED';
}
