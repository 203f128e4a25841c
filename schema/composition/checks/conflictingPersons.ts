import type { Whose } from '../../policy/whose.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf } from '../coordinates.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf, whoseOf } from '../readClassifications.ts';

/** Two subgraphs that say of one coordinate that it is a different person's. Whose it is decides what opens it. */
export function conflictingPersons(subgraphs: readonly Subgraph[]): Problem[] {
  const first = new Map<string, { subgraph: string; whose: Whose }>();
  return subgraphs.flatMap(({ name, document }) => {
    const classes = classesOf(document);
    const told = whoseOf(document);
    return coordinatesOf(document).flatMap(({ coordinate, node }) => {
      if (!classes.has(coordinate)) return [];
      const whose = told.get(coordinate) ?? 'ANOTHER';
      const other = first.get(coordinate);
      if (!other) first.set(coordinate, { subgraph: name, whose });
      if (!other || other.whose === whose) return [];
      return {
        code: 'PERSONS_CONFLICT',
        file: placeOf(node),
        coordinate,
        message: `${other.subgraph} says that it is of ${other.whose}, ${name} of ${whose}; who is protected most counts`,
        mend: 'write one @tells(of: …) in all of them',
      } satisfies Problem;
    });
  });
}
