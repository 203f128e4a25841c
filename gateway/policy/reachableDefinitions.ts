import { type DefinitionNode, Kind, visit } from 'graphql';

/**
 * The definitions that can be come to from the roots: through fields, arguments, interfaces and what
 * implements them.
 */
export function reachableDefinitions(
  definitions: readonly DefinitionNode[],
  roots: readonly string[],
): readonly DefinitionNode[] {
  const byName = new Map(
    definitions.flatMap((definition) =>
      'name' in definition && definition.name ? [[definition.name.value, definition]] : [],
    ),
  );
  const implementations = implementationsByInterface(definitions);
  const reached = new Set<string>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const definition = byName.get(name);
    if (!definition || reached.has(name)) continue;
    reached.add(name);
    visit(definition, { NamedType: (node) => void open.push(node.name.value) });
    open.push(...(implementations.get(name) ?? []));
  }
  return definitions.filter(
    (definition) => 'name' in definition && definition.name && reached.has(definition.name.value),
  );
}

function implementationsByInterface(
  definitions: readonly DefinitionNode[],
): ReadonlyMap<string, readonly string[]> {
  const implementations = new Map<string, string[]>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const { name } of definition.interfaces ?? []) {
      implementations.set(name.value, [...(implementations.get(name.value) ?? []), definition.name.value]);
    }
  }
  return implementations;
}
