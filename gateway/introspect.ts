import { type DocumentNode, type GraphQLSchema, Kind, type SelectionSetNode, executeSync, getOperationAST } from 'graphql';
import { Refusal } from './refusal.ts';

/** Names of an operation's root fields, through its fragments. */
const rootFieldsOf = (document: DocumentNode, operationName: string | undefined): Set<string> => {
  const names = new Set<string>();
  const read = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) read(selection.selectionSet);
      else
        for (const definition of document.definitions)
          if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value)
            read(definition.selectionSet);
    }
  };
  const operation = getOperationAST(document, operationName);
  if (operation) read(operation.selectionSet);
  return names;
};

/**
 * Answers an introspection from the caller's own view of the schema; undefined when the operation is none.
 * Asked together with data it is refused: the data goes another way.
 */
export const introspect = (
  schema: GraphQLSchema,
  { document, operationName, variables }: { document: DocumentNode; operationName: string | undefined; variables: Record<string, unknown> },
): { data?: Record<string, unknown> | null } | undefined => {
  const fields = rootFieldsOf(document, operationName);
  if (!fields.has('__schema') && !fields.has('__type')) return undefined;
  if ([...fields].some((name) => !name.startsWith('__')))
    throw new Refusal('INTROSPECTION_ALONE', 'Ask for the schema and for data in operations of their own.');
  const { data } = executeSync({ schema, document, operationName, variableValues: variables });
  return { data: data ?? null };
};
