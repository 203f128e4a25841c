import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';
import type { DecidedSelection } from './decidedOperation.ts';
import { fragmentsIn } from './operation.ts';
import { conditionDirectives, documentOf } from './prunedDocument.ts';

/**
 * What an operation asks about the schema itself (`__schema`, `__type`, `__typename` of the root), to be
 * executed against the caller's own view of it; null when it asks nothing of the kind.
 */
export function introspectionOf(
  definition: OperationDefinitionNode,
  decided: DecidedSelection,
  document: DocumentNode,
): DocumentNode | null {
  const selections = metaSelections(decided);
  if (selections.length === 0) return null;
  return documentOf(definition, selections, usedFragments(selections, document));
}

function metaSelections(selection: DecidedSelection): readonly SelectionNode[] {
  return selection.items.flatMap((item): readonly SelectionNode[] => {
    if (item.kind === 'META') return [{ ...item.node, directives: conditionDirectives(item.conditions) }];
    if (item.kind === 'FIELD') return [];
    const selections = metaSelections(item.selection);
    if (selections.length === 0) return [];
    const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
    return [{ kind: Kind.INLINE_FRAGMENT, directives: conditionDirectives(item.conditions), selectionSet }];
  });
}

/** The fragments that selections spread, directly or through one another. */
function usedFragments(
  selections: readonly SelectionNode[],
  document: DocumentNode,
): readonly FragmentDefinitionNode[] {
  const fragments = fragmentsIn(document);
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (nodes: readonly SelectionNode[]): void =>
    void visit(
      { kind: Kind.SELECTION_SET, selections: nodes },
      {
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value);
          if (!fragment || used.has(name.value)) return;
          used.set(name.value, fragment);
          collect(fragment.selectionSet.selections);
        },
      },
    );
  collect(selections);
  return [...used.values()];
}
