import { Kind } from 'graphql';
import type { Policy } from '../../policy/policy.ts';
import { whereLooser } from '../../policy/strictest.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf } from '../coordinates.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf } from '../readClassifications.ts';

/** A type that redeclares an interface's field with a looser class. A department tightens, it never loosens. */
export function looserThanInterface({ document }: Subgraph, policy: Policy): Problem[] {
  const classes = classesOf(document);
  const interfaces = new Map(
    document.definitions
      .filter((type) => type.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((type) => [type.name.value, (type.interfaces ?? []).map(({ name }) => name.value)]),
  );
  return coordinatesOf(document).flatMap(({ coordinate, typeName, node }) => {
    const own = classes.get(coordinate);
    if (!own) return [];
    return (interfaces.get(typeName) ?? []).flatMap((interfaceName) => {
      const inherited = classes.get(`${interfaceName}${coordinate.slice(typeName.length)}`);
      if (!inherited || whereLooser(policy, own, inherited) === null) return [];
      return {
        code: 'CLASS_LOOSER_THAN_INTERFACE',
        file: placeOf(node),
        coordinate,
        message: `${own} shows more than ${inherited}, the class of ${interfaceName}${coordinate.slice(typeName.length)}`,
        mend: `write ${inherited} or a stricter class, or leave the field out to inherit it`,
      } satisfies Problem;
    });
  });
}
