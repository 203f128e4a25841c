import { type DocumentNode, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';

const none: readonly string[] = [];

/** The mutations that a permitted document asks for, each once, by the names of their fields. */
export const actsIn = ({ definitions }: DocumentNode): readonly string[] => {
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.MUTATION)
    return none;
  return [...new Set(fieldsIn(operation.selectionSet))].sort();
};

function* fieldsIn({ selections }: SelectionSetNode): Generator<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (!selection.name.value.startsWith('__')) yield selection.name.value;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsIn(selection.selectionSet);
  }
}
