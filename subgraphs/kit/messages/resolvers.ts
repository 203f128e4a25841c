import type { DepartmentContext } from '../context.ts';
import type { HandedMessage } from './receiveMessages.ts';

/** Every department's; see `messages.graphql`. */
export const messageResolvers = {
  Mutation: {
    receiveMessages: (
      _: unknown,
      { from, messages }: { from: string; messages: readonly HandedMessage[] },
      { receiveMessages }: DepartmentContext,
    ) => receiveMessages(from, messages),
  },
};
