/** What passes between a process of the hub's and the one that started it, where Node gave them a channel. */
import { z } from 'zod';

const listeningMessage = z.object({ listening: z.url() });

/**
 * Tells where this process listens: who starts it with port 0 learns the port that it got. When the one that started
 * it is gone, however it went, `stop` is called: nothing is left running that nobody would end.
 */
export function bindToParent(url: string, stop: () => unknown): void {
  if (process.send === undefined) return;
  process.send({ listening: url });
  process.once('disconnect', stop);
  // It must not keep alive what has stopped.
  process.channel?.unref();
}

/** The address in what a process that was started tells; null when it is none of that. */
export const addressIn = (message: unknown): string | null =>
  listeningMessage.safeParse(message).data?.listening ?? null;
