import type { Classification } from '../../policy/classification.ts';
import { classWordsTell, nameTells } from '../../policy/personalNames.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf, namedTypeOf } from '../coordinates.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf } from '../readClassifications.ts';

const text = new Set(['String', 'ID', 'Int']);

/** A field that is called after something of a person, in its name or in Chinese, and has the class of something else. */
export function nameTellsClass({ document }: Subgraph): Problem[] {
  const classes = classesOf(document);
  return coordinatesOf(document)
    .filter(({ node }) => text.has(namedTypeOf(node.type)))
    .flatMap(({ coordinate, node }): Problem[] => {
      const told = nameTells(node.name.value) ?? classWordsTell(node.description?.value ?? '');
      const own = classes.get(coordinate);
      if (told === null || own === undefined || mayBe(own, told)) return [];
      return [
        {
          code: 'NAME_TELLS_CLASS',
          file: placeOf(node),
          coordinate,
          message: `it is called like what is ${told}, and its class is ${own}`,
          mend: `write @classified(as: ${told}), or call it what it is`,
        },
      ];
    });
}

const mayBe = (own: Classification, told: Classification): boolean => own === told || own === 'INTERNAL';
