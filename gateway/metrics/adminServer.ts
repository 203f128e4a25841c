import fastify from 'fastify';
import type { Metrics } from './metrics.ts';

export type AdminServer = { url: string; close(): Promise<void> };

/** `GET /metrics` on a port of its own, which the network keeps from callers: they find nothing of it at the door. */
export const serveAdmin = async (
  metrics: Pick<Metrics, 'text' | 'contentType'>,
  address: { host: string; port: number },
): Promise<AdminServer> => {
  const server = fastify({ logger: false, exposeHeadRoutes: false, forceCloseConnections: true });
  server.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.contentType).send(await metrics.text()),
  );
  server.setNotFoundHandler((_request, reply) => reply.code(404).send());
  const url = await server.listen(address);
  return { url, close: () => server.close() };
};
