import { exchangeSignatureHeader, exchangeType, type TlsIdentity } from '@credit-hub/schema';
import fastify from 'fastify';
import { answersTo } from './answersTo.ts';
import { ExchangeRefused, tellError } from './errors.ts';
import type { DepartmentService } from './service.ts';

export type ServeOptions = {
  host: string;
  port: number;
  /** Its certificate and key, and the authority whose clients alone are let in; plain HTTP when it is not given. */
  tls?: TlsIdentity | null;
};
export type DepartmentServer = { url: string; close(): Promise<void> };

// A thousand representations of a few kilobytes each, as `@requires` may send them.
const largestBodyInBytes = 16 * 1024 * 1024;
const probeDeadlineInMilliseconds = 2_000;

/** Puts the department behind HTTP: `POST /graphql`, `GET /health/live`, `GET /health/ready`. */
export async function serveDepartment(
  service: DepartmentService,
  options: ServeOptions,
): Promise<DepartmentServer> {
  const { tls = null } = options;
  const server = fastify({
    logger: false,
    bodyLimit: largestBodyInBytes,
    return503OnClosing: true,
    https: tls && { ...tls, requestCert: tls.ca !== undefined, rejectUnauthorized: tls.ca !== undefined },
  });

  server.get('/health/live', async () => ({ state: 'UP' }));

  server.get('/health/ready', async (_request, reply) => {
    const health = await service.probe(AbortSignal.timeout(probeDeadlineInMilliseconds));
    return reply.code(health.state === 'UP' ? 200 : 503).send(health);
  });

  // What is signed is the very text, so that is what is read.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(exchangeType, { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );

  server.post<{ Body: string }>('/graphql', {
    // Before a byte of the body is read.
    onRequest: async (request, reply) => {
      if (await service.knows(signatureOf(request.headers))) return;
      await reply.code(401).send({ errors: [tellError({}, 'UNAUTHENTICATED')] });
    },
    handler: async (request, reply) => {
      const left = new AbortController();
      // An abort costs an exception's stack: not for an answer that has arrived.
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) left.abort();
      });
      const answers = answersTo(reply.raw);
      const exchange = { body: request.body ?? '', signature: signatureOf(request.headers) };
      try {
        await service.exchange(exchange, answers.tell, left.signal);
      } catch (error) {
        if (error instanceof ExchangeRefused) throw error;
        reply.hijack();
        // What was told stands; that there is no more is known by an answer that breaks off.
        reply.raw.destroy();
        return;
      }
      reply.hijack();
      answers.end();
    },
  });

  server.setNotFoundHandler((_request, reply) => reply.code(404).send());
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    if (error instanceof ExchangeRefused) {
      // The hub signed another body, or this one was answered before.
      const status = error.code === 'UNAUTHENTICATED' ? 401 : 400;
      return reply.code(status).send({ errors: [tellError({}, error.code)] });
    }
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

function signatureOf(headers: NodeJS.Dict<string | string[]>): string | undefined {
  const value = headers[exchangeSignatureHeader];
  return typeof value === 'string' ? value : undefined;
}
