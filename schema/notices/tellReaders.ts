/**
 * How those who read a fact are told what became of it. The office asks the hub, which alone reads the access log; the hub
 * tells the office who they are; the office writes their notices.
 */
import { z } from 'zod';
import { recipientKinds } from './recipient.ts';

/** What is told, of which fact, because of which act. Readers are told of its kind what they know, and no more. */
const told = z.strictObject({
  textKey: z.string().min(1),
  procedure: z.string().min(1),
  itemId: z.string().min(1),
  targetDepartment: z.string().min(1),
  targetKind: z.string().min(1),
  /** The day of the act. */
  raisedOn: z.iso.date(),
});
export type ToldToReaders = z.infer<typeof told>;

/** The office to the hub. */
export const tellReaders = { kind: 'TELL_READERS', form: told } as const;

/** The hub to the office. */
export const readersFound = {
  kind: 'READERS_FOUND',
  form: told.extend({
    readers: z.array(z.strictObject({ kind: z.enum(recipientKinds), name: z.string().min(1) })),
  }),
} as const;
