import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../json.ts';
import type { Joins } from '../supergraph/joins.ts';
import { type EntityField, entityFields, fetchDocument, keyPaths, requiredBy } from './entityFields.ts';
import { FAILED, type FailureLookup, type NameOf, RequiredFields } from './requiredFields.ts';
import type { TypeNames } from './typeNames.ts';

/** What a fetch requires of an entity. When anything of it is missing or failed to load, the entity is not asked for. */
export class Requirement {
  readonly #fields: RequiredFields;

  /** @param nameOf under which name a subgraph is sent what stands in the result under another */
  constructor(nodes: readonly QueryPlanSelectionNode[], typeNames: TypeNames, nameOf: NameOf) {
    this.#fields = new RequiredFields(nodes, typeNames, nameOf);
  }

  /**
   * The representation as JSON text, which is what HTTP sends, and equal where representations are.
   * Undefined for an entity that is not to be asked for: of another type, or incomplete. FAILED where what it requires
   * failed to load: what a subgraph computes from a gap would look like an answer.
   */
  represent(entity: JsonObject, failed: FailureLookup | undefined): string | typeof FAILED | undefined {
    if (failed !== undefined && this.#fields.anyFailed(entity, failed)) return FAILED;
    const text = this.#fields.write(entity);
    return text === '{}' ? undefined : text;
  }
}

/** What a fetch requires, for these values of the variables that `@skip` and `@include` read. */
export type RequirementFor = (conditions: Readonly<Record<string, unknown>>) => Requirement;

/** A caller who tries all combinations of conditions must not fill the memory. */
const requirementsOfAFetch = 32;

/**
 * A plan names all that a fetch requires as one. What only a field requires that conditions leave out is left out with
 * it: it was not fetched, and all other fields do without.
 */
export function requirementFor(
  { requires = [], operation, serviceName }: FetchNode,
  { typeNames, joins }: { typeNames: TypeNames; joins: Joins },
  nameOf: NameOf,
): { identity: string; requirement: RequirementFor } {
  const whole = new Requirement(requires, typeNames, nameOf);
  const all = entityFields(fetchDocument(operation), serviceName, joins);
  const dependent = all.filter((field) => field.requires.length > 0);
  const variables = [
    ...new Set(dependent.flatMap(({ conditions }) => conditions.map(({ variable }) => variable))),
  ];
  if (variables.length === 0) return { identity: '', requirement: () => whole };

  const keys = keyPaths(requires, serviceName, joins);
  const known = new LRUCache<string, Requirement>({ max: requirementsOfAFetch });
  return {
    identity: JSON.stringify([serviceName, dependent]),
    requirement: (conditions) => {
      const key = variables.map((name) => (conditions[name] === true ? '1' : '0')).join('');
      let requirement = known.get(key);
      if (requirement === undefined) {
        const asked = dependent.filter((field) => isAsked(field, conditions));
        requirement = new Requirement(requiredBy(asked, all, requires, keys), typeNames, nameOf);
        known.set(key, requirement);
      }
      return requirement;
    },
  };
}

const isAsked = (field: EntityField, conditions: Readonly<Record<string, unknown>>): boolean =>
  field.conditions.every(({ variable, value }) => (conditions[variable] === true) === value);
