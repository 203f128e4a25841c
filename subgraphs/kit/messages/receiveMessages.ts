import type { Logger } from 'pino';
import { type Clock, todayInBeijing } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Department } from '../department.ts';
import { codeOfFailure } from '../errors.ts';
import { MessageRefused, type Received } from './handler.ts';
import { receivedMessages } from './tables.ts';

/** A message as the hub hands it over. */
export type HandedMessage = { id: string; unifiedSocialCreditCode: string; kind: string; body: string };

export type ReceivedOutcome = {
  id: string;
  outcome: 'DELIVERED' | 'REFUSED' | 'UNDELIVERED';
  code: string | null;
  reason: string | null;
};

export type ReceiveMessages = (
  from: string,
  messages: readonly HandedMessage[],
) => Promise<ReceivedOutcome[]>;

/** Applies messages one behind the other, each in a transaction of its own with the record that it was received. */
export function openReceiver(
  database: Database,
  department: Department,
  clock: Clock,
  logger: Logger,
): ReceiveMessages {
  async function apply(from: string, { id, kind, ...told }: HandedMessage): Promise<void> {
    const { unifiedSocialCreditCode: subjectCode } = told;
    const handler = department.receives[kind];
    if (handler === undefined)
      throw new MessageRefused(
        'MESSAGE_KIND_UNKNOWN',
        'The department has no use for messages of this kind.',
      );
    const message: Received<unknown> = {
      ...{ from, subjectCode, department, body: bodyIn(told.body) },
      vault: database.vault,
      today: todayInBeijing(clock),
      now: clock(),
    };
    await database.transaction(async (transaction) => {
      // Who sends the same at the same time waits here until this one has committed.
      const { rowCount } = await transaction
        .insert(receivedMessages)
        .values({ subjectCode, id, sender: from, kind })
        .onConflictDoNothing();
      if (rowCount === 1) await handler.apply(transaction, message);
    });
  }

  async function outcomeOf(from: string, message: HandedMessage): Promise<ReceivedOutcome> {
    try {
      await apply(from, message);
      return { id: message.id, outcome: 'DELIVERED', code: null, reason: null };
    } catch (error) {
      if (error instanceof MessageRefused)
        return { id: message.id, outcome: 'REFUSED', code: error.code, reason: error.reason };
      logger.warn({ code: codeOfFailure(error), kind: message.kind }, 'a message was not applied');
      return { id: message.id, outcome: 'UNDELIVERED', code: 'MESSAGE_FAILED', reason: null };
    }
  }

  return async (from, messages) => {
    const outcomes: ReceivedOutcome[] = [];
    for (const message of messages) outcomes.push(await outcomeOf(from, message));
    return outcomes;
  };
}

function bodyIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MessageRefused('MESSAGE_BODY_INVALID', 'The body is no JSON.');
  }
}
