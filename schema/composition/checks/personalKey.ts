import type { DocumentNode } from 'graphql';
import { type Classification, personalClassifications } from '../../policy/classification.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf, namedTypeOf } from '../coordinates.ts';
import { fieldSetsOf } from '../federationDirective.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf } from '../readClassifications.ts';
import { coordinatesRead, typeIndexOf } from '../typeIndex.ts';
import { isTypeWithFields } from '../typeWithFields.ts';

/**
 * A key or an identifier of a personal class. A key is sent in every representation, an `ID` is copied into
 * links, caches and logs; both are opaque or public.
 */
export function personalKey({ document }: Subgraph): Problem[] {
  const classes = classesOf(document);
  return [...keysOf(document), ...identifiersOf(document)].flatMap(({ coordinate, file, use }) => {
    const classification = classes.get(coordinate);
    if (!classification || !personalClassifications.has(classification)) return [];
    return refused(coordinate, file, use, classification);
  });
}

type Use = { coordinate: string; file: string; use: string };

function keysOf(document: DocumentNode): Use[] {
  const types = typeIndexOf(document);
  return document.definitions.flatMap((type) => {
    if (!isTypeWithFields(type)) return [];
    const typeName = type.name.value;
    return fieldSetsOf(type.directives, 'key')
      .flatMap((set) => coordinatesRead(types, typeName, set))
      .map((coordinate) => ({ coordinate, file: placeOf(type), use: `a key of ${typeName}` }));
  });
}

function identifiersOf(document: DocumentNode): Use[] {
  return coordinatesOf(document)
    .filter(({ node }) => namedTypeOf(node.type) === 'ID')
    .map(({ coordinate, node }) => ({ coordinate, file: placeOf(node), use: 'of type ID' }));
}

function refused(coordinate: string, file: string, use: string, classification: Classification): Problem {
  return {
    code: 'PERSONAL_KEY',
    file,
    coordinate,
    message: `it is ${use}, and its class is ${classification}`,
    mend: 'identify by the credit code or an opaque identifier',
  };
}
