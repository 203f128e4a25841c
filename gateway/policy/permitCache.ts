import { measure } from '../limits/measure.ts';
import { bytesOfPermitted } from '../memory/bytes.ts';
import { derivedFrom } from '../memory/derived.ts';
import type { GovernedSchema } from './governedSchema.ts';
import type { Operation } from './operation.ts';
import { type PermittedOperation, permit } from './permit.ts';
import { type Standing, standingKey } from './standing.ts';

/**
 * `permit`, remembering its results with the parsed document, so that whoever keeps documents within bounds keeps these
 * within them. The key is the document itself, the operation's name, the standing, the schema and the law in force; a
 * bank's and a clerk's never meet.
 */
export function createPermitCache(): typeof permit {
  const numberOf = createNumbering();
  return (operation: Operation, standing: Standing, governed: GovernedSchema) => {
    const derived = derivedFrom(operation.document);
    // The name is the caller's own text, so it stands last, where it can be mistaken for nothing else.
    const key = `permitted ${numberOf(governed)} ${governed.policy.version} ${standingKey(standing)} ${operation.operationName ?? ''}`;
    const known = derived.get<PermittedOperation>(key);
    if (known) return known;
    const result = permit(operation, standing, governed);
    const { selections, conditions } = measure(operation.document, {});
    derived.keep(key, result, bytesOfPermitted(selections, conditions));
    return result;
  };
}

/** Gives every schema a number of its own, for as long as it lives. */
function createNumbering(): (governed: GovernedSchema) => number {
  const numbers = new WeakMap<GovernedSchema, number>();
  let next = 0;
  return (governed) => {
    const known = numbers.get(governed);
    if (known !== undefined) return known;
    next += 1;
    numbers.set(governed, next);
    return next;
  };
}
