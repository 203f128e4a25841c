import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../json.ts';
import { FAILED, type FailureLookup, type NameOf, RequiredFields } from './requiredFields.ts';
import type { TypeNames } from './typeNames.ts';

/** Which parts are present is up to what subgraphs answered, so their combinations must not fill the memory. */
const unionsOfAFetch = 32;

/**
 * What a fetch requires of an entity. Each part serves some of the fields that are fetched, and is absent when
 * `@skip` or `@include` left those out: the others are then sent without it. But when anything failed to load,
 * nothing is sent: what a subgraph computes from a gap would look like an answer.
 */
export class Requirement {
  readonly #fieldsOf: (nodes: readonly QueryPlanSelectionNode[]) => RequiredFields;
  readonly #whole: RequiredFields;
  readonly #parts: readonly { nodes: readonly QueryPlanSelectionNode[]; fields: RequiredFields }[];
  readonly #unions = new LRUCache<string, RequiredFields>({ max: unionsOfAFetch });

  /** @param nameOf under which name a subgraph is sent what stands in the result under another */
  constructor(nodes: readonly QueryPlanSelectionNode[], typeNames: TypeNames, nameOf: NameOf) {
    this.#fieldsOf = (part) => new RequiredFields(part, typeNames, nameOf);
    this.#whole = this.#fieldsOf(nodes);
    this.#parts = partsOf(nodes).map((part) => ({ nodes: part, fields: this.#fieldsOf(part) }));
  }

  /**
   * The representation as JSON text, which is what HTTP sends, and equal where representations are.
   * Undefined for an entity that is not to be asked for: of another type, or incomplete. FAILED where what it requires
   * failed to load.
   */
  represent(entity: JsonObject, failed: FailureLookup | undefined): string | typeof FAILED | undefined {
    if (failed !== undefined && this.#whole.anyFailed(entity, failed)) return FAILED;
    const text = this.#whole.write(entity) ?? this.#present(entity)?.write(entity);
    return text === '{}' ? undefined : text;
  }

  #present(entity: JsonObject): RequiredFields | undefined {
    if (this.#parts.length < 2) return undefined;
    const present = this.#parts.filter(({ fields }) => fields.write(entity) !== undefined);
    const key = this.#parts.map((part) => (present.includes(part) ? '1' : '0')).join('');
    let union = this.#unions.get(key);
    if (union === undefined) {
      const nodes = present.flatMap((part) => part.nodes);
      union = this.#fieldsOf(nodes);
      this.#unions.set(key, union);
    }
    return union;
  }
}

/** Each fragment with the fields around it, which it does not go without. */
function partsOf(nodes: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode[][] {
  const fields = nodes.filter((node) => node.kind === 'Field');
  const fragments = nodes.flatMap((node) => (node.kind === 'InlineFragment' ? [node] : []));
  const within = fragments.flatMap((fragment) =>
    partsOf(fragment.selections).map((selections) => [...fields, { ...fragment, selections }]),
  );
  return fields.length > 0 ? [fields, ...within] : within;
}
