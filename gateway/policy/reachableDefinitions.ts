import { type DefinitionNode, Kind, type NamedTypeNode, visit } from 'graphql';

/**
 * The definitions that can be come to from the roots: through fields, arguments and interfaces. What implements an
 * interface is come to only where a field answers with that interface: a type that no field can answer with would
 * tell its name and nothing else.
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
  const answered = new Set<string>();
  const open = roots.map((name) => ({ name, isAnswer: true }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { name, isAnswer } = next;
    const definition = byName.get(name);
    if (!definition) continue;
    if (isAnswer && !answered.has(name)) {
      answered.add(name);
      open.push(...(implementations.get(name) ?? []).map((type) => ({ name: type, isAnswer: true })));
    }
    if (reached.has(name)) continue;
    reached.add(name);
    const implemented = new Set(interfacesOf(definition));
    visit(definition, {
      NamedType: (node) => void open.push({ name: node.name.value, isAnswer: !implemented.has(node) }),
    });
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
    for (const { name } of interfacesOf(definition)) {
      if (!('name' in definition) || !definition.name) continue;
      implementations.set(name.value, [...(implementations.get(name.value) ?? []), definition.name.value]);
    }
  }
  return implementations;
}

function interfacesOf(definition: DefinitionNode): readonly NamedTypeNode[] {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
    ? (definition.interfaces ?? [])
    : [];
}
