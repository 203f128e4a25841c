import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isListType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { Refusal } from '../errors/refusal.ts';
import { variablesNotNull } from '../execution/executor/index.ts';

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
  const asked = getOperationAST(operation.document, operation.operationName);
  const definitions = asked?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, operation.variables, { maxErrors: 1 });
  if (coerced) {
    if (asked) refuseNulls(schema, operation.document, asked, coerced);
    return coerced;
  }
  const [error] = errors ?? [];
  const [definition] = definitions.filter((node) => error?.nodes?.includes(node));
  const reason = error?.originalError as { extensions?: { code?: string } } | undefined;
  const index = definition && indexOfBadItem(schema, definition, operation.variables);
  throw new Refusal(
    'BAD_USER_INPUT',
    definition
      ? `The variable $${definition.variable.name.value} is not a ${print(definition.type)}${index === undefined ? '' : `: its item ${index}, counted from 0, is not`}.`
      : 'A variable does not have the type that the operation declares.',
    {
      ...(reason?.extensions?.code && { reason: reason.extensions.code }),
      ...(index !== undefined && { index }),
    },
  );
};

/** Of a list, the first item that is not what the list is of: one of a thousand codes is found again by it. */
const indexOfBadItem = (
  schema: GraphQLSchema,
  { variable, type }: VariableDefinitionNode,
  variables: Record<string, unknown>,
): number | undefined => {
  const given = variables[variable.name.value];
  const list = typeFromAST(schema, type as NamedTypeNode);
  const items = getNullableType(list as GraphQLInputType | undefined);
  if (!Array.isArray(given) || !isListType(items)) return undefined;
  const found = given.findIndex((item) => {
    let isBad = false;
    coerceInputValue(item, items.ofType as GraphQLInputType, () => {
      isBad = true;
    });
    return isBad;
  });
  return found === -1 ? undefined : found;
};

/** Documents outlive requests, and are the same for every caller who sees them as valid. */
const notNull = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/** What is null by the caller's word where its default could not be: no department is asked with it. */
const refuseNulls = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  coerced: Record<string, unknown>,
): void => {
  const nulls = Object.keys(coerced).filter((name) => coerced[name] === null);
  if (nulls.length === 0) return;
  const names = notNull.get(operation) ?? variablesNotNull(schema, document, operation);
  notNull.set(operation, names);
  const [name] = nulls.filter((each) => names.has(each));
  if (name !== undefined)
    throw new Refusal('BAD_USER_INPUT', `The variable $${name} is null, and may not be where it is used.`);
};
