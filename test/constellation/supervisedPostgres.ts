/** PostgreSQL of the hub's own, started again where it listened when it ends by itself. */
import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@credit-hub/kit/embedded-postgres';
import type { Logger } from 'pino';
import { countRestarts } from './restarts.ts';

export type SupervisedPostgres = Pick<EmbeddedPostgres, 'port' | 'ensureDatabase'> & {
  /** Resolves when it ended by itself and is not started again. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
};

export type PostgresSupervision = {
  readonly dataFolder: string;
  /** A free one, and that again afterwards, when left out. */
  readonly port: number | undefined;
  readonly logger: Logger;
  /** How often in a row it is started again; 5 when left out. */
  readonly mostRestarts?: number;
};

/** Resolves when it runs. Rejects with `EmbeddedPostgresError` when it does not come to run the first time. */
export async function startSupervisedPostgres(supervision: PostgresSupervision): Promise<SupervisedPostgres> {
  const { dataFolder, logger, mostRestarts } = supervision;
  const startOn = (port: number | undefined) => startEmbeddedPostgres({ dataFolder, port, persistent: true });
  const stopSignal = new AbortController();
  let server = await startOn(supervision.port);
  let starting: Promise<object | null> = Promise.resolve(null);
  const { port } = server;

  /** Resolves with why it does not run: how it ended, or what kept it from starting. */
  async function startAgain(): Promise<object | null> {
    try {
      // It has ended: this takes away what was made for it alone.
      await server.stop();
      server = await startOn(port);
      return null;
    } catch (error) {
      return { reason: (error as Error).message };
    }
  }

  /** Resolves with whether it is gone for good. */
  async function keepUp(): Promise<boolean> {
    const restarts = countRestarts(mostRestarts);
    let startedAt = performance.now();
    let why: object = await server.ended;
    while (!stopSignal.signal.aborted) {
      const againInMilliseconds = restarts.pauseAfter(performance.now() - startedAt);
      if (againInMilliseconds === null) {
        logger.error({ ...why }, 'PostgreSQL ended unexpectedly, and is not started again');
        return true;
      }
      logger.error({ ...why, againInMilliseconds }, 'PostgreSQL ended unexpectedly');
      await pause(againInMilliseconds, undefined, { signal: stopSignal.signal }).catch(() => {});
      if (stopSignal.signal.aborted) return false;
      starting = startAgain();
      const failure = await starting;
      startedAt = performance.now();
      why = failure ?? (await server.ended);
    }
    return false;
  }

  const keptUp = keepUp();
  return {
    port,
    ensureDatabase: (name, role) => server.ensureDatabase(name, role),
    gone: new Promise((resolve) => {
      void keptUp.then((gone) => gone && resolve());
    }),
    async stop() {
      stopSignal.abort();
      // None starts behind its back.
      await starting;
      await server.stop();
      await keptUp;
    },
  };
}
