import type { LookupFunction } from 'node:net';
import {
  type DepartmentTransport,
  DepartmentUnavailable,
  exchangeSignatureHeader,
  exchangeType,
} from '@credit-hub/schema';
import { type Dispatcher, Pool } from 'undici';
import { z } from 'zod';
import { AnswersReader } from './exchange/answersReader.ts';
import { AnswerReader } from './executor/answerReader.ts';
import { httpAddress } from './executor/httpAddress.ts';
import { connectionLifetime } from './executor/httpTransport.ts';

export type HttpTransportOptions = {
  department: string;
  /**
   * Where the department answers, e.g. `http://127.0.0.1:4102`; `/graphql` and `/health/ready` are below its path, and
   * its query is kept.
   */
  url: string;
  /** Sockets at most. */
  connections?: number;
  /** Bytes of one answer at most. */
  largestAnswer?: number;
  /** Finds the address of a host name; the system's resolver when it is not given. */
  lookup?: LookupFunction;
};

const healthSchema = z.object({
  state: z.enum(['UP', 'DOWN']),
  freshestFactReceivedAt: z.string().nullable(),
});

/**
 * A department behind HTTP, over one bounded pool of kept connections. Anything but JSON lines, status 200 and answers
 * of a bearable size is `DepartmentUnavailable`, which quotes nothing of it.
 * @throws TypeError that names the department whose address is none
 */
export const httpTransport = (options: HttpTransportOptions): DepartmentTransport => {
  const { department, url, connections = 32, largestAnswer = 32 * 1024 * 1024, lookup } = options;
  const address = httpAddress(url);
  if (address === null)
    throw new TypeError(`the address of the department ${department} is no http(s) address`);
  const [graphql, health] = [address.pathBelow('/graphql'), address.pathBelow('/health/ready')];
  const pool = new Pool(address.origin, {
    connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    connectTimeout: 2_000,
    clientTtl: connectionLifetime,
    ...(lookup && { connect: { lookup, timeout: 2_000 } }),
    // Whoever asks has a deadline of its own, and ends with it what has not come to an end.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const headers = ['content-type', exchangeType, 'accept', exchangeType];

  const dispatch = (
    signal: AbortSignal,
    options: Dispatcher.DispatchOptions,
    handlerOf: (
      resolve: (answer?: unknown) => void,
      reject: (cause: unknown) => void,
    ) => Dispatcher.DispatchHandler,
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      pool.dispatch(options, handlerOf(resolve, reject));
    });

  return {
    exchange: async ({ body, signature }, onAnswer, signal) => {
      const signed = signature === undefined ? headers : [...headers, exchangeSignatureHeader, signature];
      const request = { method: 'POST', path: graphql, headers: signed, body } as const;
      try {
        await dispatch(
          signal,
          request,
          (resolve, reject) => new AnswersReader(signal, largestAnswer, onAnswer, resolve, reject),
        );
      } catch (error) {
        throw new DepartmentUnavailable(department, error);
      }
    },

    probe: async (signal) => {
      const onAbort = (listener: () => void) => {
        signal.addEventListener('abort', listener, { once: true });
        if (signal.aborted) listener();
      };
      try {
        const found = await dispatch(
          signal,
          { method: 'GET', path: health },
          (resolve, reject) => new AnswerReader(onAbort, largestAnswer, resolve, reject),
        );
        return healthSchema.parse(found);
      } catch {
        return { state: 'DOWN', freshestFactReceivedAt: null };
      }
    },

    close: () => pool.close(),
  };
};
