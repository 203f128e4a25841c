import type { Subgraph } from '../../subgraphs.ts';
import { nameOfClassifiedDirective } from '../classifiedDirective.ts';
import { coordinatesOf } from '../coordinates.ts';
import { has } from '../federationDirective.ts';
import { type Problem, placeOf } from '../problem.ts';

/** A field, argument or input field without a class: nobody has thought about who may see it. */
export function unclassified({ document }: Subgraph): Problem[] {
  const directiveName = nameOfClassifiedDirective(document);
  return coordinatesOf(document)
    .filter(({ node }) => (node.directives ?? []).every(({ name }) => name.value !== directiveName))
    .filter(({ node }) => !has(node.directives, 'external'))
    .map(({ coordinate, kind, node }) => ({
      code: 'UNCLASSIFIED',
      file: placeOf(node),
      coordinate,
      message: `this ${kind.toLowerCase().replace('_', ' ')} has no class`,
      mend: 'write @classified(as: …) behind it, with the class of what it holds or tells',
    }));
}
