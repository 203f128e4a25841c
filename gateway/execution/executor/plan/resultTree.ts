import { ErrorPlaces } from '../errorPlaces.ts';
import {
  executorErrorCodes,
  failedFetchError,
  type ResponsePath,
  type ResultError,
  reportedError,
  type SubgraphError,
} from '../errors.ts';
import { copyJson, isJsonObject, type JsonObject, readOwn, writeOwn } from '../json.ts';
import { mergeRequestedKeys } from '../mergeAnswers.ts';
import { AnswerCheck, type Malformed } from './answerCheck.ts';
import type { AnswerShape } from './answerShape.ts';
import type { AskedEntity, Batch } from './batches.ts';
import type { FetchStep } from './compilePlan.ts';
import { isSameKey } from './entityKeys.ts';
import { Failures } from './failures.ts';
import { applyRewrites } from './rewrites.ts';
import { pathBeforeLists, placesAt } from './targets.ts';
import type { TypeNames } from './typeNames.ts';

export type SubgraphAnswer = { data?: JsonObject | null; errors?: readonly SubgraphError[] };

/** A subgraph has no such entity, or does not say. */
export const absentEntity = 'An entity that was asked for is missing.';

/** What subgraphs have answered so far, as one tree, and the errors with their places in it. */
export class ResultTree {
  data: JsonObject = {};
  readonly errors: ResultError[] = [];
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

  /**
   * Merges the answer to a root fetch into each target.
   * @returns what of it is not as it has to be
   * @throws TypeError for an answer without any use
   */
  addRoot(
    step: FetchStep,
    shape: AnswerShape,
    targets: readonly JsonObject[],
    answer: SubgraphAnswer,
  ): readonly Malformed[] {
    const { data, errors } = partsOf(answer);
    const check = checkOf(step, errors);
    if (data !== null && shape.root !== undefined) {
      check.object(data, shape.root);
      applyRewrites(step.outputRewrites, data);
      for (const [index, target] of targets.entries()) {
        mergeRequestedKeys(target, index === 0 ? data : copyJson(data), step.keys);
      }
    }
    this.#report(step, [...errors, ...check.found], (path) => ({ targets, rest: path }));
    return check.found;
  }

  /** Merges each entity of the answer into the targets it was asked for. Otherwise as `addRoot`. */
  addEntities(
    step: FetchStep,
    shape: AnswerShape,
    batch: Batch,
    answer: SubgraphAnswer,
  ): readonly Malformed[] {
    const { data, errors } = partsOf(answer);
    const check = checkOf(step, errors);
    const entities = entitiesOf(data, batch.entities.length, errors.length > 0);
    const whole = entities.map((entity, slot) => {
      const asked = batch.entities[slot] as AskedEntity;
      return this.#isWhole(entity, slot, asked, step, shape, check) ? (entity as JsonObject) : null;
    });
    applyRewrites(step.outputRewrites, whole);
    const targetsOf = this.#mergeEntities(step, batch, whole);
    this.#report(step, [...errors, ...check.found], ([, slot, ...rest]) => ({
      targets: (typeof slot === 'number' ? targetsOf[slot] : undefined) ?? [],
      rest,
    }));
    return check.found;
  }

  /** A fetch that brought nothing for its targets. */
  addFailure(step: FetchStep, targets: readonly JsonObject[], cause: unknown): void {
    this.errors.push(failedFetchError(cause, step.subgraph, pathBeforeLists(step.path)));
    for (const target of targets) this.failures.noteAll(target, step.keys);
  }

  /** Entities that a fetch was not sent for, because something that it requires of them failed. */
  addUnasked(step: FetchStep, targets: readonly JsonObject[]): void {
    const places = placesAt(this.data, step.path);
    for (const target of targets) {
      this.failures.noteAll(target, step.keys);
      const place = places.get(target)?.path ?? pathBeforeLists(step.path);
      for (const key of step.keys) {
        if (target[key] !== undefined) continue;
        const unasked = {
          message: `Subgraph ${step.subgraph} was not asked: what it requires failed`,
          extensions: { code: executorErrorCodes.requirement },
        };
        this.errors.push(reportedError(unasked, step.subgraph, [...place, key]));
      }
    }
  }

  /** Whether it is the entity that was asked for; what of it is wrong is taken out of it. */
  #isWhole(
    entity: unknown,
    slot: number,
    { typeName, key }: AskedEntity,
    { entityKeys }: FetchStep,
    shape: AnswerShape,
    check: AnswerCheck,
  ): boolean {
    const place = ['_entities', slot];
    if (!isJsonObject(entity)) {
      if (entity === null || entity === undefined) check.noteAbsent(absentEntity, place);
      else check.note('Expected an object for an entity.', place);
      return false;
    }
    const own = readOwn(entity, '__typename');
    const name = typeof own === 'string' ? own : typeName;
    const matches = own === undefined || own === typeName || this.#typeNames.matching(typeName).has(name);
    const expected = matches ? shape.entity(name) : undefined;
    const known = entityKeys.get(name) ?? entityKeys.get(typeName) ?? [];
    const isAsked = known.every((field, index) =>
      isSameKey(key[index], readOwn(entity, field.key), field.below),
    );
    if (expected === undefined || !isAsked) {
      check.note('Not the entity that was asked for.', place);
      return false;
    }
    check.object(entity, expected, place);
    return true;
  }

  /** @returns the targets of each slot */
  #mergeEntities(step: FetchStep, batch: Batch, entities: readonly (JsonObject | null)[]): JsonObject[][] {
    const targetsOf: JsonObject[][] = entities.map(() => []);
    for (let index = 0; index < batch.targets.length; index++) {
      const slot = batch.slots[index] as number;
      const entity = entities[slot];
      const target = batch.targets[index] as JsonObject;
      const others = targetsOf[slot] as JsonObject[];
      others.push(target);
      if (entity === null || entity === undefined) {
        // An error of one field may be all that the subgraph says of why the whole entity is null.
        for (const key of step.keys) if (readOwn(target, key) === undefined) writeOwn(target, key, null);
        this.failures.noteAll(target, step.keys);
        continue;
      }
      // What stands at two places of the result is two objects: each place is merged and completed for itself.
      const own = others.length > 1 ? copyJson(entity) : entity;
      // Where `@interfaceObject` stands for an interface, its name must not replace that of the object's own type.
      if (target.__typename !== undefined && this.#typeNames.isAbstract(own.__typename))
        delete own.__typename;
      mergeRequestedKeys(target, own, step.keys);
    }
    return targetsOf;
  }

  /** Every target that an error concerns has the error at its own place. */
  #report(
    step: FetchStep,
    errors: readonly SubgraphError[],
    locate: (path: ResponsePath) => { targets: readonly JsonObject[]; rest: ResponsePath },
  ): void {
    if (errors.length === 0) return;
    const places = placesAt(this.data, step.path);
    let anywhere = false;
    for (const error of errors) {
      const { targets, rest } = error.path
        ? locate(pathInResult(error.path, step))
        : { targets: [], rest: [] };
      for (const target of targets) {
        const place = places.get(target)?.path ?? pathBeforeLists(step.path);
        this.errors.push(reportedError(error, step.subgraph, [...place, ...rest]));
        if (rest.length > 0) this.failures.note(target, rest);
        else this.failures.noteAll(target, step.keys);
      }
      if (targets.length === 0) {
        const path = pathBeforeLists(step.path);
        this.errors.push(reportedError(error, step.subgraph, path.length > 0 ? path : undefined));
        anywhere = true;
      }
    }
    if (anywhere) for (const target of places.keys()) this.failures.noteAll(target, step.keys);
  }
}

const checkOf = (step: FetchStep, errors: readonly SubgraphError[]): AnswerCheck =>
  new AnswerCheck(errors.length === 0 ? undefined : ErrorPlaces.of(errors), step.isInterfaceObject);

/** Data is null only where errors explain it: silence is not an answer. */
function partsOf(answer: SubgraphAnswer): { data: JsonObject | null; errors: readonly SubgraphError[] } {
  if (!isJsonObject(answer)) throw new TypeError('expected the answer to be an object');
  const { data = null } = answer;
  const errors = answer.errors ?? [];
  if (!Array.isArray(errors) || !errors.every(isJsonObject))
    throw new TypeError('expected the errors to be a list of objects');
  if (data === null ? errors.length === 0 : !isJsonObject(data))
    throw new TypeError('expected the answer to have data');
  return { data, errors: errors.map(withPath) };
}

/** As the result has its keys; what is wrong with the key of an entity is wrong with the entity. */
function pathInResult(path: ResponsePath, { renamedKeys, entityKeys }: FetchStep): ResponsePath {
  const own = path[0] === '_entities' ? path[2] : undefined;
  for (const fields of entityKeys.values())
    if (fields.some(({ key }) => key === own)) return path.slice(0, 2);
  return path.map((key) => (typeof key === 'string' ? (renamedKeys.get(key) ?? key) : key));
}

/** Whatever a subgraph calls a path is one, or none. */
const withPath = (error: SubgraphError): SubgraphError =>
  error.path === undefined || isPath(error.path) ? error : { ...error, path: undefined };

const isPath = (path: unknown): path is ResponsePath =>
  Array.isArray(path) && path.every((key) => typeof key === 'string' || typeof key === 'number');

/** As many as were asked for. @throws TypeError where there are others */
function entitiesOf(data: JsonObject | null, count: number, hasErrors: boolean): readonly unknown[] {
  const entities = data === null ? undefined : readOwn(data, '_entities');
  if ((entities === undefined || entities === null) && hasErrors) return new Array<null>(count).fill(null);
  if (Array.isArray(entities) && entities.length === count) return entities;
  throw new TypeError(`expected ${count} entities`);
}
