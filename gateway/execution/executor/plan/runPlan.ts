import { SubgraphDeadlineExceeded } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { SubgraphRequest } from '../subgraphRequest.ts';
import { type Batch, batchesOf } from './batches.ts';
import type { EntityInput, FetchStep, Step } from './compilePlan.ts';
import { ResultTree, type SubgraphAnswer } from './resultTree.ts';
import { objectsAt } from './targets.ts';
import type { TypeNames } from './typeNames.ts';

/**
 * Sends one request and resolves with the subgraph's answer, whose objects then belong to the executor, or with what
 * reads it, once, when it is merged: until all is there that the plan asks for in parallel it need not take the memory
 * of objects. Rejects when there is no usable answer.
 */
export type Transport<Context> = (
  request: SubgraphRequest,
  context: Context,
) => Promise<SubgraphAnswer | (() => SubgraphAnswer)>;

/** Merges what a fetch brought, now or when the others are there, too. */
type Take = (merge: () => void) => void;

const atOnce: Take = (merge) => merge();

export type RunOptions<Context> = {
  typeNames: TypeNames;
  transport: Transport<Context>;
  context: Context;
  /** As the caller sent them. */
  variables: Readonly<Record<string, unknown>>;
  /** The variables that decide `@skip` and `@include`, with defaults applied. */
  conditions: Readonly<Record<string, unknown>>;
  /** Milliseconds that a subgraph has for one answer; undefined for no limit. */
  deadlineOf: (subgraph: string) => number | undefined;
};

/** One run of a plan: which fetches start when, and until when their answers are waited for. */
export class PlanRun<Context> {
  readonly result: ResultTree;
  readonly #options: RunOptions<Context>;
  readonly #inFlight = new Set<SubgraphRequest>();
  #sharedBatches: Map<EntityInput, readonly Batch[]> | undefined;
  #cancelled = false;

  constructor(options: RunOptions<Context>) {
    this.#options = options;
    this.result = new ResultTree(options.typeNames);
  }

  /** Stops what is under way; nothing further is asked of a subgraph. */
  cancel(reason: unknown): void {
    this.#cancelled = true;
    for (const request of this.#inFlight) request.cancel(reason);
  }

  /** Never rejects: what fails is an error of the result. */
  run(step: Step, take = atOnce): Promise<unknown> | undefined {
    if (this.#cancelled) return undefined;
    switch (step.kind) {
      case 'FETCH':
        return this.#fetch(step, take);
      case 'PARALLEL':
        return this.#runTogether(step.steps);
      case 'SEQUENCE':
        return this.#runInOrder(step.steps);
      case 'CONDITION': {
        const chosen = this.#options.conditions[step.variable] === true ? step.whenTrue : step.whenFalse;
        return chosen && this.run(chosen);
      }
    }
  }

  async #runInOrder(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.run(step);
  }

  /**
   * Until the first answer arrives nothing changes, so steps that start together share what they ask for. What single
   * fetches bring, on which nothing waits, is merged when all is there.
   */
  async #runTogether(steps: readonly Step[]): Promise<void> {
    const merges: (() => void)[] = [];
    await Promise.all(this.#start(steps, (merge) => void merges.push(merge)));
    for (const merge of merges) merge();
  }

  #start(steps: readonly Step[], take: Take): Promise<unknown>[] {
    const outermost = this.#sharedBatches === undefined;
    this.#sharedBatches ??= new Map();
    const running: Promise<unknown>[] = [];
    for (const step of steps) {
      const promise = this.run(step, take);
      if (promise !== undefined) running.push(promise);
    }
    if (outermost) this.#sharedBatches = undefined;
    return running;
  }

  #fetch(step: FetchStep, take: Take): Promise<unknown> | undefined {
    if (step.entities === undefined) {
      const targets = objectsAt(this.result.data, step.path);
      if (targets.length === 0) return undefined;
      return this.#send(step, '', targets, take, (answer) => this.result.addRoot(step, targets, answer));
    }
    const batches = this.#batchesOf(step.entities);
    if (batches.length === 0) return undefined;
    const running = batches.map((batch) =>
      this.#send(step, batch.variables, batch.targets, take, (answer) =>
        this.result.addEntities(step, batch, answer),
      ),
    );
    return running.length === 1 ? running[0] : Promise.all(running);
  }

  #batchesOf(input: EntityInput): readonly Batch[] {
    const shared = this.#sharedBatches?.get(input);
    if (shared !== undefined) return shared;
    const batches = batchesOf(this.result.data, input, this.result.failures.lookup());
    this.#sharedBatches?.set(input, batches);
    return batches;
  }

  #send(
    step: FetchStep,
    batchVariables: string,
    targets: readonly JsonObject[],
    take: Take,
    add: (answer: SubgraphAnswer) => void,
  ): Promise<void> {
    const request = new SubgraphRequest(step, this.#writeVariables(step, batchVariables));
    this.#inFlight.add(request);
    return new Promise((resolve) => {
      let settled = false;
      let timer: NodeJS.Timeout | undefined;
      const settle = (merge: () => void): void => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        this.#inFlight.delete(request);
        take(merge);
        resolve();
      };
      const fail = (cause: unknown): void => settle(() => this.result.addFailure(step, targets, cause));
      const merge = (answer: SubgraphAnswer | (() => SubgraphAnswer)): void => {
        try {
          add(typeof answer === 'function' ? answer() : answer);
        } catch (error) {
          this.result.addFailure(step, targets, error);
        }
      };

      const deadline = this.#options.deadlineOf(step.subgraph);
      if (deadline !== undefined) {
        timer = setTimeout(
          () => request.cancel(new SubgraphDeadlineExceeded(step.subgraph, deadline)),
          deadline,
        );
      }
      request.onCancel(fail);
      try {
        this.#options
          .transport(request, this.#options.context)
          .then((answer) => settle(() => merge(answer)), fail);
      } catch (error) {
        fail(error);
      }
    });
  }

  #writeVariables(step: FetchStep, batchVariables: string): string {
    let text = batchVariables;
    for (const { name, source } of step.variables) {
      if (!Object.hasOwn(this.#options.variables, source)) continue;
      const value = JSON.stringify(this.#options.variables[source]);
      if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${value}`;
    }
    return `{${text}}`;
  }
}
