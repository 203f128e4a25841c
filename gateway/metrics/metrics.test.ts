import { expect, test } from 'vitest';
import { serveAdmin } from './adminServer.ts';
import { createMetrics } from './metrics.ts';

const scrape = async (metrics: ReturnType<typeof createMetrics>): Promise<string> => {
  const admin = await serveAdmin(metrics, { host: '127.0.0.1', port: 0 });
  const response = await fetch(`${admin.url}/metrics`);
  expect(response.headers.get('content-type')).toBe(metrics.contentType);
  const text = await response.text();
  await admin.close();
  return text;
};

test('what was answered, refused and asked of departments is told as Prometheus reads it', async () => {
  const metrics = createMetrics();
  metrics.answered(200, 0.02);
  metrics.answered(429, 0.001);
  metrics.refused('RATE_LIMITED');
  metrics.departmentAsked('tax', 'ANSWERED', 0.01);
  metrics.departmentAsked('courts', 'FAILED', 3);
  metrics.watch({
    underWay: () => 3,
    openCircuits: () => [
      { department: 'courts', open: true },
      { department: 'tax', open: false },
    ],
    messages: async () => [
      { department: 'courts', waiting: 2, oldestSince: new Date(Date.now() - 60_000).toISOString(), dead: 1 },
    ],
  });
  const lines = (await scrape(metrics)).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'hub_answer_seconds_count{status="200"} 1',
      'hub_answer_seconds_count{status="429"} 1',
      'hub_refusals_total{code="RATE_LIMITED"} 1',
      'hub_department_seconds_count{department="tax",outcome="ANSWERED"} 1',
      'hub_department_seconds_count{department="courts",outcome="FAILED"} 1',
      'hub_requests_under_way 3',
      'hub_circuit_open{department="courts"} 1',
      'hub_circuit_open{department="tax"} 0',
      'hub_messages_waiting{department="courts"} 2',
      'hub_messages_dead{department="courts"} 1',
      expect.stringMatching(/^hub_message_oldest_seconds\{department="courts"\} 6\d/),
    ]),
  );
});

test('two gateways in one process count apart', async () => {
  const one = createMetrics();
  const other = createMetrics();
  one.refused('OVERLOADED');
  expect(await other.text()).not.toContain('OVERLOADED');
});

test('nothing but the metrics is told on their port', async () => {
  const admin = await serveAdmin(createMetrics(), { host: '127.0.0.1', port: 0 });
  for (const path of ['/', '/graphql', '/health/ready'])
    expect((await fetch(`${admin.url}${path}`)).status).toBe(404);
  await admin.close();
});
