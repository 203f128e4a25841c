import type { FetchStep } from './plan/compilePlan.ts';

/**
 * One request to one subgraph, as a transport is given it. What a transport does not read is not made: HTTP
 * sends `body` as it stands, an in-process subgraph reads `variables`.
 */
export class SubgraphRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  /** `query` or `mutation`; only a query may be sent again. */
  readonly operationKind: string;
  readonly #bodyStart: string;
  readonly #bodyEnd: string;
  readonly #variables: string;
  #controller: AbortController | undefined;
  #listeners: ((reason: unknown) => void)[] = [];
  #cancelled: { reason: unknown } | undefined;

  /** @param variables the variables as JSON text */
  constructor(step: FetchStep, variables: string) {
    this.subgraph = step.subgraph;
    this.query = step.query;
    this.operationName = step.operationName;
    this.operationKind = step.operationKind;
    this.#bodyStart = step.bodyStart;
    this.#bodyEnd = step.bodyEnd;
    this.#variables = variables;
  }

  /** The GraphQL request as JSON text. */
  get body(): string {
    return `${this.#bodyStart}${this.#variables}${this.#bodyEnd}}`;
  }

  /** The same with these members beside it. @param members as the inside of a JSON object, not empty */
  bodyWith(members: string): string {
    return `${this.#bodyStart}${this.#variables}${this.#bodyEnd},${members}}`;
  }

  /** A fresh copy at each reading. */
  get variables(): Record<string, unknown> {
    return JSON.parse(this.#variables) as Record<string, unknown>;
  }

  /** Aborts when the answer is no longer wanted. `onCancel` says the same at a fraction of the cost. */
  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      const controller = new AbortController();
      this.#controller = controller;
      this.onCancel((reason) => controller.abort(reason));
    }
    return this.#controller.signal;
  }

  onCancel(listener: (reason: unknown) => void): void {
    if (this.#cancelled === undefined) this.#listeners.push(listener);
    else listener(this.#cancelled.reason);
  }

  cancel(reason: unknown): void {
    if (this.#cancelled !== undefined) return;
    this.#cancelled = { reason };
    for (const listener of this.#listeners) listener(reason);
  }
}
