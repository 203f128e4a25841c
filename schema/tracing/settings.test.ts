import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { tracingOf, tracingSettings } from './settings.ts';

const read = (environment: Record<string, string>) => tracingOf(z.object(tracingSettings).parse(environment));

test('without an address, or with an empty one, nothing is traced', () => {
  expect(read({})).toBeNull();
  expect(read({ OTEL_EXPORTER_OTLP_ENDPOINT: '', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: '' })).toBeNull();
  expect(read({ OTEL_TRACES_SAMPLER_ARG: '0.5' })).toBeNull();
});

describe('traces go where the OTLP specification says', () => {
  const all = 'http://collector.example:4318';
  const traces = 'https://traces.example/otlp';
  test.each([
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: all }, `${all}/v1/traces`],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: `${all}/` }, `${all}/v1/traces`],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: `${all}/hub` }, `${all}/hub/v1/traces`],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces }, traces],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces, OTEL_EXPORTER_OTLP_ENDPOINT: all }, traces],
  ])('%j', (environment, address) => {
    expect(read(environment)).toEqual({ address: new URL(address), ratio: 1 });
  });
});

test('what is wrong is named and not quoted', () => {
  const wrong = {
    OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://secret@collector.example',
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'secret',
    OTEL_TRACES_SAMPLER_ARG: '1.5',
  };
  const { error } = z.object(tracingSettings).safeParse(wrong);
  expect(error?.issues.map(({ path, message }) => `${path} ${message}`)).toEqual([
    'OTEL_EXPORTER_OTLP_ENDPOINT is no http(s) address',
    'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT is no http(s) address',
    'OTEL_TRACES_SAMPLER_ARG is no share between 0 and 1',
  ]);
});
