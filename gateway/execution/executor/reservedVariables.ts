import { type DocumentNode, Kind, visit } from 'graphql';

/** What entity fetches call their own variable. */
const reserved = 'representations';

/**
 * The document with a caller's `$representations` under another name, since plans use that one.
 * @returns `renamed`: name in the planned document → the caller's name
 */
export function withoutReservedVariables(document: DocumentNode): {
  document: DocumentNode;
  renamed: ReadonlyMap<string, string>;
} {
  const names = new Set<string>();
  visit(document, { Variable: (node) => void names.add(node.name.value) });
  if (!names.has(reserved)) return { document, renamed: new Map() };
  let replacement = `${reserved}_`;
  while (names.has(replacement)) replacement += '_';
  return {
    document: visit(document, {
      Variable: (node) =>
        node.name.value === reserved ? { ...node, name: { kind: Kind.NAME, value: replacement } } : undefined,
    }),
    renamed: new Map([[replacement, reserved]]),
  };
}
