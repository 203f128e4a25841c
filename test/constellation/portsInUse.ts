import { createServer, type Server } from 'node:http';
import { CommandError } from './commandError.ts';
import { closeServer, listen } from './listen.ts';

export type WantedPort = {
  readonly port: number;
  /** What listens there, as its user would call it. */
  readonly use: string;
  /** The setting that chooses another. */
  readonly setting: string;
};

/**
 * Rejects with `CommandError`, one line for each port that something else listens on.
 * All are held at once, so that two settings which name one port are found, too.
 */
export async function refusePortsInUse(wanted: readonly WantedPort[]): Promise<void> {
  const attempts = await Promise.all(
    wanted.map(async (one) => ({ ...one, server: await tryToListen(one.port) })),
  );
  await Promise.all(attempts.map(({ server }) => server && closeServer(server)));
  const taken = attempts.filter(({ server }) => server === null);
  if (taken.length === 0) return;
  throw new CommandError(taken.map(portInUse).join('\n'));
}

const portInUse = ({ port, use, setting }: WantedPort) =>
  `PORT_IN_USE: port ${port} on 127.0.0.1, wanted for ${use}, is taken; end what uses it, or set ${setting}`;

/** Null when the port is taken, or not ours to take. */
async function tryToListen(port: number): Promise<Server | null> {
  const server = createServer();
  try {
    await listen(server, port);
    return server;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') return null;
    throw error;
  }
}
