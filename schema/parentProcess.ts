/** What passes between a process of the hub's and the one that started it, where Node gave them a channel. */
import { z } from 'zod';

const listeningMessage = z.object({ listening: z.url(), cpuMilliseconds: z.number() });

/** Where a process listens, and the CPU that it had used when it began to. */
export type Listening = z.infer<typeof listeningMessage>;

/**
 * Tells where this process listens: who starts it with port 0 learns the port that it got. When the one that started
 * it is gone, however it went, `stop` is called: nothing is left running that nobody would end.
 */
export function bindToParent(url: string, stop: () => unknown): void {
  if (process.send === undefined) return;
  const { user, system } = process.cpuUsage();
  process.send({ listening: url, cpuMilliseconds: (user + system) / 1_000 } satisfies Listening);
  process.once('disconnect', stop);
  // It must not keep alive what has stopped.
  process.channel?.unref();
}

/** What a process that was started tells; null when it is something else. */
export const listeningIn = (message: unknown): Listening | null =>
  listeningMessage.safeParse(message).data ?? null;
