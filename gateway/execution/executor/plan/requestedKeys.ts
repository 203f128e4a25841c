import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../fragments.ts';

/**
 * The response keys at the top of a fetch's answer, or of each of its entities, under the names that they have
 * in the result: those and no others are merged.
 */
export function requestedKeys(
  document: DocumentNode,
  entities: boolean,
  renamed: ReadonlyMap<string, string>,
): readonly string[] {
  const fragments = fragmentsOf(document);
  let top: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) top = definition.selectionSet;
  }
  const keys = new Set<string>();
  const collect = (selectionSet: SelectionSetNode | undefined, depth: number): void => {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        collect(fragments.get(selection.name.value)?.selectionSet, depth);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, depth);
      else if (depth > 0) collect(selection.selectionSet, depth - 1);
      else {
        const key = selection.alias?.value ?? selection.name.value;
        keys.add(renamed.get(key) ?? key);
      }
    }
  };
  collect(top, entities ? 1 : 0);
  return [...keys];
}
