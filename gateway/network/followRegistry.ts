import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Composition } from './network.ts';
import type { SchemaRegistry } from './schemaRegistry.ts';

/** Milliseconds between two looks at the registry. */
const usualInterval = 2_000;

export type Following = { stop(): Promise<void> };

/**
 * Has a gateway serve what is published, from now on. What it cannot serve leaves it as it is, and is told to its log
 * once; so is a registry that does not answer.
 *
 * @param served the version that it serves already; null for what no registry told it
 */
export function followRegistry(
  registry: Pick<SchemaRegistry, 'newestVersion' | 'read'>,
  gateway: { takeIn(composition: Composition): Promise<void> },
  served: number | null,
  logger: Logger,
  interval = usualInterval,
): Following {
  const stopped = new AbortController();
  let lookedAt = served;
  let isLost = false;

  const look = async (): Promise<void> => {
    const version = await registry.newestVersion();
    if (isLost) logger.info('the schema registry answers again');
    isLost = false;
    if (version === null || version === lookedAt) return;
    const published = await registry.read(version);
    lookedAt = version;
    if (published === null) return;
    try {
      await gateway.takeIn(published);
      logger.info({ version, publishedBy: published.publishedBy }, 'the schema is served');
    } catch (error) {
      logger.error({ version, why: whyOf(error) }, 'the schema cannot be served, and what was is');
    }
  };

  const follow = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await pause(interval, undefined, { signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return;
      await look().catch((error: unknown) => {
        if (!isLost) logger.warn({ why: whyOf(error) }, 'the schema registry does not answer');
        isLost = true;
      });
    }
  };

  const following = follow();
  return {
    stop: async () => {
      stopped.abort();
      await following;
    },
  };
}

/** Our own words of what is wrong with a schema; of a database its code. */
function whyOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? code : String(message);
}
