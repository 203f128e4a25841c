import type { JsonObject } from '../json.ts';
import type { EntityInput } from './compilePlan.ts';
import { writeContexts } from './contexts.ts';
import type { FailureLookup } from './requiredFields.ts';
import { applyRewrites } from './rewrites.ts';
import { objectsAt, placesAt } from './targets.ts';

/** Entities that one request asks for. Equal representations are sent once. */
export type Batch = {
  /** `"representations":[…]` and the contextual variables, as the inside of a JSON object. */
  variables: string;
  representations: number;
  targets: readonly JsonObject[];
  /** For each target, the index of its representation. */
  slots: readonly number[];
};

type OpenBatch = { context: string; slotOf: Map<string, number>; targets: JsonObject[]; slots: number[] };

/** One batch, or none, unless contextual arguments differ between the entities: then one for each combination. */
export function batchesOf(
  root: JsonObject,
  input: EntityInput,
  failed: FailureLookup | undefined,
): readonly Batch[] {
  const { contexts, path } = input;
  const batches = new Map<string, OpenBatch>();
  const add = (target: JsonObject, context: string | undefined): void => {
    const representation = represent(target, input, failed);
    if (representation === undefined || context === undefined) return;
    let batch = batches.get(context);
    if (batch === undefined) {
      batch = { context, slotOf: new Map(), targets: [], slots: [] };
      batches.set(context, batch);
    }
    let slot = batch.slotOf.get(representation);
    if (slot === undefined) {
      slot = batch.slotOf.size;
      batch.slotOf.set(representation, slot);
    }
    batch.targets.push(target);
    batch.slots.push(slot);
  };
  if (contexts === undefined) for (const target of objectsAt(root, path)) add(target, '');
  else
    for (const [target, place] of placesAt(root, path))
      add(target, writeContexts(contexts, place.ancestors, failed));
  return Array.from(batches.values(), close);
}

function represent(
  target: JsonObject,
  input: EntityInput,
  failed: FailureLookup | undefined,
): string | undefined {
  const text = input.requirement.represent(target, failed);
  if (text === undefined || input.inputRewrites.length === 0) return text;
  const rewritten: unknown = JSON.parse(text);
  applyRewrites(input.inputRewrites, rewritten);
  return JSON.stringify(rewritten);
}

function close(batch: OpenBatch): Batch {
  const representations = `"representations":[${[...batch.slotOf.keys()].join(',')}]`;
  return {
    variables: batch.context === '' ? representations : `${representations},${batch.context}`,
    representations: batch.slotOf.size,
    targets: batch.targets,
    slots: batch.slots,
  };
}
