import { type JsonObject, readOwn } from '../json.ts';
import type { EntityInput } from './compilePlan.ts';
import { writeContexts } from './contexts.ts';
import type { Requirement } from './representation.ts';
import { FAILED, type FailureLookup } from './requiredFields.ts';
import { applyRewrites } from './rewrites.ts';
import { objectsAt, placesAt } from './targets.ts';

/** Entities that one request asks for. Equal representations are sent once. */
export type Batch = {
  /** `"representations":[…]` and the contextual variables, as the inside of a JSON object. */
  variables: string;
  /** What each representation is of. */
  entities: readonly AskedEntity[];
  targets: readonly JsonObject[];
  /** For each target, the index of its representation. */
  slots: readonly number[];
};

/** An entity as it was asked for: what its answer is matched by. */
export type AskedEntity = {
  typeName: string;
  /** Of the fields that its key has in this fetch, in order; what a subgraph answers later does not change them. */
  key: readonly unknown[];
};

/** What is asked for, and the entities that cannot be, because something that they require failed. */
export type Batches = { batches: readonly Batch[]; unasked: readonly JsonObject[] };

type OpenBatch = {
  context: string;
  slotOf: Map<string, number>;
  targets: JsonObject[];
  slots: number[];
  entities: AskedEntity[];
};

/**
 * One batch, or none, unless contextual arguments differ between the entities: then one for each combination.
 */
export function batchesOf(
  root: JsonObject,
  input: EntityInput,
  conditions: Readonly<Record<string, unknown>>,
  failed: FailureLookup | undefined,
): Batches {
  const { contexts, path } = input;
  const requirement = input.requirement(conditions);
  const batches = new Map<string, OpenBatch>();
  const unasked: JsonObject[] = [];
  const add = (target: JsonObject, context: string | typeof FAILED | undefined): void => {
    const representation = represent(target, requirement, input, failed);
    if (representation === FAILED || context === FAILED) unasked.push(target);
    if (typeof representation !== 'object' || typeof context !== 'string') return;
    let batch = batches.get(context);
    if (batch === undefined) {
      batch = { context, slotOf: new Map(), targets: [], slots: [], entities: [] };
      batches.set(context, batch);
    }
    const { text, of } = representation;
    let slot = batch.slotOf.get(text);
    if (slot === undefined) {
      slot = batch.slotOf.size;
      batch.slotOf.set(text, slot);
      batch.entities.push(askedEntity(of, input));
    }
    batch.targets.push(target);
    batch.slots.push(slot);
  };
  if (contexts === undefined) for (const target of objectsAt(root, path)) add(target, '');
  else
    for (const [target, place] of placesAt(root, path))
      add(target, writeContexts(contexts, place.ancestors, failed));
  return { batches: Array.from(batches.values(), close), unasked };
}

function represent(
  target: JsonObject,
  requirement: Requirement,
  input: EntityInput,
  failed: FailureLookup | undefined,
): Representation | typeof FAILED | undefined {
  const text = requirement.represent(target, failed);
  if (text === undefined || text === FAILED) return text;
  if (input.inputRewrites.length === 0) return hasLostKey(target, input) ? FAILED : { text, of: target };
  const rewritten = JSON.parse(text) as JsonObject;
  applyRewrites(input.inputRewrites, rewritten);
  return hasLostKey(rewritten, input) ? FAILED : { text: JSON.stringify(rewritten), of: rewritten };
}

/** Its JSON text, and the object whose key it has. */
type Representation = { text: string; of: JsonObject };

const typeNameOf = ({ __typename }: JsonObject): string => (typeof __typename === 'string' ? __typename : '');

function keyOf(entity: JsonObject, { keyFields }: EntityInput): readonly unknown[] {
  return (keyFields.get(typeNameOf(entity)) ?? []).map((name) => readOwn(entity, name));
}

const askedEntity = (entity: JsonObject, input: EntityInput): AskedEntity => ({
  typeName: typeNameOf(entity),
  key: keyOf(entity, input),
});

/** A number that JSON was read to with a loss is the key of another entity. */
const hasLostKey = (entity: JsonObject, input: EntityInput): boolean =>
  keyOf(entity, input).some((value) => Number.isInteger(value) && !Number.isSafeInteger(value));

function close(batch: OpenBatch): Batch {
  const representations = `"representations":[${[...batch.slotOf.keys()].join(',')}]`;
  return {
    variables: batch.context === '' ? representations : `${representations},${batch.context}`,
    entities: batch.entities,
    targets: batch.targets,
    slots: batch.slots,
  };
}
