/** What the hub asks departments for a question: taken down by what stands between the two, and passed on. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exchangeSignatureHeader, exchangeType } from '@credit-hub/schema';
import { closeServer, listen } from '../constellation/listen.ts';

export type Recorder = {
  /** In the place of the department's. */
  url: string;
  /** The bodies of the exchanges since it was asked last, in the order in which they came. */
  taken(): string[];
};

/** Ends with `stack`. @param url of the department */
export async function startRecorder(url: string, stack: AsyncDisposableStack): Promise<Recorder> {
  let bodies: string[] = [];
  const passOn = async (request: IncomingMessage): Promise<Response> => {
    if (request.method !== 'POST') return fetch(new URL(request.url ?? '/', url));
    const body = await text(request);
    bodies.push(body);
    const headers = {
      'content-type': exchangeType,
      [exchangeSignatureHeader]: String(request.headers[exchangeSignatureHeader]),
    };
    return fetch(url, { method: 'POST', headers, body });
  };
  const server = createServer((request, response) => {
    passOn(request).then(
      async (answer) => {
        const type = answer.headers.get('content-type') ?? exchangeType;
        response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
      },
      () => response.destroy(),
    );
  });
  await listen(server, 0);
  stack.defer(() => closeServer(server));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    taken: () => {
      const taken = bodies;
      bodies = [];
      return taken;
    },
  };
}
