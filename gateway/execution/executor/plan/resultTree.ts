import type { GraphQLError } from 'graphql';
import { failedFetchError, type ResponsePath, reportedError, type SubgraphError } from '../errors.ts';
import { copyJson, isJsonObject, type JsonObject } from '../json.ts';
import { mergeRequestedKeys } from '../mergeAnswers.ts';
import type { Batch } from './batches.ts';
import type { FetchStep } from './compilePlan.ts';
import { Failures } from './failures.ts';
import { applyRewrites } from './rewrites.ts';
import { pathBeforeLists, placesAt } from './targets.ts';
import type { TypeNames } from './typeNames.ts';

export type SubgraphAnswer = { data?: JsonObject | null; errors?: readonly SubgraphError[] };

/** What subgraphs have answered so far, as one tree, and the errors with their places in it. */
export class ResultTree {
  data: JsonObject = {};
  readonly errors: GraphQLError[] = [];
  readonly failures = new Failures();
  readonly #typeNames: TypeNames;

  constructor(typeNames: TypeNames) {
    this.#typeNames = typeNames;
  }

  /** Gives the tree away: what holds its run may outlive it. */
  takeData(): JsonObject {
    const { data } = this;
    this.data = {};
    return data;
  }

  /** Merges the answer to a root fetch into each target. @throws TypeError for an answer without any use */
  addRoot(step: FetchStep, targets: readonly JsonObject[], answer: SubgraphAnswer): void {
    const data = dataOf(answer);
    if (data !== null) {
      applyRewrites(step.outputRewrites, data);
      for (const [index, target] of targets.entries()) {
        mergeRequestedKeys(target, index === 0 ? data : copyJson(data), step.keys);
      }
    }
    if (hasErrors(answer)) {
      this.#report(step, answer.errors, (path) => ({ targets, rest: path }));
    }
  }

  /** Merges each entity of the answer into the targets it was asked for. @throws TypeError as above */
  addEntities(step: FetchStep, batch: Batch, answer: SubgraphAnswer): void {
    const entities = dataOf(answer)?._entities ?? null;
    if (entities !== null || !hasErrors(answer)) this.#mergeEntities(step, batch, entities);
    if (hasErrors(answer)) {
      this.#report(step, answer.errors, ([, slot, ...rest]) => ({
        targets: batch.targets.filter((_, index) => batch.slots[index] === slot),
        rest,
      }));
    }
  }

  /** A fetch that brought nothing for its targets. */
  addFailure(step: FetchStep, targets: readonly JsonObject[], cause: unknown): void {
    this.errors.push(failedFetchError(cause, step.subgraph, pathBeforeLists(step.path)));
    for (const target of targets) this.failures.noteAll(target, step.keys);
  }

  #mergeEntities(step: FetchStep, batch: Batch, entities: unknown): void {
    if (!Array.isArray(entities) || entities.length !== batch.representations) {
      throw new TypeError(`expected ${batch.representations} entities`);
    }
    applyRewrites(step.outputRewrites, entities);
    const repeated = batch.targets.length > batch.representations;
    const given = new Set<number>();
    for (let index = 0; index < batch.targets.length; index++) {
      const slot = batch.slots[index] as number;
      const entity: unknown = entities[slot];
      const target = batch.targets[index] as JsonObject;
      if (entity === null || entity === undefined) {
        this.failures.noteAll(target, step.keys);
        continue;
      }
      if (!isJsonObject(entity)) throw new TypeError('expected each entity to be an object');
      // What stands at two places of the result is two objects: each place is merged and completed for itself.
      const own = repeated && given.has(slot) ? copyJson(entity) : entity;
      if (repeated) given.add(slot);
      // Where `@interfaceObject` stands for an interface, its name must not replace that of the object's own type.
      if (target.__typename !== undefined && this.#typeNames.isAbstract(own.__typename))
        delete own.__typename;
      mergeRequestedKeys(target, own, step.keys);
    }
  }

  /** Every target that an error concerns has the error at its own place. */
  #report(
    step: FetchStep,
    errors: readonly SubgraphError[],
    locate: (path: ResponsePath) => { targets: readonly JsonObject[]; rest: ResponsePath },
  ): void {
    const places = placesAt(this.data, step.path);
    for (const error of errors) {
      const { targets, rest } = Array.isArray(error.path)
        ? locate(
            error.path.map((key) => (typeof key === 'string' ? (step.renamedKeys.get(key) ?? key) : key)),
          )
        : { targets: [], rest: [] };
      for (const target of targets) {
        const place = places.get(target)?.path ?? pathBeforeLists(step.path);
        this.errors.push(reportedError(error, step.subgraph, [...place, ...rest]));
        this.failures.note(target, rest);
      }
      if (targets.length === 0) {
        const path = pathBeforeLists(step.path);
        this.errors.push(reportedError(error, step.subgraph, path.length > 0 ? path : undefined));
        for (const target of places.keys()) this.failures.noteAll(target, step.keys);
      }
    }
  }
}

function hasErrors(answer: SubgraphAnswer): answer is SubgraphAnswer & { errors: readonly SubgraphError[] } {
  return Array.isArray(answer.errors) && answer.errors.length > 0;
}

/** Null only where errors explain it: silence is not an answer. */
function dataOf(answer: SubgraphAnswer): JsonObject | null {
  if (!isJsonObject(answer)) throw new TypeError('expected the answer to be an object');
  if (isJsonObject(answer.data)) return answer.data;
  if ((answer.data === null || answer.data === undefined) && hasErrors(answer)) return null;
  throw new TypeError('expected the answer to have data');
}
