import { type DepartmentResponse, signedViewerHeader, traceparentHeader } from '@credit-hub/schema';
import fastify from 'fastify';
import { tellError } from './errors.ts';
import type { DepartmentService } from './service.ts';

export type ServeOptions = { host: string; port: number };
export type DepartmentServer = { url: string; close(): Promise<void> };

// A thousand representations of a few kilobytes each, as `@requires` may send them.
const largestBodyInBytes = 16 * 1024 * 1024;
const probeDeadlineInMilliseconds = 2_000;

type Body = { query?: unknown; variables?: Record<string, unknown>; operationName?: string };

/** Puts the department behind HTTP: `POST /graphql`, `GET /health/live`, `GET /health/ready`. */
export async function serveDepartment(
  service: DepartmentService,
  options: ServeOptions,
): Promise<DepartmentServer> {
  const server = fastify({ logger: false, bodyLimit: largestBodyInBytes, return503OnClosing: true });

  server.get('/health/live', async () => ({ state: 'UP' }));

  server.get('/health/ready', async (_request, reply) => {
    const health = await service.probe(AbortSignal.timeout(probeDeadlineInMilliseconds));
    return reply.code(health.state === 'UP' ? 200 : 503).send(health);
  });

  server.post<{ Body: Body }>('/graphql', {
    // Before a byte of the body is read.
    onRequest: async (request, reply) => {
      if (await service.knows(signedViewerOf(request.headers))) return;
      await reply.code(401).send({ errors: [tellError({}, 'UNAUTHENTICATED')] });
    },
    handler: async (request, reply) => {
      const { query, variables, operationName } = request.body ?? {};
      if (typeof query !== 'string')
        return reply.code(400).send({ errors: [tellError({}, 'GRAPHQL_PARSE_FAILED')] });
      const left = new AbortController();
      reply.raw.once('close', () => left.abort());
      const signedViewer = signedViewerOf(request.headers);
      const traceparent = headerOf(request.headers, traceparentHeader);
      const answer = await service.send(
        { query, variables, operationName, signedViewer, traceparent },
        left.signal,
      );
      // The hub signed for another request, or this one was answered before.
      return reply.code(isRefused(answer) ? 401 : 200).send(answer);
    },
  });

  server.setNotFoundHandler((_request, reply) => reply.code(404).send());
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500;
    return reply
      .code(status)
      .send({ errors: [tellError({}, status === 500 ? 'DEPARTMENT_FAILED' : 'BAD_USER_INPUT')] });
  });

  const url = await server.listen({ host: options.host, port: options.port });
  return {
    url,
    async close() {
      await server.close();
      await service.close();
    },
  };
}

const isRefused = ({ data, errors }: DepartmentResponse): boolean =>
  data === undefined && errors?.[0]?.extensions?.code === 'UNAUTHENTICATED';

type Headers = NodeJS.Dict<string | string[]>;

function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

const signedViewerOf = (headers: Headers): string | undefined => headerOf(headers, signedViewerHeader);
