import { z } from 'zod';

const legalBasisSchema = z
  .strictObject({
    /** The document by its title and number. */
    document: z.string().min(1),
    /** Its article, paragraph and item; null where the document has none. */
    provision: z.string().min(1).nullable(),
    /** The first day on which this wording holds. */
    effective: z.iso.date(),
    /** The last day on which it holds; null while nothing has ended it. */
    expires: z.iso.date().nullable().default(null),
    /** Whether title, provision and day were compared with the text itself; otherwise they are from memory. */
    verified: z.boolean(),
    says: z.string().min(1),
  })
  .refine(({ effective, expires }) => expires === null || effective <= expires, {
    message: 'ends before it takes effect',
  });

/** The law that a rule of the table rests on. */
export type LegalBasis = z.infer<typeof legalBasisSchema>;
export type LegalBases = Readonly<Record<string, LegalBasis>>;

export const legalBasesSchema = z.record(z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/), legalBasisSchema);

/** Whether the law holds on the day, `2026-03-31` in Beijing: from its first day to its last, both included. */
export function isInForce({ effective, expires }: LegalBasis, day: string): boolean {
  return effective <= day && (expires === null || day <= expires);
}

/** The law as a lawyer names it: `个人信息保护法 第六条`. */
export function citationOf({ document, provision }: LegalBasis): string {
  return provision === null ? document : `${document} ${provision}`;
}
