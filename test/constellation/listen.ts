import type { Server as HttpServer } from 'node:http';
import type { Server } from 'node:net';

/** Resolves when the server listens on 127.0.0.1; rejects when it cannot, e.g. because the port is taken. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Takes no new connection, cuts the idle ones, and resolves when the last is gone. */
export function closeServer(server: HttpServer): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}
