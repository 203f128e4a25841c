import type { DocumentNode } from 'graphql';
import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf } from '../coordinates.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf } from '../readClassifications.ts';

/**
 * A coordinate of the supergraph without a class though a subgraph gives it one. Composition drops a directive
 * silently where a subgraph does not name it in `@composeDirective`.
 */
export function classLost(supergraph: DocumentNode, subgraphs: readonly Subgraph[]): Problem[] {
  const kept = classesOf(supergraph);
  return coordinatesOf(supergraph)
    .filter(({ coordinate }) => !kept.has(coordinate))
    .flatMap(({ coordinate }) => {
      const giver = subgraphs.find(({ document }) => classesOf(document).has(coordinate));
      const place =
        giver && coordinatesOf(giver.document).find((candidate) => candidate.coordinate === coordinate);
      if (!giver || !place) return [];
      return {
        code: 'CLASS_LOST',
        file: placeOf(place.node),
        coordinate,
        message: `subgraph ${giver.name} gives a class, and the supergraph has none`,
        mend: 'link https://credit-hub.example/classified/v1.0 and name the directive in @composeDirective, under one name in all subgraphs',
      } satisfies Problem;
    });
}
