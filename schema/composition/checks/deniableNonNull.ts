import { Kind } from 'graphql';
import type { Classification } from '../../policy/classification.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Standpoint, standpoints } from '../../policy/strictest.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf } from '../coordinates.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf } from '../readClassifications.ts';

/** A field that may not be null, of a class that the policy withholds from somebody: its denial erases its parent. */
export function deniableNonNull({ document }: Subgraph, policy: Policy): Problem[] {
  const classes = classesOf(document);
  const denials = new Map<Classification, Standpoint | null>();
  const denialOf = (classification: Classification): Standpoint | null => {
    const known = denials.get(classification);
    if (known !== undefined) return known;
    const denied = standpoints.find(
      ({ role, purpose, relations }) =>
        policy.decide(classification, role, purpose, relations).form === 'DENIED',
    );
    denials.set(classification, denied ?? null);
    return denied ?? null;
  };
  return coordinatesOf(document).flatMap(({ coordinate, kind, node }) => {
    const classification = classes.get(coordinate);
    if (kind !== 'FIELD' || node.type.kind !== Kind.NON_NULL_TYPE || !classification) return [];
    const denied = denialOf(classification);
    if (denied === null) return [];
    return {
      code: 'DENIABLE_NON_NULL',
      file: placeOf(node),
      coordinate,
      message: `it may not be null, but ${classification} is denied to ${denied.role} under ${denied.purpose}`,
      mend: 'take the outer ! away',
    } satisfies Problem;
  });
}
