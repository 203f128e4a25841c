/** Traces, of the gateway and of the departments. Loaded where they are wanted: OpenTelemetry comes with it. */
export { openTracer } from './openTracer.ts';
export type { Facts, Step, StepName, Tracer } from './tracer.ts';
