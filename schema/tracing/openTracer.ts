import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { readTraceparent, writeTraceparent } from './traceparent.ts';
import type { Facts, Step, StepName, Tracer } from './tracer.ts';

export type TracerOptions = {
  /** Where traces are sent: OTLP over HTTP, as JSON. */
  address: URL;
  /** Who tells, e.g. `gateway` or a department's name. */
  service: string;
  /** Share of the traces begun here that are kept, from 0 to 1. */
  ratio: number;
  /** Told when traces begin not to be delivered. */
  onLost(): void;
};

const kinds: Readonly<Partial<Record<StepName, SpanKind>>> = {
  request: SpanKind.SERVER,
  'ask department': SpanKind.CLIENT,
  'answer as department': SpanKind.SERVER,
};

/** Of our own making throughout; a text from elsewhere that calls itself a code is not passed on. */
const code = /^[A-Z][A-Z0-9_]{0,60}$/;

const attributesOf = (facts: Facts): Attributes => {
  const { role, purpose, operation, completeness, status, department, failure } = facts;
  return {
    ...(role !== undefined && { 'credit_hub.role': role }),
    ...(purpose !== undefined && { 'credit_hub.purpose': purpose }),
    ...(operation !== undefined && { 'graphql.operation.name': operation }),
    ...(completeness !== undefined && { 'credit_hub.completeness': completeness }),
    ...(status !== undefined && { 'http.response.status_code': status }),
    ...(department !== undefined && { 'credit_hub.department': department }),
    ...(failure !== undefined && { 'error.type': code.test(failure) ? failure : 'UNKNOWN' }),
  };
};

/**
 * Opens traces by OpenTelemetry. Nothing is registered globally: libraries that trace by themselves would else add
 * spans of their own, with documents and statements in them. No resource is detected, so that no cloud is probed.
 */
export function openTracer({ address, service, ratio, onLost }: TracerOptions): Tracer {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.namespace': 'credit-hub', 'service.name': service }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [
      new BatchSpanProcessor({ exporter: tellLoss(new OTLPTraceExporter({ url: address.href }), onLost) }),
    ],
  });
  const spans = provider.getTracer('credit-hub');

  const begin = (name: StepName, facts: Facts, within: Context): Step => {
    const span = spans.startSpan(
      name,
      { kind: kinds[name] ?? SpanKind.INTERNAL, attributes: attributesOf(facts) },
      within,
    );
    return stepOf(span, (next, nextFacts) => begin(next, nextFacts, trace.setSpan(within, span)));
  };

  return {
    begin: (name, facts = {}, traceparent) => {
      const elsewhere = readTraceparent(traceparent);
      return begin(name, facts, elsewhere ? trace.setSpanContext(ROOT_CONTEXT, elsewhere) : ROOT_CONTEXT);
    },
    // What could not be sent was told already.
    close: () => provider.shutdown().catch(() => {}),
  };
}

const stepOf = (span: Span, begin: (name: StepName, facts: Facts) => Step): Step => {
  const note = (facts: Facts): void => {
    span.setAttributes(attributesOf(facts));
    // Without a message, and never with the exception: either may quote what it failed on.
    if (facts.failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  };
  return {
    traceparent: writeTraceparent(span.spanContext()),
    begin: (name, facts = {}) => begin(name, facts),
    note,
    end: (facts) => {
      if (facts) note(facts);
      span.end();
    },
  };
};

/** Tells once that spans were lost, and again when some were lost after others had arrived. */
const tellLoss = (exporter: SpanExporter, onLost: () => void): SpanExporter => {
  let lost = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const isLost = result.error !== undefined || result.code !== 0;
        if (isLost && !lost) onLost();
        lost = isLost;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
};
