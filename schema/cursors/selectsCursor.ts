/** Whether an operation selects a cursor beneath a field, as far as its conditions hold. */
import {
  type FieldNode,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Operation = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/** By an execution's own variables: its nodes are met again for each of many subjects. */
const known = new WeakMap<Operation['variableValues'], Map<FieldNode, boolean>>();

export function selectsCursor(info: GraphQLResolveInfo): boolean {
  const ofOperation = known.get(info.variableValues) ?? new Map<FieldNode, boolean>();
  if (ofOperation.size === 0) known.set(info.variableValues, ofOperation);
  return info.fieldNodes.some((node) => {
    const selects = ofOperation.get(node) ?? hasCursor(node.selectionSet, info);
    ofOperation.set(node, selects);
    return selects;
  });
}

function hasCursor(set: SelectionSetNode | undefined, operation: Operation): boolean {
  return (set?.selections ?? []).some((node) => {
    if (!isIncluded(node, operation)) return false;
    switch (node.kind) {
      case Kind.FIELD:
        return node.name.value === 'cursor' || hasCursor(node.selectionSet, operation);
      case Kind.INLINE_FRAGMENT:
        return hasCursor(node.selectionSet, operation);
      case Kind.FRAGMENT_SPREAD:
        return hasCursor(operation.fragments[node.name.value]?.selectionSet, operation);
      default:
        return node satisfies never;
    }
  });
}

function isIncluded(node: SelectionNode, { variableValues }: Operation): boolean {
  const given = (directive: GraphQLDirective) => getDirectiveValues(directive, node, variableValues)?.if;
  return given(GraphQLSkipDirective) !== true && given(GraphQLIncludeDirective) !== false;
}
