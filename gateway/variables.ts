import { type DocumentNode, type GraphQLSchema, getOperationAST, getVariableValues, print } from 'graphql';
import { Refusal } from './refusal.ts';

/**
 * Coerces the variables of an operation that is valid for this schema. What does not fit is `BAD_USER_INPUT`, which
 * names the variable, its type and the scalar's own code; the value is not quoted.
 */
export const coerceVariables = (
  schema: GraphQLSchema,
  operation: {
    document: DocumentNode;
    operationName: string | undefined;
    variables: Record<string, unknown>;
  },
): Record<string, unknown> => {
  const definitions = getOperationAST(operation.document, operation.operationName)?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, operation.variables, { maxErrors: 1 });
  if (coerced) return coerced;
  const [error] = errors ?? [];
  const [definition] = definitions.filter((node) => error?.nodes?.includes(node));
  const reason = error?.originalError as { extensions?: { code?: string } } | undefined;
  throw new Refusal(
    'BAD_USER_INPUT',
    definition
      ? `The variable $${definition.variable.name.value} is not a ${print(definition.type)}.`
      : 'A variable does not have the type that the operation declares.',
    reason?.extensions?.code ? { reason: reason.extensions.code } : {},
  );
};
