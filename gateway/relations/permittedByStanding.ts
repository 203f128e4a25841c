import type { PermittedOperation } from '../policy/permit.ts';
import type { Refusal } from '../policy/refusal.ts';
import type { Standing } from '../policy/standing.ts';
import { type Held, keyOfHeld, nothingHeld } from './held.ts';

/** One operation of one caller, to be permitted for whatever stands between the caller and a row. */
export type StandingPermits = {
  caller: Pick<Standing, 'role'>;
  variables: Record<string, unknown>;
  policyVersion: string;
  permittedFor(held: Held): PermittedOperation;
};

/**
 * The operation for each of these standings, by their names; for the one outside of market subjects and for one who
 * holds nothing, too. An argument that one of them may not use refuses the operation, for it is used on every row;
 * whether a change may be made, and with what is given in it, is told by the standing outside.
 */
export const permittedByStanding = (
  standings: Iterable<Held>,
  outside: Held,
  { permittedFor, variables }: StandingPermits,
): { byStanding: ReadonlyMap<string, PermittedOperation>; refusals: readonly Refusal[] } => {
  const byStanding = new Map<string, PermittedOperation>();
  for (const held of [outside, nothingHeld, ...standings]) {
    const key = keyOfHeld(held);
    if (!byStanding.has(key)) byStanding.set(key, permittedFor(held));
  }
  const refusals = [...byStanding].flatMap(([key, permitted]) =>
    permitted
      .refusals(variables)
      .filter(
        ({ code, ofMutation }) =>
          (code !== 'MUTATION_DENIED' && ofMutation !== true) || key === keyOfHeld(outside),
      ),
  );
  return { byStanding, refusals };
};
