import { randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import { closeServer, listen } from './listen.ts';

/** Below what systems give out for port 0 and for connections (Linux from 32768, others from 49152, RFC 6335 6). */
const [lowest, highest] = [10_240, 32_767];

/**
 * A TCP port on 127.0.0.1 for whoever must know it before it listens. Nothing listened on it a moment ago, and nobody
 * is given it who does not ask for this very number. Where it need not be known before, listen on port 0.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest + 1);
    const probe = createServer();
    try {
      await listen(probe, port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') continue;
      throw error;
    }
    await closeServer(probe);
    return port;
  }
}
