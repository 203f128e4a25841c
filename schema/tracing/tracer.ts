import type { PurposeKind, Role } from '../viewer.ts';

/** What the steps of a request are called in a trace. */
export type StepName =
  | 'request'
  | 'permit'
  | 'record intent'
  | 'record outcome'
  | 'plan and fetch'
  | 'ask department'
  | 'answer as department';

/**
 * All that a trace may tell: whatever collects traces is watched by others than the hub is. Each is of a closed set or
 * was written by whoever runs the hub; there is no place for a subject's code, a value, a variable or a document's text.
 */
export type Facts = {
  role?: Role;
  /** Its kind alone: matter and case number are the caller's. */
  purpose?: PurposeKind;
  /** Name of the operation of a registered document; the name in any other document is the caller's to choose. */
  operation?: string | undefined;
  completeness?: 'COMPLETE' | 'PARTIAL';
  status?: number;
  department?: string;
  /** The hub's own code of what went wrong; it makes the step a failed one. */
  failure?: string | undefined;
};

/** One step under way. */
export type Step = {
  /** The step as W3C Trace Context writes it, for whoever goes on with it in another process. */
  readonly traceparent: string;
  begin(name: StepName, facts?: Facts): Step;
  note(facts: Facts): void;
  end(facts?: Facts): void;
};

export type Tracer = {
  /** @param traceparent of the step elsewhere that this one is part of; anything else begins a trace of its own */
  begin(name: StepName, facts?: Facts, traceparent?: string): Step;
  /** Sends what is waiting. Never rejects. */
  close(): Promise<void>;
};
