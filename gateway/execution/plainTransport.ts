import {
  type AskedForViewer,
  answerInHand,
  bodyOfRequest,
  type DepartmentHealth,
  type DepartmentTransport,
  DepartmentUnavailable,
  hubViewer,
  readExchange,
} from '@credit-hub/schema';
import { z } from 'zod';
import type { SignOperation } from '../identity/signOperation.ts';
import { hubPurpose } from './askAsHub.ts';
import { type HttpTransportOptions, openDepartmentPool } from './departmentPool.ts';

export type PlainTransportOptions = HttpTransportOptions & { sign: SignOperation };

const healthSchema = z.object({
  state: z.enum(['UP', 'DOWN']),
  freshestFactReceivedAt: z.string().nullable().default(null),
});

/** A department without a health of its own is asked for what every GraphQL service answers. */
const anyAnswer: AskedForViewer = {
  operation: { query: '{ __typename }' },
  viewer: hubViewer,
  purpose: hubPurpose,
  traceparent: undefined,
};

/**
 * A department that speaks the plain subgraph protocol (`subgraphs/kit/CONTRACT.md`): each operation is a POST of its own,
 * with a token of its own, as many at once as there are connections. It takes exchanges of one line (`oneByOne`).
 * @throws TypeError that names the department whose address is none
 */
export const plainTransport = (options: PlainTransportOptions): DepartmentTransport => {
  const { department, sign } = options;
  const pool = openDepartmentPool(options);

  const ask = ({ operation, traceparent, ...asker }: AskedForViewer, signal: AbortSignal) => {
    const body = bodyOfRequest(operation);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${sign(department, body, asker)}`,
      ...(traceparent === undefined ? {} : { traceparent }),
    };
    return pool.readJson(signal, { method: 'POST', path: pool.graphql, headers, body });
  };

  const healthByAnswer = async (signal: AbortSignal): Promise<DepartmentHealth> => {
    const answer = z.object({ data: z.object({ __typename: z.string() }) });
    answer.parse(await ask(anyAnswer, signal));
    return { state: 'UP', freshestFactReceivedAt: null };
  };

  return {
    // What signed the exchange is of no use to who is asked line by line.
    exchange: async ({ body }, onAnswer, signal) => {
      try {
        const [asked] = readExchange(body);
        onAnswer(0, answerInHand((await ask(asked as AskedForViewer, signal)) as object));
      } catch (error) {
        throw new DepartmentUnavailable(department, error);
      }
    },

    probe: async (signal) => {
      try {
        return healthSchema.parse(await pool.readJson(signal, { method: 'GET', path: pool.health }));
      } catch (error) {
        const hasNone = (error as { code?: unknown }).code === 'STATUS_404';
        return await (hasNone ? healthByAnswer(signal) : Promise.reject(error)).catch(
          (): DepartmentHealth => ({ state: 'DOWN', freshestFactReceivedAt: null }),
        );
      }
    },

    close: pool.close,
  };
};
