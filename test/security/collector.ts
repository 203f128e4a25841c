/** A collector of traces as OTLP over HTTP knows it, which keeps what it is sent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer, listen } from '../constellation/listen.ts';

export type CollectedSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly service: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly isFailed: boolean;
};

export type Collector = {
  readonly address: URL;
  /** Each request as it came over the wire: its line, its headers, its body. */
  readonly received: readonly string[];
  spans(): CollectedSpan[];
  [Symbol.asyncDispose](): Promise<void>;
};

type Attribute = { key: string; value: { stringValue?: string; intValue?: number } };
type Body = {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: { spans: (CollectedSpan & { attributes: Attribute[]; status: { code?: number } })[] }[];
  }[];
};

const factsOf = (attributes: readonly Attribute[]) =>
  Object.fromEntries(
    attributes.map(({ key, value: { stringValue, intValue } }) => [key, stringValue ?? Number(intValue)]),
  );

export async function startCollector(): Promise<Collector> {
  const received: string[] = [];
  const bodies: Body[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      received.push(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}\n\n${body}`);
      bodies.push(JSON.parse(body) as Body);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    address: new URL(`http://127.0.0.1:${port}/v1/traces`),
    received,
    spans: () =>
      bodies.flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ resource, scopeSpans }) =>
          scopeSpans.flatMap(({ spans }) =>
            spans.map(({ attributes, status, traceId, spanId, parentSpanId, name, kind }) => ({
              traceId,
              spanId,
              ...(parentSpanId && { parentSpanId }),
              name,
              kind,
              service: String(factsOf(resource.attributes)['service.name']),
              facts: factsOf(attributes),
              isFailed: status.code === 2,
            })),
          ),
        ),
      ),
    [Symbol.asyncDispose]: () => closeServer(server),
  };
}
