import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer, listen } from './listen.ts';

/** A TCP port on 127.0.0.1 that nothing listened on a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await listen(probe, 0);
  const { port } = probe.address() as AddressInfo;
  await closeServer(probe);
  return port;
}
