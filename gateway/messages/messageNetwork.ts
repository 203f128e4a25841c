import { hubName, type Viewer } from '@credit-hub/schema';
import { z } from 'zod';
import { askAsHub } from '../execution/askAsHub.ts';
import type { AskSubgraph } from '../execution/askDepartment.ts';
import type { Fault, Waiting } from '../execution/fetchContext.ts';
import type { TakeMessage } from './tellReaders.ts';

/** A message of one department to another, as its machine hands it in. */
export type HandedInMessage = {
  id: string;
  to: string;
  unifiedSocialCreditCode: string;
  kind: string;
  body: string;
};

const outcomeSchema = z.object({
  id: z.string(),
  outcome: z.enum(['DELIVERED', 'REFUSED', 'UNDELIVERED']),
  code: z.string().nullable(),
  reason: z.string().nullable(),
});
export type MessageOutcome = z.infer<typeof outcomeSchema>;

/** The departments, handed messages in the hub's own name. */
export type MessageNetwork = {
  /** What became of each, in their order. Of a department that gave no whole answer nothing is known to be delivered. */
  deliver(sender: Viewer, messages: readonly HandedInMessage[], waiting: Waiting): Promise<MessageOutcome[]>;
};

const coordinate = 'Mutation.receiveMessages';
const receiveDocument = `mutation ReceiveMessages($from: String!, $messages: [ReceivedMessage!]!) {
  receiveMessages(from: $from, messages: $messages) { id outcome code reason }
}`;

/**
 * @param ownersOf finds the departments that answer a field of the root
 * @param takeMessage takes what is for the hub itself
 */
export const createMessageNetwork = (
  ask: AskSubgraph,
  ownersOf: (coordinate: string) => readonly string[],
  takeMessage: TakeMessage,
): MessageNetwork => {
  const asHub = askAsHub(ask);

  const handOver = async (
    from: string,
    to: string,
    messages: readonly HandedInMessage[],
    waiting: Waiting,
  ): Promise<MessageOutcome[]> => {
    if (!ownersOf(coordinate).includes(to)) return messages.map(refusedAs(unknownRecipient));
    const faults: Fault[] = [];
    const handed = messages.map(({ to: _, ...message }) => message);
    const told = await asHub(
      to,
      coordinate,
      z.array(outcomeSchema),
      { query: receiveDocument, variables: { from, messages: handed } },
      waiting,
      faults,
    );
    const outcomes = new Map(told?.map((outcome) => [outcome.id, outcome]));
    const code = faults[0]?.code ?? 'DEPARTMENT_FAILED';
    return messages.map(({ id }) => outcomes.get(id) ?? { id, outcome: 'UNDELIVERED', code, reason: null });
  };

  /** A message to the hub is delivered when what it hands on because of it is. */
  const takeAll = async (
    from: string,
    messages: readonly HandedInMessage[],
    waiting: Waiting,
  ): Promise<MessageOutcome[]> => {
    const outcomes: MessageOutcome[] = [];
    for (const message of messages) {
      const taken = await takeMessage(from, message);
      const [outcome] =
        'message' in taken ? await handOver(hubName, taken.message.to, [taken.message], waiting) : [taken];
      outcomes.push({ ...(outcome as Omit<MessageOutcome, 'id'>), id: message.id });
    }
    return outcomes;
  };

  return {
    async deliver({ role, department }, messages, waiting) {
      if (role !== 'DEPARTMENT_SYSTEM' || department === null) return messages.map(refusedAs(unknownSender));
      const byRecipient = Map.groupBy(messages, ({ to }) => to);
      const outcomes = await Promise.all(
        [...byRecipient].map(([to, theirs]) =>
          to === hubName ? takeAll(department, theirs, waiting) : handOver(department, to, theirs, waiting),
        ),
      );
      const byId = new Map(outcomes.flat().map((outcome) => [outcome.id, outcome]));
      return messages.map(({ id }) => byId.get(id) as MessageOutcome);
    },
  };
};

const unknownRecipient = {
  code: 'RECIPIENT_UNKNOWN',
  reason: 'No department of that name takes messages.',
} as const;
const unknownSender = {
  code: 'SENDER_UNKNOWN',
  reason: 'Messages are sent by the own machine of a department.',
} as const;

const refusedAs =
  (why: Pick<MessageOutcome, 'code' | 'reason'>) =>
  ({ id }: HandedInMessage): MessageOutcome => ({ id, outcome: 'REFUSED', ...why });
