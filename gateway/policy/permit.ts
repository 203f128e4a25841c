import { createHash } from 'node:crypto';
import type { Relation } from '@credit-hub/schema';
import { type DocumentNode, Kind, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { argumentRefusals } from './argumentRefusals.ts';
import { type ConditionValues, conditionValues } from './conditions.ts';
import { conditionVariablesIn, type DecidedSelection, decideOperation } from './decidedOperation.ts';
import { type DecisionNote, decisionNotes } from './decisionNotes.ts';
import { formsOf, type ObjectForms } from './forms.ts';
import type { GovernedSchema } from './governedSchema.ts';
import { introspectionOf } from './introspection.ts';
import { mutationRefusals } from './mutationRefusals.ts';
import { type Operation, operationIn } from './operation.ts';
import { prunedDocument } from './prunedDocument.ts';
import { OperationRefused, type Refusal } from './refusal.ts';
import { relationsBehind } from './relationsBehind.ts';
import type { Standing } from './standing.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * What of an operation a caller of this standing is given, and in which form. Nothing of any one caller is in
 * it.
 */
export type PermittedOperation = {
  /**
   * What may be asked of the departments: one operation, no named fragments, nothing denied, no unused
   * variable.
   */
  readonly document: DocumentNode;
  /**
   * SHA-256 of the printed document: two callers whose documents are pruned alike share a plan, and no others
   * do.
   */
  readonly planKey: string;
  /** Nothing is left to ask of the departments: the data is `{}`. */
  readonly needsNothing: boolean;
  /**
   * The fields about the schema itself, for execution against the caller's view; their result is merged into
   * the data.
   */
  readonly introspection: DocumentNode | null;
  /** Reasons not to execute at all. */
  refusals(variables: Variables): readonly Refusal[];
  /**
   * What becomes of each value of the answer; given to `desensitize`. The same object for the same
   * conditions.
   */
  forms(variables: Variables): ObjectForms;
  /** The relations that, if they stood or did not stand, would change what this operation is given. */
  readonly dependsOn: ReadonlySet<Relation>;
  /** The explanations of the answer, for what these variables really include. */
  decisions(variables: Variables): readonly DecisionNote[];
};

/**
 * Permits an operation: takes out of it what this standing may not read, and notes the form of all the rest.
 * It decides by schema coordinate and reads nothing of the request but its standing; it never throws for what
 * a caller wrote.
 *
 * @param operation valid against the caller's view of the schema
 */
export function permit(
  operation: Operation,
  standing: Standing,
  governed: GovernedSchema,
): PermittedOperation {
  try {
    const definition = operationIn(operation);
    if (!definition) throw new OperationRefused('OPERATION_UNKNOWN');
    return permitted(definition, operation, standing, governed);
  } catch (error) {
    if (error instanceof OperationRefused) return refused(error.refusal);
    throw error;
  }
}

/** Names the plan of a document. */
export function planKeyOf(document: DocumentNode): string {
  return createHash('sha256').update(print(document)).digest('hex');
}

function permitted(
  definition: OperationDefinitionNode,
  operation: Operation,
  standing: Standing,
  governed: GovernedSchema,
): PermittedOperation {
  const decided = decideOperation(definition, operation, standing, governed);
  const { document, needsNothing } = prunedDocument(definition, decided);
  const refusedArguments = argumentRefusals(definition, decided, standing, governed);
  const refusedMutations = mutationRefusals(definition, decided);
  const included = includedAnswer(definition, decided, standing, governed);
  return {
    document,
    planKey: planKeyOf(document),
    needsNothing,
    introspection: introspectionOf(definition, decided, operation.document),
    dependsOn: relationsBehind(decided, standing, governed),
    refusals: (variables) => [...refusedMutations, ...refusedArguments(variables)],
    forms: (variables) => included(variables).forms,
    decisions: (variables) => included(variables).decisions,
  };
}

type IncludedAnswer = { forms: ObjectForms; decisions: readonly DecisionNote[] };

/** A document with n conditions has 2ⁿ answers; only the latest are kept. */
const mostAnswersKept = 16;

function includedAnswer(
  definition: OperationDefinitionNode,
  decided: DecidedSelection,
  standing: Standing,
  governed: GovernedSchema,
): (variables: Variables) => IncludedAnswer {
  const answerFor = (values: ConditionValues): IncludedAnswer => {
    const forms = formsOf(decided, values, governed);
    return { forms, decisions: decisionNotes(forms, standing.role, governed.policy.version) };
  };
  const names = conditionVariablesIn(decided);
  if (names.size === 0) {
    const answer = answerFor(new Map());
    return () => answer;
  }
  const kept = new LRUCache<string, IncludedAnswer>({ max: mostAnswersKept });
  return (variables) => {
    const values = conditionValues(names, definition.variableDefinitions, variables);
    const key = [...names].map((name) => values.get(name) ?? '').join();
    const answer = kept.get(key) ?? answerFor(values);
    kept.set(key, answer);
    return answer;
  };
}

function refused(refusal: Refusal): PermittedOperation {
  return {
    document: { kind: Kind.DOCUMENT, definitions: [] },
    planKey: '',
    needsNothing: true,
    introspection: null,
    dependsOn: new Set(),
    refusals: () => [refusal],
    forms: () => ({ kind: 'CONCRETE', fields: [] }),
    decisions: () => [],
  };
}
