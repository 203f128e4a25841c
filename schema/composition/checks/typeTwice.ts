import { isTypeDefinitionNode, Kind } from 'graphql';
import { derivedFile } from '../../acts/index.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { type Problem, placeOf } from '../problem.ts';

/** A type that a subgraph defines twice, or again what it has from the shared schema; a field that a type has twice. */
export function typeTwice({ document }: Subgraph): Problem[] {
  const first = new Map<string, string>();
  const again = (coordinate: string, place: string, what: string): Problem[] => {
    const before = first.get(coordinate);
    if (before === undefined) first.set(coordinate, place);
    if (before === undefined || before === place) return [];
    const isDerived = place.startsWith(`${derivedFile}:`) && !before.startsWith(`${derivedFile}:`);
    return [
      isDerived
        ? {
            code: 'DEFINED_TWICE',
            file: before,
            coordinate,
            message: `an act that follows from a section has this ${what} already`,
            mend: 'give it another name',
          }
        : {
            code: 'DEFINED_TWICE',
            file: place,
            coordinate,
            message: `this ${what} stands in ${before} already`,
            mend: 'write what it adds there, or give it another name',
          },
    ];
  };
  return document.definitions
    .filter(isTypeDefinitionNode)
    .flatMap((definition) => [
      ...again(definition.name.value, placeOf(definition), 'type'),
      ...(definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
        ? (definition.fields ?? []).flatMap((field) =>
            again(`${definition.name.value}.${field.name.value}`, placeOf(field), 'field'),
          )
        : []),
    ]);
}
