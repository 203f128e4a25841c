import type { JsonObject } from '../json.ts';
import type { SubgraphRequest } from '../subgraphRequest.ts';
import type { Malformed } from './answerCheck.ts';
import type { AnswerShape } from './answerShape.ts';
import type { AskedEntity, Batch } from './batches.ts';
import type { FetchStep } from './compilePlan.ts';
import type { ResultTree, SubgraphAnswer } from './resultTree.ts';

/** An answer that nobody has read yet. */
export type UnreadAnswer = {
  /** What it says; once. */
  read(): SubgraphAnswer;
  /** As the subgraph wrote it, in UTF-8; null where that is not at hand. Afterwards it may still be read. */
  written?(): Buffer | null;
  /** Lets go of it, for whoever took it as it was written. */
  forget?(): void;
  /** Told when it was read and taken: what of it was not as it has to be. */
  judge?(found: readonly Malformed[]): void;
};

/** One fetch under way, and what it brought, until that is merged. It never rejects: what fails is merged as a failure. */
export class Fetch {
  readonly step: FetchStep;
  /** Where the answer belongs. */
  readonly targets: readonly JsonObject[];
  readonly request: SubgraphRequest;
  /** What may stand in its answer. */
  readonly shape: AnswerShape;
  readonly #batch: Batch | undefined;
  #answer: SubgraphAnswer | UnreadAnswer | undefined;
  #failure: { cause: unknown } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #onSettled: ((fetch: Fetch) => void) | undefined;

  /** @param batch the entities that are asked for; undefined for a root fetch */
  constructor(
    step: FetchStep,
    targets: readonly JsonObject[],
    batch: Batch | undefined,
    request: SubgraphRequest,
    shape: AnswerShape,
  ) {
    this.step = step;
    this.targets = targets;
    this.#batch = batch;
    this.request = request;
    this.shape = shape;
  }

  /**
   * @param send rejects, or throws, when there is no usable answer
   * @param deadline milliseconds
   * @param late what the fetch is cancelled with then
   * @param onSettled told once: when the answer is there, has failed or is not waited for any longer
   */
  start(
    send: (request: SubgraphRequest) => Promise<SubgraphAnswer | UnreadAnswer>,
    deadline: { milliseconds: number; late: () => unknown } | undefined,
    onSettled: (fetch: Fetch) => void,
  ): void {
    const { request } = this;
    this.#onSettled = onSettled;
    if (deadline !== undefined)
      this.#timer = setTimeout(() => request.cancel(deadline.late()), deadline.milliseconds);
    const fail = (cause: unknown): void => this.#fail(cause);
    request.onCancel(fail);
    try {
      send(request).then((answer) => this.#take(answer), fail);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The entities that were asked for, in the order of their answers. */
  get entities(): readonly AskedEntity[] {
    return this.#batch?.entities ?? [];
  }

  /** The entities as they were written, with nothing to change on their way into the result; null for anything else. */
  written(): Buffer | null {
    const answer = this.#answer;
    if (this.#batch === undefined || answer === undefined || !isUnread(answer)) return null;
    if (this.targets.length !== this.#batch.entities.length || this.step.outputRewrites.length > 0)
      return null;
    return answer.written?.() ?? null;
  }

  /** Reads what it brought into the result. */
  mergeInto(result: ResultTree): void {
    const { step, shape, targets } = this;
    const answer = this.#answer;
    // Who keeps the fetch does not keep the answer.
    this.#answer = undefined;
    try {
      if (answer === undefined) throw this.#failure?.cause;
      const read = isUnread(answer) ? answer.read() : answer;
      const found =
        this.#batch === undefined
          ? result.addRoot(step, shape, targets, read)
          : result.addEntities(step, shape, this.#batch, read);
      if (isUnread(answer)) answer.judge?.(found);
    } catch (error) {
      result.addFailure(step, targets, error);
      if (answer !== undefined && isUnread(answer))
        answer.judge?.([{ message: 'No answer to what was asked.' }]);
    }
  }

  /** Lets go of what it brought, unmerged. */
  forget(): void {
    const answer = this.#answer;
    this.#answer = undefined;
    if (answer !== undefined && isUnread(answer)) answer.forget?.();
  }

  #take(answer: SubgraphAnswer | UnreadAnswer): void {
    if (this.#onSettled === undefined) return;
    this.#answer = answer;
    this.#settle();
  }

  #fail(cause: unknown): void {
    if (this.#onSettled === undefined) return;
    this.#failure = { cause };
    this.#settle();
  }

  #settle(): void {
    const onSettled = this.#onSettled;
    this.#onSettled = undefined;
    clearTimeout(this.#timer);
    onSettled?.(this);
  }
}

const isUnread = (answer: SubgraphAnswer | UnreadAnswer): answer is UnreadAnswer =>
  typeof (answer as { read?: unknown } | null)?.read === 'function';
