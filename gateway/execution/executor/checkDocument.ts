import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { executorErrorCodes } from './errors.ts';

const incrementalDelivery = new Set(['defer', 'stream']);

/** What is valid GraphQL, or nearly so, and is refused here with a reason of its own. */
export function unsupportedParts(document: DocumentNode): GraphQLError[] {
  const errors: GraphQLError[] = [];
  visit(document, {
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.SUBSCRIPTION) {
        errors.push(unsupported('Subscriptions are not supported.', node));
      }
    },
    Directive(node) {
      if (incrementalDelivery.has(node.name.value)) {
        errors.push(
          unsupported(`Directive "@${node.name.value}" is not supported: answers come in one piece.`, node),
        );
      }
    },
    Field(node) {
      // The executor reads an object's type under this key; another value there would choose what is shown.
      if (node.alias?.value === '__typename' && node.name.value !== '__typename') {
        errors.push(unsupported('The alias "__typename" is not supported.', node));
      }
    },
  });
  return errors;
}

function unsupported(message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: executorErrorCodes.unsupported } });
}

/** @throws GraphQLError[] `OPERATION_RESOLUTION_FAILURE` */
export function selectOperation(
  document: DocumentNode,
  operationName: string | undefined,
): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operationName === undefined && operations.length > 1) {
    throw [unresolved('Must provide operation name if query contains multiple operations.')];
  }
  const operation = operations.find(
    (node) => operationName === undefined || node.name?.value === operationName,
  );
  if (operation === undefined) {
    throw [
      unresolved(operationName === undefined ? 'Must provide an operation.' : 'Unknown operation name.'),
    ];
  }
  return operation;
}

function unresolved(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: executorErrorCodes.operationName } });
}
