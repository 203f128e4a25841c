import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CompilerSchema } from '../compileOperation.ts';
import { executorErrorCodes } from '../errors.ts';
import { fragmentsOf } from '../fragments.ts';
import { PrivateKeys } from '../privateKeys.ts';
import { withoutReservedVariables } from '../reservedVariables.ts';
import { withoutExcluded } from '../withoutExcluded.ts';
import { unanswered } from './unanswered.ts';
import { uncomputable } from './uncomputable.ts';
import { unresolvable } from './unresolvable.ts';

export type MadePlan = {
  plan: QueryPlan;
  privateKeys: PrivateKeys;
  /** Variables of the planned document that go by another name at the caller's. */
  renamedVariables: ReadonlyMap<string, string>;
};

/** How often parts of an operation are planned to find the one that cannot be. */
const mostAttempts = 40;
const mostErrors = 10;

/**
 * The plan of an operation that is valid for the API schema.
 * @throws GraphQLError[] `OPERATION_NOT_PLANNABLE`, with a path where it is known, unless the plan answers all of it
 */
export function makePlan(
  schema: CompilerSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): MadePlan {
  const privateKeys = new PrivateKeys(schema.privateKeyNames);
  const plannable = (whole: DocumentNode) => withoutReservedVariables(privateKeys.in(withoutExcluded(whole)));
  const operationName = operation.name?.value;
  const planOf = (planned: DocumentNode): QueryPlan =>
    schema.planner.buildQueryPlan(operationFromDocument(schema.plannable, planned, { operationName }), {
      overrideConditions: new Map(schema.overrides),
    });
  const { document: whole, renamed: renamedVariables } = plannable(document);

  let plan: QueryPlan;
  try {
    plan = planOf(whole);
  } catch (cause) {
    let attempts = 0;
    const path = pathToFailure(operation.selectionSet, (selectionSet) => {
      if (++attempts > mostAttempts) return false;
      try {
        planOf(plannable(withSelections(document, operation, selectionSet)).document);
        return false;
      } catch {
        return true;
      }
    });
    throw [notPlannable(path, cause)];
  }
  const missing = unanswered(plan, schema.api, operation, fragmentsOf(document), privateKeys);
  if (missing.length > 0)
    throw missing
      .slice(0, mostErrors)
      .map(({ path, coordinate }) => notPlannable(path, new Error(`the plan leaves out ${coordinate}`)));
  const faults = [
    ...unresolvable(plan, schema.joins).map(
      ({ subgraph, type }) => `the plan asks ${subgraph} for ${type} by a key that it does not resolve`,
    ),
    ...uncomputable(plan, schema.answers.whole, schema.joins).map(
      ({ subgraph, coordinate }) => `the plan asks ${subgraph} for ${coordinate} without what it requires`,
    ),
  ];
  if (faults.length > 0) throw [notPlannable([], new Error(faults[0]))];
  return { plan, privateKeys, renamedVariables };
}

/** The response keys that lead to the first field which cannot be planned, as far as it can be told. */
function pathToFailure(
  { selections }: SelectionSetNode,
  fails: (selectionSet: SelectionSetNode) => boolean,
): string[] {
  for (const node of selections) {
    const alone = (selection: SelectionNode): SelectionSetNode => ({
      kind: Kind.SELECTION_SET,
      selections: [selection],
    });
    if (!fails(alone(node))) continue;
    const key = node.kind === Kind.FIELD ? [(node.alias ?? node.name).value] : [];
    if (node.kind === Kind.FRAGMENT_SPREAD || node.selectionSet === undefined) return key;
    return [
      ...key,
      ...pathToFailure(node.selectionSet, (selectionSet) => fails(alone({ ...node, selectionSet }))),
    ];
  }
  return [];
}

function withSelections(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  selectionSet: SelectionSetNode,
): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((node) =>
      node === operation ? { ...operation, selectionSet } : node,
    ),
  };
}

/** @param cause names fields, and may quote arguments: it is for a log */
function notPlannable(path: readonly string[], cause: unknown): GraphQLError {
  return new GraphQLError('No plan can be made that answers all of the operation', {
    path: path.length > 0 ? path : undefined,
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
    extensions: { code: executorErrorCodes.planning },
  });
}
