import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from 'graphql';

/**
 * What the caller asks: a document that is valid against the caller's view of the schema, and which of its
 * operations.
 */
export type Operation = {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
};

/**
 * The operation to be executed; null when the document has none of that name, or several and no name was
 * given.
 */
export function operationIn({ document, operationName }: Operation): OperationDefinitionNode | null {
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operationName) return operations.find((operation) => operation.name?.value === operationName) ?? null;
  return operations.length === 1 ? (operations[0] ?? null) : null;
}

export function fragmentsIn(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );
}
