import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf, namedTypeOf } from '../coordinates.ts';
import { type Problem, placeOf } from '../problem.ts';

/** A value of type `Float`: it holds no tenth and no fen exactly. */
export function floatingPoint({ document }: Subgraph): Problem[] {
  return coordinatesOf(document)
    .filter(({ node }) => namedTypeOf(node.type) === 'Float')
    .map(({ coordinate, node }) => ({
      code: 'FLOATING_POINT',
      file: placeOf(node),
      coordinate,
      message: 'a Float does not hold fen exactly',
      mend: 'write Money for yuan and fen; a share or a count is an Int in a unit that its name tells',
    }));
}
