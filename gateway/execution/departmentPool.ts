import type { LookupFunction } from 'node:net';
import type { TlsIdentity } from '@credit-hub/schema';
import { type Dispatcher, Pool } from 'undici';
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
  /** The authority that departments are believed by, and who the hub is to them; as Node has it when it is not given. */
  tls?: TlsIdentity | undefined;
};

/** Milliseconds, TLS among them. */
const connectTimeout = 2_000;

/** One bounded pool of kept connections to a department, and its paths. */
export type DepartmentPool = {
  graphql: string;
  health: string;
  largestAnswer: number;
  /** Rejects with the cause, which is for the hub's own log. */
  dispatch(
    signal: AbortSignal,
    options: Dispatcher.DispatchOptions,
    handlerOf: (
      resolve: (answer?: unknown) => void,
      reject: (cause: unknown) => void,
    ) => Dispatcher.DispatchHandler,
  ): Promise<unknown>;
  /** One JSON answer, whole. */
  readJson(signal: AbortSignal, options: Dispatcher.DispatchOptions): Promise<unknown>;
  close(): Promise<void>;
};

/** @throws TypeError that names the department whose address is none */
export const openDepartmentPool = (options: HttpTransportOptions): DepartmentPool => {
  const { department, url, connections = 32, largestAnswer = 32 * 1024 * 1024, lookup, tls } = options;
  const address = httpAddress(url);
  if (address === null)
    throw new TypeError(`the address of the department ${department} is no http(s) address`);
  const pool = new Pool(address.origin, {
    connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    clientTtl: connectionLifetime,
    connect: { ...tls, timeout: connectTimeout, ...(lookup && { lookup }) },
    // Whoever asks has a deadline of its own, and ends with it what has not come to an end.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  const dispatch: DepartmentPool['dispatch'] = (signal, request, handlerOf) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      pool.dispatch(request, handlerOf(resolve, reject));
    });

  return {
    graphql: address.pathBelow('/graphql'),
    health: address.pathBelow('/health/ready'),
    largestAnswer,
    dispatch,
    readJson: async (signal, request) => {
      let ended = () => {};
      const onAbort = (listener: () => void) => {
        signal.addEventListener('abort', listener, { once: true });
        ended = () => signal.removeEventListener('abort', listener);
        if (signal.aborted) listener();
      };
      try {
        return await dispatch(
          signal,
          request,
          (resolve, reject) => new AnswerReader(onAbort, largestAnswer, resolve, reject),
        );
      } finally {
        ended();
      }
    },
    close: () => pool.close(),
  };
};
