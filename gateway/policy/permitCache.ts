import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GovernedSchema } from './governedSchema.ts';
import type { Operation } from './operation.ts';
import { type PermittedOperation, permit } from './permit.ts';
import { type Standing, standingKey } from './standing.ts';

/**
 * `permit`, remembering the latest `max` results. The key is the parsed document itself, so the server should
 * keep parsed documents, the operation's name, the standing, the schema and the law in force; a bank's and a
 * clerk's never meet.
 */
export function createPermitCache(options: { max: number }): typeof permit {
  const cache = new LRUCache<string, PermittedOperation>(options);
  const numberOf = createNumbering();
  return (operation: Operation, standing: Standing, governed: GovernedSchema) => {
    // The name is the caller's own text, so it stands last, where it can be mistaken for nothing else.
    const key = `${numberOf(operation.document)} ${numberOf(governed)} ${governed.policy.version} ${standingKey(standing)} ${operation.operationName ?? ''}`;
    const known = cache.get(key);
    if (known) return known;
    const result = permit(operation, standing, governed);
    cache.set(key, result);
    return result;
  };
}

/** Gives every object a number of its own, for as long as the object lives. */
function createNumbering(): (object: DocumentNode | GovernedSchema) => number {
  const numbers = new WeakMap<object, number>();
  let next = 0;
  return (object) => {
    const known = numbers.get(object);
    if (known !== undefined) return known;
    next += 1;
    numbers.set(object, next);
    return next;
  };
}
