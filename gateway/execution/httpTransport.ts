import {
  type DepartmentTransport,
  DepartmentUnavailable,
  exchangeSignatureHeader,
  exchangeType,
} from '@credit-hub/schema';
import { z } from 'zod';
import { type HttpTransportOptions, openDepartmentPool } from './departmentPool.ts';
import { AnswersReader } from './exchange/answersReader.ts';

export type { HttpTransportOptions } from './departmentPool.ts';

const healthSchema = z.object({
  state: z.enum(['UP', 'DOWN']),
  freshestFactReceivedAt: z.string().nullable(),
  messages: z
    .object({ waiting: z.number(), oldestSince: z.iso.datetime().nullable(), dead: z.number() })
    .optional()
    .catch(undefined),
});

/**
 * A department behind HTTP, over one bounded pool of kept connections. Anything but JSON lines, status 200 and answers
 * of a bearable size is `DepartmentUnavailable`, which quotes nothing of it.
 * @throws TypeError that names the department whose address is none
 */
export const httpTransport = (options: HttpTransportOptions): DepartmentTransport => {
  const pool = openDepartmentPool(options);
  const headers = ['content-type', exchangeType, 'accept', exchangeType];

  return {
    exchange: async ({ body, signature }, onAnswer, signal) => {
      const signed = signature === undefined ? headers : [...headers, exchangeSignatureHeader, signature];
      const request = { method: 'POST', path: pool.graphql, headers: signed, body } as const;
      try {
        await pool.dispatch(
          signal,
          request,
          (resolve, reject) => new AnswersReader(signal, pool.largestAnswer, onAnswer, resolve, reject),
        );
      } catch (error) {
        throw new DepartmentUnavailable(options.department, error);
      }
    },

    probe: async (signal) => {
      try {
        return healthSchema.parse(await pool.readJson(signal, { method: 'GET', path: pool.health }));
      } catch {
        return { state: 'DOWN', freshestFactReceivedAt: null };
      }
    },

    close: pool.close,
  };
};
