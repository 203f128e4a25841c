/** A way to a database that can be cut: to who asks by it, it is a server that was killed, lost its sessions, or hangs. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { listen } from '../../constellation/listen.ts';

export type CuttableDatabase = {
  /** The database by this way. */
  readonly url: string;
  /** Every session ends; new ones are taken. */
  cutSessions(): void;
  /** Nothing passes any longer in the sessions that there are; nothing ends. */
  fallSilent(): void;
  /** Every session ends, and connections are refused until it is given back. */
  kill(): Promise<void>;
  giveBack(): Promise<void>;
  /** For good. */
  close(): Promise<void>;
};

export async function openCuttableDatabase(databaseUrl: string): Promise<CuttableDatabase> {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  const server = createServer((asker) => {
    const database = connect(Number(port), hostname);
    for (const [socket, other] of [
      [asker, database],
      [database, asker],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await listen(server, 0);
  const { port: own } = server.address() as AddressInfo;
  const cutSessions = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  const fallSilent = () => {
    for (const socket of open) socket.unpipe();
  };
  const kill = () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    cutSessions();
    return closed;
  };
  return {
    url: Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${own}` }).href,
    cutSessions,
    fallSilent,
    kill,
    giveBack: () => listen(server, own),
    close: kill,
  };
}
