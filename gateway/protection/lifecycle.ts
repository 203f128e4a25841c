import { Server as TcpServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Refusal } from '../errors/refusal.ts';
import type { Shedding } from './shedding.ts';

export type DrainOptions = {
  /** Milliseconds for which a gateway that stops still answers, so that the balancer before it sees it is not ready. */
  notice: number;
  /** Milliseconds after which the requests under way are cut off. */
  deadline: number;
};

export const defaultDrain: DrainOptions = { notice: 0, deadline: 10_000 };

/** Milliseconds between looks at sockets that became idle. */
const betweenLooks = 20;

/**
 * Milliseconds within which who still asks on an open socket is told that it ends. Closed at once, a socket between two
 * requests would be reset under the next one, which is on its way.
 */
const farewell = 250;

/** Resolves when no socket is open any more, or after this many milliseconds. */
const untilAllLeft = async (server: TcpServer, milliseconds: number): Promise<void> => {
  const openSockets = promisify(server.getConnections.bind(server));
  for (let waited = 0; waited < milliseconds && (await openSockets()) > 0; waited += betweenLooks)
    await pause(betweenLooks);
};

export type State = 'UP' | 'DOWN' | 'OVERLOADED' | 'DRAINING';

export type Lifecycle = Pick<Shedding, 'enter'> & {
  state(databaseAnswers: boolean): State;
  /** Whether no socket is kept open for another request: each answer says so. */
  readonly closed: boolean;
  readonly underWay: number;
  /** Not ready first, then no new socket and no new request, then the end of those under way, or the deadline. */
  drain(server: FastifyInstance): Promise<void>;
};

/** Whether this gateway takes requests, from its start to its end. */
export const createLifecycle = (shedding: Shedding, drain: DrainOptions, logger: Logger): Lifecycle => {
  let phase: 'SERVING' | 'DRAINING' | 'CLOSED' = 'SERVING';

  return {
    enter: () => {
      if (phase === 'CLOSED')
        throw new Refusal('OVERLOADED', 'This gateway stops; ask again.', { retryAfter: 1 });
      return shedding.enter();
    },
    state: (databaseAnswers) => {
      if (phase !== 'SERVING') return 'DRAINING';
      if (!databaseAnswers) return 'DOWN';
      return shedding.overloaded ? 'OVERLOADED' : 'UP';
    },
    get closed() {
      return phase === 'CLOSED';
    },
    get underWay() {
      return shedding.underWay;
    },
    drain: async (server) => {
      phase = 'DRAINING';
      await pause(drain.notice);
      phase = 'CLOSED';
      const cut = setTimeout(() => {
        logger.warn({ underWay: shedding.underWay }, 'requests were cut off by the end of the gateway');
        server.server.closeAllConnections();
      }, drain.deadline);
      // Not the HTTP server's own close, which ends idle sockets at once.
      TcpServer.prototype.close.call(server.server);
      await untilAllLeft(server.server, Math.min(farewell, drain.deadline));
      // A socket whose last answer went out after the end began would be kept open for a request that is not wanted.
      const endIdle = setInterval(() => server.server.closeIdleConnections(), betweenLooks);
      await server.close().finally(() => {
        clearTimeout(cut);
        clearInterval(endIdle);
      });
      shedding.stop();
    },
  };
};
