import type { z } from 'zod';
import type { Transaction } from '../database/database.ts';
import type { Department } from '../department.ts';
import type { Vault } from '../encryption/vault.ts';

/** A message of another department, as its handler gets it. */
export type Received<Body> = {
  /** The department that sent it, as the hub knows it. */
  from: string;
  subjectCode: string;
  body: Body;
  vault: Vault;
  /** Calendar day in Beijing. */
  today: string;
  now: Date;
  /** The department that received it. */
  department: Department;
};

/** What a message of one kind does; its effect commits with the record that it was received, or not at all. */
export type MessageHandler = {
  /** @throws MessageRefused for what can never succeed; whatever else it throws is tried again */
  apply(transaction: Transaction, message: Received<unknown>): Promise<void>;
};

export type MessageHandlers = Readonly<Record<string, MessageHandler>>;

/** The message can never be applied as it is. The reason is read where it was sent, and quotes no value. */
export class MessageRefused extends Error {
  readonly code: string;
  readonly reason: string;
  constructor(code: string, reason: string) {
    super(`${code}: ${reason}`);
    this.name = 'MessageRefused';
    this.code = code;
    this.reason = reason;
  }
}

/** A handler of bodies of one form; a body of another form is refused. */
export const receives = <Body>(
  form: z.ZodType<Body>,
  apply: (transaction: Transaction, message: Received<Body>) => Promise<void>,
): MessageHandler => ({
  async apply(transaction, message) {
    const read = form.safeParse(message.body);
    if (!read.success)
      throw new MessageRefused('MESSAGE_BODY_INVALID', 'The body does not have the form of its kind.');
    await apply(transaction, { ...message, body: read.data });
  },
});
