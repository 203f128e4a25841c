import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTracer } from './openTracer.ts';
import type { Facts } from './tracer.ts';

let collector: Server;
let address: URL;
let bodies: string[] = [];
let status = 200;

beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString());
      response.writeHead(status).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  address = new URL(`http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`);
});
beforeEach(() => {
  bodies = [];
  status = 200;
});
afterAll(() => collector.close());

const opened = (told: { ratio?: number; onLost?: () => void } = {}) =>
  openTracer({ address, service: 'gateway', ratio: 1, onLost: () => {}, ...told });

test('a text that is no code is not told, and neither is a message', async () => {
  const tracer = opened();
  const step = tracer.begin('request');
  step.end({ failure: '姓名 991301199001011234' });
  await tracer.close();
  expect(bodies.join()).toContain('"error.type","value":{"stringValue":"UNKNOWN"}');
  expect(bodies.join()).not.toMatch(/姓名|9913|"message"/);
});

test('facts that no type knows have no place', async () => {
  const tracer = opened();
  tracer.begin('request', { role: 'HALL', person: 'clerk-1' } as Facts).end();
  await tracer.close();
  expect(bodies.join()).toContain('HALL');
  expect(bodies.join()).not.toContain('clerk-1');
});

test('a step goes on with the trace it is given, and with none where what is given is none', async () => {
  const tracer = opened();
  const given = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const joined = tracer.begin('answer as department', {}, given);
  expect(joined.traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
  expect(joined.traceparent).not.toBe(given);
  expect(tracer.begin('answer as department', {}, 'anything').traceparent).not.toContain('4bf92f35');
  await tracer.close();
});

test('what is not kept is not sent, here or in a department', async () => {
  const tracer = opened({ ratio: 0 });
  const step = tracer.begin('request');
  expect(step.traceparent).toMatch(/-00$/);
  step.begin('permit').end();
  step.end();
  await tracer.close();
  expect(bodies).toEqual([]);
});

test('a collector that takes nothing is told of, and nothing else comes of it', async () => {
  let lost = 0;
  status = 400;
  const tracer = opened({ onLost: () => lost++ });
  tracer.begin('request').end();
  await tracer.close();
  expect(bodies).toHaveLength(1);
  expect(lost).toBe(1);
});
