import { setTimeout as pause } from 'node:timers/promises';
import { fastify } from 'fastify';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createLifecycle } from './lifecycle.ts';
import { createShedding, defaultShedding } from './shedding.ts';

test('a connection is kept while the gateway serves, and while it only tells that it will stop', async () => {
  const shedding = createShedding(defaultShedding);
  const lifecycle = createLifecycle(shedding, { notice: 50, deadline: 100 }, pino({ level: 'silent' }));
  const server = fastify();
  await server.listen({ host: '127.0.0.1', port: 0 });
  expect([lifecycle.closed, lifecycle.state(true), lifecycle.state(false)]).toEqual([false, 'UP', 'DOWN']);
  const drained = lifecycle.drain(server);
  expect([lifecycle.closed, lifecycle.state(true)]).toEqual([false, 'DRAINING']);
  expect(() => lifecycle.enter()()).not.toThrow();
  await expect.poll(() => lifecycle.closed).toBe(true);
  expect(() => lifecycle.enter()).toThrow(expect.objectContaining({ code: 'OVERLOADED' }));
  await drained;
  await pause(0);
});
