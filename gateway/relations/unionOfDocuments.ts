import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import { privateSubjectKey } from '../policy/privateAlias.ts';
import { subjectKeyField, subjectType } from '../policy/subjectType.ts';

/**
 * One document that asks what any of these asks: the same operation pruned for several standings, each one operation
 * without named fragments.
 */
export const unionOfDocuments = (documents: readonly DocumentNode[]): DocumentNode => {
  const operations = documents.map(operationOf);
  const [first] = operations;
  if (!first) throw new TypeError('there is no document to unite');
  const variables = new Map<string, VariableDefinitionNode>(
    operations.flatMap((operation) =>
      (operation.variableDefinitions ?? []).map((node) => [node.variable.name.value, node] as const),
    ),
  );
  const united: OperationDefinitionNode = {
    ...first,
    variableDefinitions: [...variables.values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operations
        .map(({ selectionSet }) => selectionSet.selections)
        .reduce<readonly SelectionNode[]>(unite, []),
    },
  };
  return { kind: Kind.DOCUMENT, definitions: [united] };
};

const operationOf = ({ definitions: [operation] }: DocumentNode): OperationDefinitionNode => {
  if (operation?.kind !== Kind.OPERATION_DEFINITION)
    throw new TypeError('a pruned document is one operation');
  return operation;
};

/** Selections that begin alike are one; what the first has not is added behind it. */
const unite = (one: readonly SelectionNode[], other: readonly SelectionNode[]): readonly SelectionNode[] => {
  const united = new Map<string, SelectionNode>();
  for (const node of [...one, ...other]) {
    const head = headOf(node);
    const known = united.get(head);
    united.set(head, known ? withBoth(known, node) : node);
  }
  return [...united.values()];
};

const withBoth = (one: SelectionNode, other: SelectionNode): SelectionNode => {
  const [mine, its] = [selectionsOf(one), selectionsOf(other)];
  if (!mine || !its) return one;
  return {
    ...one,
    selectionSet: { kind: Kind.SELECTION_SET, selections: unite(mine, its) },
  } as SelectionNode;
};

const selectionsOf = (node: SelectionNode): readonly SelectionNode[] | undefined =>
  node.kind === Kind.FRAGMENT_SPREAD ? undefined : node.selectionSet?.selections;

/** A selection without what it selects. */
const headOf = (node: SelectionNode): string => print({ ...node, selectionSet: undefined } as SelectionNode);

/** The document, asking of every market subject whose row it is. */
export const askingWhoseRows = (document: DocumentNode, { apiSchema }: GovernedSchema): DocumentNode => {
  const types = new TypeInfo(apiSchema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave: (node) =>
          types.getParentType()?.name === subjectType
            ? { ...node, selections: [whose, ...node.selections] }
            : undefined,
      },
    }),
  );
};

const whose: SelectionNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: privateSubjectKey },
  name: { kind: Kind.NAME, value: subjectKeyField },
  arguments: [],
  directives: [],
};
