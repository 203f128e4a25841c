import { SubgraphDeadlineExceeded } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { SubgraphRequest } from '../subgraphRequest.ts';
import { type Batch, type Batches, batchesOf } from './batches.ts';
import type { EntityInput, FetchStep, Step } from './compilePlan.ts';
import { Fetch, type UnreadAnswer } from './fetch.ts';
import { ResultTree, type SubgraphAnswer } from './resultTree.ts';
import { objectsAt } from './targets.ts';
import type { TypeNames } from './typeNames.ts';

/**
 * Sends one request and resolves with the subgraph's answer, whose objects then belong to the executor. An answer that is
 * left unread is read when it is merged: until all is there that the plan asks for in parallel it need not take the
 * memory of objects. Rejects when there is no usable answer.
 */
export type Transport<Context> = (
  request: SubgraphRequest,
  context: Context,
) => Promise<SubgraphAnswer | UnreadAnswer>;

/** Told of a fetch when it is settled: merges it now, or when the others are there, too. */
type Take = (fetch: Fetch) => void;

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
  readonly #inFlight = new Set<Fetch>();
  #unmerged: Fetch[] = [];
  #sharedBatches: Map<EntityInput, Batches> | undefined;
  #cancelled = false;

  constructor(options: RunOptions<Context>) {
    this.#options = options;
    this.result = new ResultTree(options.typeNames);
  }

  /** What was fetched last, on which nothing waits: until `merge` it is not part of the result. */
  get unmerged(): readonly Fetch[] {
    return this.#unmerged;
  }

  merge(): void {
    const fetches = this.#unmerged;
    this.#unmerged = [];
    for (const fetch of fetches) fetch.mergeInto(this.result);
  }

  /** Stops what is under way; nothing further is asked of a subgraph. */
  cancel(reason: unknown): void {
    this.#cancelled = true;
    for (const { request } of this.#inFlight) request.cancel(reason);
  }

  /** Runs the whole plan. Never rejects: what fails is an error of the result. */
  run(plan: Step): Promise<unknown> | undefined {
    return this.#run(plan, this.#leave);
  }

  /** @param last what becomes of fetches behind which nothing comes */
  #run(step: Step, last: Take): Promise<unknown> | undefined {
    if (this.#cancelled) return undefined;
    switch (step.kind) {
      case 'FETCH':
        return this.#fetch(step, last);
      case 'PARALLEL':
        return this.#runTogether(step.steps, last);
      case 'SEQUENCE':
        return this.#runInOrder(step.steps, last);
      case 'CONDITION': {
        const chosen = this.#options.conditions[step.variable] === true ? step.whenTrue : step.whenFalse;
        return chosen && this.#run(chosen, last);
      }
    }
  }

  async #runInOrder(steps: readonly Step[], last: Take): Promise<void> {
    const final = steps.length - 1;
    for (let at = 0; at <= final; at++) await this.#run(steps[at] as Step, at === final ? last : this.#merge);
  }

  /**
   * Until the first answer arrives nothing changes, so steps that start together share what they ask for. What fetches
   * bring on which nothing waits is merged when all is there.
   */
  async #runTogether(steps: readonly Step[], last: Take): Promise<void> {
    const settled: Fetch[] = [];
    await Promise.all(this.#start(steps, (fetch) => void settled.push(fetch)));
    for (const fetch of settled) last(fetch);
  }

  #start(steps: readonly Step[], take: Take): Promise<unknown>[] {
    const outermost = this.#sharedBatches === undefined;
    this.#sharedBatches ??= new Map();
    const running: Promise<unknown>[] = [];
    for (const step of steps) {
      const promise = this.#run(step, take);
      if (promise !== undefined) running.push(promise);
    }
    if (outermost) this.#sharedBatches = undefined;
    return running;
  }

  readonly #merge: Take = (fetch) => fetch.mergeInto(this.result);
  readonly #leave: Take = (fetch) => void this.#unmerged.push(fetch);

  #fetch(step: FetchStep, take: Take): Promise<unknown> | undefined {
    if (step.entities === undefined) {
      const targets = objectsAt(this.result.data, step.path);
      return targets.length === 0 ? undefined : this.#send(step, '', targets, undefined, take);
    }
    const { batches, unasked } = this.#batchesOf(step.entities);
    if (unasked.length > 0) this.result.addUnasked(step, unasked);
    if (batches.length === 0) return undefined;
    const running = batches.map((batch) => this.#send(step, batch.variables, batch.targets, batch, take));
    return running.length === 1 ? running[0] : Promise.all(running);
  }

  #batchesOf(input: EntityInput): Batches {
    const shared = this.#sharedBatches?.get(input);
    if (shared !== undefined) return shared;
    const batches = batchesOf(
      this.result.data,
      input,
      this.#options.conditions,
      this.result.failures.lookup(),
    );
    this.#sharedBatches?.set(input, batches);
    return batches;
  }

  #send(
    step: FetchStep,
    batchVariables: string,
    targets: readonly JsonObject[],
    batch: Batch | undefined,
    take: Take,
  ): Promise<void> {
    const { transport, context, deadlineOf, conditions } = this.#options;
    const request = new SubgraphRequest(step, this.#writeVariables(step, batchVariables));
    const fetch = new Fetch(step, targets, batch, request, step.shapeFor(conditions));
    this.#inFlight.add(fetch);
    const milliseconds = deadlineOf(step.subgraph);
    const deadline =
      milliseconds === undefined
        ? undefined
        : { milliseconds, late: () => new SubgraphDeadlineExceeded(step.subgraph, milliseconds) };
    return new Promise((resolve) => {
      fetch.start(
        (sent) => transport(sent, context),
        deadline,
        (settled) => {
          this.#inFlight.delete(settled);
          take(settled);
          resolve();
        },
      );
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
