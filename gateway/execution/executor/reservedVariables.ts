import { type DocumentNode, Kind, visit } from 'graphql';

/** What plans call variables of their own: entities to complete, and what a field takes from its context. */
export const isReservedVariable = (name: string): boolean =>
  name === 'representations' || name.startsWith('contextualArgument_');

/**
 * The document with a caller's variables under other names where plans use theirs.
 * @returns `renamed`: name in the planned document → the caller's name
 */
export function withoutReservedVariables(document: DocumentNode): {
  document: DocumentNode;
  renamed: ReadonlyMap<string, string>;
} {
  const names = new Set<string>();
  visit(document, { Variable: (node) => void names.add(node.name.value) });
  const replacements = new Map<string, string>();
  for (const name of [...names].filter(isReservedVariable)) {
    let replacement = `callers_${name}`;
    while (names.has(replacement)) replacement += '_';
    names.add(replacement);
    replacements.set(name, replacement);
  }
  if (replacements.size === 0) return { document, renamed: new Map() };
  return {
    document: visit(document, {
      Variable: (node) => {
        const value = replacements.get(node.name.value);
        return value === undefined ? undefined : { ...node, name: { kind: Kind.NAME, value } };
      },
    }),
    renamed: new Map([...replacements].map(([name, replacement]) => [replacement, name])),
  };
}
