import { type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { DecidedField, DecidedSelection } from './decidedOperation.ts';
import type { Refusal } from './refusal.ts';

/** A field that would write is not quietly left out: an operation with one denied write does none. */
export function mutationRefusals(
  definition: OperationDefinitionNode,
  decided: DecidedSelection,
): readonly Refusal[] {
  if (definition.operation !== OperationTypeNode.MUTATION) return [];
  return rootFields(decided).flatMap(({ coordinate, decision }) =>
    decision.form === 'DENIED'
      ? [{ code: 'MUTATION_DENIED' as const, coordinate, reason: decision.reason }]
      : [],
  );
}

function rootFields(selection: DecidedSelection): readonly DecidedField[] {
  return selection.items.flatMap((item) => {
    if (item.kind === 'FIELD') return [item];
    return item.kind === 'FRAGMENT' ? rootFields(item.selection) : [];
  });
}
