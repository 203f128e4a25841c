import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { executorOver } from './behaviour/twoSubgraphs.ts';
import { createHttpTransport } from './index.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});

const person = JSON.stringify({ data: { person: { name: '信用' } } });

async function over(
  listener: RequestListener,
  limits: { largestAnswer?: number; deadline?: number } = {},
): Promise<ReturnType<typeof executorOver>> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const transport = createHttpTransport({
    urls: { people: `http://127.0.0.1:${port}/graphql?tenant=1` },
    headers: () => ['credit-viewer', 'signed'],
    largestAnswer: limits.largestAnswer,
  });
  open.push(transport, { close: () => server.closeAllConnections() }, { close: () => server.close() });
  return executorOver({}, { transport: transport.send, deadlineOf: () => limits.deadline });
}

const ask = { document: '{ person { name } }', context: undefined };

test('a request is sent as JSON with its headers, and the answer read though it comes in pieces', async () => {
  let seen: unknown;
  const executor = await over((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen = [
        request.method,
        request.url,
        request.headers['content-type'],
        request.headers['credit-viewer'],
        JSON.parse(body),
      ];
      response.writeProcessing();
      const bytes = Buffer.from(person);
      response.write(bytes.subarray(0, 29));
      setImmediate(() => response.end(bytes.subarray(29)));
    });
  });
  expect(await executor.execute(ask)).toEqual({ data: { person: { name: '信用' } } });
  expect(seen).toEqual([
    'POST',
    '/graphql?tenant=1',
    'application/json',
    'signed',
    { query: '{person{name}}', variables: {} },
  ]);
});

describe('a subgraph gives no usable answer, and nothing of it is quoted,', () => {
  test.each<{
    when: string;
    listener: RequestListener;
    limits?: { largestAnswer?: number; deadline?: number };
  }>([
    {
      when: 'when the status is not 200',
      listener: (_, response) => void response.writeHead(500).end('secret'),
    },
    { when: 'when it is not JSON', listener: (_, response) => void response.end('secret') },
    {
      when: 'when it is no UTF-8',
      listener: (_, response) =>
        void response.end(Buffer.from('{"data":{"person":{"name":"secret\xff"}}}', 'latin1')),
    },
    { when: 'when it is empty', listener: (_, response) => void response.end() },
    { when: 'when it breaks off', listener: (request) => void request.socket.destroy() },
    {
      when: 'when it is too large',
      listener: (_, response) => void response.end(JSON.stringify({ data: 'secret'.repeat(100) })),
      limits: { largestAnswer: 100 },
    },
    { when: 'when it is late', listener: () => undefined, limits: { deadline: 20 } },
  ])('$when', async ({ listener, limits }) => {
    const executor = await over(listener, limits);
    const { data, errors } = await executor.execute(ask);
    expect(data).toEqual({ person: null });
    expect(errors?.map(({ message }) => message)).toEqual(['Subgraph people gave no usable answer']);
    expect(String(errors?.[0]?.originalError)).not.toContain('secret');
  });
});

test('when the caller leaves, the connection to the subgraph is closed', async () => {
  const left = new AbortController();
  const closed = Promise.withResolvers<void>();
  const executor = await over((request, response) => {
    response.on('close', () => closed.resolve());
    request.resume();
    left.abort('gone');
  });
  await expect(executor.execute({ ...ask, signal: left.signal })).rejects.toBe('gone');
  await closed.promise;
});

test('a subgraph is named whose address is none', () => {
  expect(() => createHttpTransport({ urls: { people: 'ftp://people.example' } })).toThrow(
    'the address of the subgraph people is no http(s) address',
  );
});
