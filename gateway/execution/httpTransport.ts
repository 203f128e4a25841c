import {
  bodyOfRequest,
  type DepartmentResponse,
  type DepartmentTransport,
  DepartmentUnavailable,
  signedViewerHeader,
  traceparentHeader,
} from '@credit-hub/schema';
import { Pool } from 'undici';
import { z } from 'zod';
import { AnswerReader } from './executor/answerReader.ts';

export type HttpTransportOptions = {
  department: string;
  /** Where the department answers, e.g. `http://127.0.0.1:4102`; `/graphql` and `/health/ready` are below it. */
  url: string;
  /** Sockets at most. */
  connections?: number;
  /** Bytes of an answer at most. */
  largestAnswer?: number;
};

const healthSchema = z.object({
  state: z.enum(['UP', 'DOWN']),
  freshestFactReceivedAt: z.string().nullable(),
});

type Sent = { headers?: string[]; body?: string };

const jsonHeaders = ['content-type', 'application/json', 'accept', 'application/json'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is within the data is checked against the schema when it is merged; here only that it is an answer at all. */
const answerOf = (answer: unknown): DepartmentResponse => {
  const { data, errors } = isObject(answer) ? answer : { errors: null };
  const hasData = data === undefined || data === null || isObject(data);
  const hasErrors = errors === undefined || (Array.isArray(errors) && errors.every(isObject));
  if (!hasData || !hasErrors) throw new TypeError('the answer is no GraphQL response');
  return answer as DepartmentResponse;
};

/**
 * A department behind HTTP, over one bounded pool of kept connections. Anything but a JSON answer of status 200 and
 * bearable size is `DepartmentUnavailable`, which quotes nothing of it.
 */
export const httpTransport = (options: HttpTransportOptions): DepartmentTransport => {
  const { department, url, connections = 32, largestAnswer = 32 * 1024 * 1024 } = options;
  const pool = new Pool(url, {
    connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    connectTimeout: 2_000,
    // Whoever asks has a deadline of its own, and ends the request with it.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  const ask = (method: 'GET' | 'POST', path: string, signal: AbortSignal, sent: Sent): Promise<unknown> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const onAbort = (listener: () => void) => signal.addEventListener('abort', listener, { once: true });
      pool.dispatch({ method, path, ...sent }, new AnswerReader(onAbort, largestAnswer, resolve, reject));
    });

  return {
    send: async (request, signal) => {
      const { signedViewer, traceparent } = request;
      try {
        const signed =
          signedViewer === undefined ? jsonHeaders : [...jsonHeaders, signedViewerHeader, signedViewer];
        const headers = traceparent === undefined ? signed : [...signed, traceparentHeader, traceparent];
        const body = request.body ?? bodyOfRequest(request);
        return answerOf(await ask('POST', '/graphql', signal, { headers, body }));
      } catch (error) {
        throw new DepartmentUnavailable(department, error);
      }
    },

    probe: async (signal) => {
      try {
        return healthSchema.parse(await ask('GET', '/health/ready', signal, {}));
      } catch {
        return { state: 'DOWN', freshestFactReceivedAt: null };
      }
    },

    close: () => pool.close(),
  };
};
