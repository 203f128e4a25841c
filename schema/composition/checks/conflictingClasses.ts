import type { Classification } from '../../policy/classification.ts';
import type { Policy } from '../../policy/policy.ts';
import { compareClassifications, strictestOfAll } from '../../policy/strictest.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { type Coordinate, coordinatesOf } from '../coordinates.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf } from '../readClassifications.ts';

type Claim = { subgraph: string; classification: Classification; place: Coordinate };

/** Two subgraphs that classify one coordinate differently. The supergraph takes the strictest; they must agree. */
export function conflictingClasses(subgraphs: readonly Subgraph[], policy: Policy): Problem[] {
  return [...claimsOf(subgraphs)].flatMap(([coordinate, claims]) => {
    const classes = [...new Set(claims.map(({ classification }) => classification))];
    if (classes.length < 2) return [];
    const winner = strictestOfAll(policy, classes);
    const wrong = claims.find(({ classification }) => classification !== winner) as Claim;
    const said = claims
      .map(({ subgraph, classification }) => `${subgraph} says ${classification}`)
      .join(', ');
    return {
      code: 'CLASSES_CONFLICT',
      file: placeOf(wrong.place.node),
      coordinate,
      message: `${said}; ${outcome(policy, classes, winner)}`,
      mend: 'agree on one class in all of them',
    } satisfies Problem;
  });
}

function outcome(policy: Policy, classes: readonly Classification[], winner: Classification): string {
  const comparable = classes.every((classification) => {
    const comparison = compareClassifications(policy, winner, classification);
    return comparison === 'EQUAL' || comparison === 'STRICTER';
  });
  return comparable && classes.includes(winner)
    ? `${winner}, the strictest, wins`
    : `neither is the stricter everywhere, so ${winner} wins and nobody reads it`;
}

function claimsOf(subgraphs: readonly Subgraph[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const { name, document } of subgraphs) {
    const classes = classesOf(document);
    for (const place of coordinatesOf(document)) {
      const classification = classes.get(place.coordinate);
      if (!classification) continue;
      const others = claims.get(place.coordinate) ?? [];
      claims.set(place.coordinate, [...others, { subgraph: name, classification, place }]);
    }
  }
  return claims;
}
