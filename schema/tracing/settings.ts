import { z } from 'zod';

/** Empty is as good as not set (OpenTelemetry, *Environment Variable Specification*). */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema);

const collectorAddress = unlessEmpty(
  z.url({ protocol: /^https?$/, error: 'is no http(s) address' }).optional(),
);

const noShare = 'is no share between 0 and 1';

/** What the settings of traces may read like; without an address nothing is traced. */
export const tracingSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: collectorAddress,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collectorAddress,
  /** Share of the traces begun here that are kept. */
  OTEL_TRACES_SAMPLER_ARG: unlessEmpty(z.coerce.number(noShare).min(0, noShare).max(1, noShare).default(1)),
};

type TracingSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT?: string | undefined;
  OTEL_TRACES_SAMPLER_ARG: number;
};

/**
 * Where traces are sent, as the OTLP specification reads its settings: the address of traces as it stands, or
 * `v1/traces` below the address of everything; and how many of them. Null where neither address is set.
 */
export function tracingOf(settings: TracingSettings): { address: URL; ratio: number } | null {
  const {
    OTEL_EXPORTER_OTLP_ENDPOINT: all,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces,
    OTEL_TRACES_SAMPLER_ARG: ratio,
  } = settings;
  const address = traces ?? (all && `${all.replace(/\/$/, '')}/v1/traces`);
  return address ? { address: new URL(address), ratio } : null;
}
