import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { usage } from '../usage.ts';

/** What the benchmark tells a candidate at its start. */
export type Setting = {
  supergraphSdl: string;
  /** Where each subgraph answers. */
  urls: Readonly<Record<string, string>>;
  /** Holds the keys that all hubs of the benchmark sign with. */
  dataFolder: string;
  /** This candidate's own. */
  databaseUrl: string;
  issuerUrl: string;
  /** Of the hall's clerk who asks. */
  token: string;
};

export function readSetting(): Setting {
  return JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as Setting;
}

/** Where a candidate listens, and the headers that it wants. */
export type Announcement = {
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Connection URLs of a whole hub's databases, by name. */
  databaseUrls?: Readonly<Record<string, string>>;
};

/** Tells the benchmark how to reach the candidate, and from then on what it uses whenever it is asked. */
export function announce(
  url: string,
  headers: Announcement['headers'] = {},
  databaseUrls: Announcement['databaseUrls'] = {},
): void {
  process.on('message', () => {
    process.send?.(usage());
  });
  process.send?.({ url, headers, databaseUrls } satisfies Announcement);
}

export type GraphqlRequest = { query: string; variables?: Record<string, unknown>; operationName?: string };

/** For what has nothing to put in order at its end. */
export function endWithBenchmark(): void {
  process.on('disconnect', () => process.exit());
}

/** The least server there is: the same before everything that has none of its own. */
export async function serveJson(answer: (request: GraphqlRequest) => Promise<string>): Promise<void> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(JSON.parse(Buffer.concat(chunks).toString()) as GraphqlRequest).then(
        (body) => {
          response.setHeader('content-type', 'application/json');
          response.end(body);
        },
        (error: unknown) => {
          console.error(error);
          response.writeHead(500, { 'content-length': 0 }).end();
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endWithBenchmark();
  announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}
