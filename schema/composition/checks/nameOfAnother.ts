import type { ConstDirectiveNode } from 'graphql';
import type { Subgraph } from '../../subgraphs.ts';
import { namedTypeOf } from '../coordinates.ts';
import { has } from '../federationDirective.ts';
import { ownTypesOf } from '../ownDefinitions.ts';
import { type Problem, placeOf } from '../problem.ts';
import { typeIndexOf } from '../typeIndex.ts';

/** Types that every subgraph adds to. */
const everybodys = new Set(['Query', 'Mutation']);

/**
 * A type or enum that another subgraph defines, too: composition makes one of them, so that each department could be told
 * the other's values. What several add to is an entity, what they share on purpose is
 * `@shareable` and stands in the kit.
 */
export function nameOfAnother(subgraphs: readonly Subgraph[]): Problem[] {
  const named = subgraphs.flatMap((subgraph) => {
    const required = requiredOfOthers(subgraph);
    return ownTypesOf(subgraph)
      .filter(({ name, directives }) => !everybodys.has(name.value) && !isShared(directives))
      .filter(({ name }) => !required.has(name.value))
      .map((type) => ({ name: type.name.value, holder: subgraph.name, file: placeOf(type) }));
  });
  return named.flatMap(({ name, holder, file }): Problem[] => {
    const others = named.filter((other) => other.name === name && other.holder !== holder);
    if (others.length === 0) return [];
    return [
      {
        code: 'NAME_OF_ANOTHER',
        file,
        coordinate: name,
        message: `${others.map((other) => `${other.holder} (${other.file})`).join(' and ')} has a type of this name`,
        mend: `who came later gives it a name that tells whose it is; what both mean alike belongs into subgraphs/kit/types/${name}.graphql`,
      },
    ];
  });
}

const isShared = (directives: readonly ConstDirectiveNode[] | undefined): boolean =>
  has(directives, 'key') || has(directives, 'shareable');

/** The types of what it does not answer itself but is given by others, to compute something from. */
function requiredOfOthers({ document }: Subgraph): Set<string> {
  const types = typeIndexOf(document);
  const found = new Set<string>();
  const look = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const field of types.get(name)?.values() ?? []) look(namedTypeOf(field.type));
  };
  for (const fields of types.values())
    for (const field of fields.values()) if (has(field.directives, 'external')) look(namedTypeOf(field.type));
  return found;
}
