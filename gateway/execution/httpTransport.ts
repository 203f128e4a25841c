import { bodyOfRequest, type DepartmentTransport, DepartmentUnavailable, signedViewerHeader } from '@credit-hub/schema';
import { Pool } from 'undici';
import { z } from 'zod';

export type HttpTransportOptions = {
  department: string;
  /** Where the department answers, e.g. `http://127.0.0.1:4102`; `/graphql` and `/health/ready` are below it. */
  url: string;
  /** Sockets at most. */
  connections?: number;
  /** Bytes of an answer at most. */
  largestAnswer?: number;
};

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.looseObject({ code: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

const healthSchema = z.object({
  state: z.enum(['UP', 'DOWN']),
  freshestFactReceivedAt: z.string().nullable(),
});

/**
 * A department behind HTTP, over one bounded pool of kept connections. Anything but a JSON answer of status 200 and
 * bearable size is `DepartmentUnavailable`, which quotes nothing of it.
 */
export const httpTransport = (options: HttpTransportOptions): DepartmentTransport => {
  const { department, url, connections = 32, largestAnswer = 32 * 1024 * 1024 } = options;
  const pool = new Pool(url, { connections, pipelining: 1, keepAliveTimeout: 30_000, connectTimeout: 2_000 });

  const readJson = async (body: AsyncIterable<Buffer>): Promise<unknown> => {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of body) {
      length += chunk.length;
      if (length > largestAnswer) throw new RangeError('the answer is too large');
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks, length).toString('utf8'));
  };

  return {
    send: async ({ query, variables, operationName, signedViewer }, signal) => {
      try {
        const response = await pool.request({
          path: '/graphql',
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            ...(signedViewer === undefined ? {} : { [signedViewerHeader]: signedViewer }),
          },
          body: bodyOfRequest({ query, variables, operationName }),
          signal,
        });
        if (response.statusCode !== 200) {
          await response.body.dump();
          throw new DepartmentUnavailable(department, { code: `STATUS_${response.statusCode}` });
        }
        return answerSchema.parse(await readJson(response.body));
      } catch (error) {
        throw error instanceof DepartmentUnavailable ? error : new DepartmentUnavailable(department, error);
      }
    },

    probe: async (signal) => {
      try {
        const response = await pool.request({ path: '/health/ready', method: 'GET', signal });
        return healthSchema.parse(await readJson(response.body));
      } catch {
        return { state: 'DOWN', freshestFactReceivedAt: null };
      }
    },

    close: () => pool.close(),
  };
};
