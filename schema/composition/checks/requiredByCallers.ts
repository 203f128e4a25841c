import type { DocumentNode } from 'graphql';
import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf } from '../coordinates.ts';
import { fieldSetsOf, has } from '../federationDirective.ts';
import { type Problem, placeOf } from '../problem.ts';
import { coordinatesRead, type TypeIndex, topFieldsOf, typeIndexOf } from '../typeIndex.ts';

/**
 * A field that is computed from what callers can select, or from what takes arguments. The planner fetches what
 * `@requires` names under the caller's own response keys, so a caller who asks for it otherwise (by an argument, under
 * an alias) would choose what the field is computed from.
 */
export function requiredByCallers(supergraph: DocumentNode, { document }: Subgraph): Problem[] {
  const types = typeIndexOf(supergraph);
  return coordinatesOf(document).flatMap(({ coordinate, typeName, node }) =>
    fieldSetsOf(node.directives, 'requires').flatMap((set) => {
      const refused = (source: string, why: string): Problem => ({
        code: 'REQUIRED_BY_CALLERS',
        file: placeOf(node),
        coordinate,
        message: `it is computed from ${source}, ${why}`,
        mend: 'have the subgraph that resolves it give it by a field of its own that takes no arguments and is @inaccessible, and require that',
      });
      return [
        ...topFieldsOf(set)
          .map((name) => `${typeName}.${name}`)
          .filter((source) => isKnown(types, source) && !isInaccessible(types, source))
          .map((source) => refused(source, 'which callers can select, under another name, too')),
        ...coordinatesRead(types, typeName, set)
          .filter((source) => takesArguments(types, source))
          .map((source) => refused(source, 'which takes arguments that callers can give')),
      ];
    }),
  );
}

function fieldAt(types: TypeIndex, coordinate: string) {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  return types.get(typeName)?.get(fieldName);
}

const isKnown = (types: TypeIndex, coordinate: string): boolean => fieldAt(types, coordinate) !== undefined;

const isInaccessible = (types: TypeIndex, coordinate: string): boolean =>
  has(fieldAt(types, coordinate)?.directives, 'inaccessible');

const takesArguments = (types: TypeIndex, coordinate: string): boolean =>
  (fieldAt(types, coordinate)?.arguments ?? []).length > 0;
