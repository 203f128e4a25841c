import { type ConstDirectiveNode, isTypeDefinitionNode } from 'graphql';
import type { Subgraph } from '../../subgraphs.ts';
import { fieldSetsOf, has } from '../federationDirective.ts';
import { ownTypesOf } from '../ownDefinitions.ts';
import { type Problem, placeOf } from '../problem.ts';
import { topFieldsOf, typeIndexOf } from '../typeIndex.ts';

/** A type that is an entity elsewhere and has no key here, or a key of a field that it does not have. */
export function keyless(subgraphs: readonly Subgraph[]): Problem[] {
  const keys = keysOfEntities(subgraphs);
  return subgraphs.flatMap((subgraph) => {
    const types = typeIndexOf(subgraph.document);
    return ownTypesOf(subgraph).flatMap((type): Problem[] => {
      const { value: name } = type.name;
      const key = keys.get(name);
      if (key === undefined) return [];
      const at = { file: placeOf(type), coordinate: name };
      const mend = `write \`type ${name} @key(fields: "${key}")\``;
      if (!has(type.directives, 'key'))
        return [
          {
            ...at,
            code: 'KEY_MISSING',
            message: 'it is an entity of the network, and has no key here',
            mend,
          },
        ];
      const missing = fieldSetsOf(type.directives, 'key')
        .flatMap(topFieldsOf)
        .filter((field) => !types.get(name)?.has(field));
      return missing.map((field) => ({
        ...at,
        code: 'KEY_OF_NO_FIELD',
        message: `its key names ${field}, which is no field of it`,
        mend: types.get(name)?.has(key) ? mend : `write the field ${field}, or take another as the key`,
      }));
    });
  });
}

/** The first key of each entity, the hub's before others'. */
function keysOfEntities(subgraphs: readonly Subgraph[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { document } of subgraphs)
    for (const type of document.definitions.filter(isTypeDefinitionNode)) {
      const [key] = fieldSetsOf(type.directives as readonly ConstDirectiveNode[], 'key');
      if (key !== undefined && !keys.has(type.name.value)) keys.set(type.name.value, key);
    }
  return keys;
}
