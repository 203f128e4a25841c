import type { Schema } from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { selectOperation, unsupportedParts } from './checkDocument.ts';
import { conditionVariables } from './completion/selected.ts';
import { type ObjectShape, ShapeCompiler } from './completion/shape.ts';
import { executorErrorCodes, withCode } from './errors.ts';
import { fragmentsOf } from './fragments.ts';
import { introspectionDocument } from './introspection.ts';
import { type AnswerSchema, compilePlan, type Step } from './plan/compilePlan.ts';
import { makePlan } from './plan/makePlan.ts';
import type { TypeNames } from './plan/typeNames.ts';
import type { PrivateKeyNames, PrivateKeys } from './privateKeys.ts';
import type { AskedApart } from './supergraph/askedApart.ts';
import type { Joins } from './supergraph/joins.ts';
import type { RequiredVariants } from './supergraph/requiredVariants.ts';
import { variablesNotNull } from './variablesNotNull.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** The parts of a supergraph that compiling an operation needs. */
export type CompilerSchema = {
  api: GraphQLSchema;
  /** The same schema as the planner knows it, with fields of its own that are required. */
  plannable: Schema;
  planner: QueryPlanner;
  typeNames: TypeNames;
  privateKeyNames: PrivateKeyNames;
  /** Of the supergraph that the planner knows. */
  joins: Joins;
  variants: RequiredVariants;
  apart: AskedApart;
  /** What fetches may answer. */
  answers: AnswerSchema;
  /** Labels of progressive `@override` and whether each is on. */
  overrides: ReadonlyMap<string, boolean>;
};

/** An operation ready to run: all that can be known before its variables are. */
export type CompiledOperation = {
  /** Undefined if nothing is asked of a subgraph. */
  plan: Step | undefined;
  introspection: DocumentNode | undefined;
  /**
   * The variables with defaults applied.
   * @param areCoerced they are already, and are only checked for nulls where none may be
   * @throws GraphQLError[] `BAD_USER_INPUT`
   */
  coerceVariables: (variables: Variables, areCoerced: boolean) => Variables;
  /** The shape of the result, for these coerced values of the variables that `@skip` and `@include` read. */
  shapeFor: (coerced: Variables) => ObjectShape;
};

/** Each combination of conditions has a shape of its own; a caller who tries them all must not fill the memory. */
const shapesOfAnOperation = 32;

/** @throws GraphQLError[] what is wrong with the document, each error with a code */
export function compileOperation(
  schema: CompilerSchema,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledOperation {
  refuse(unsupportedParts(document));
  refuse(validate(schema.api, document).map((error) => withCode(error, executorErrorCodes.validation)));
  const operation = selectOperation(document, operationName);
  const { plan, privateKeys, renamedVariables } = makePlan(schema, document, operation);
  return {
    plan: compilePlan(plan, schema, renamedVariables),
    introspection: introspectionDocument(document, operation),
    coerceVariables: variableCoercion(schema.api, document, operation),
    shapeFor: shapes(schema, document, operation, privateKeys),
  };
}

function refuse(errors: readonly GraphQLError[]): void {
  if (errors.length > 0) throw errors;
}

function variableCoercion(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledOperation['coerceVariables'] {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return (variables, areCoerced) => (areCoerced ? variables : {});
  const notNull = [...variablesNotNull(schema, document, operation)];
  return (variables, areCoerced) => {
    const { coerced = {}, errors } = areCoerced
      ? { coerced: variables }
      : getVariableValues(schema, definitions, variables);
    refuse((errors ?? []).map((error) => withCode(error, executorErrorCodes.variables)));
    refuse(notNull.filter((name) => coerced[name] === null).map(nullWhereNoneMayBe));
    return coerced;
  };
}

function nullWhereNoneMayBe(name: string): GraphQLError {
  return new GraphQLError(`Variable "$${name}" must not be null where it is used.`, {
    extensions: { code: executorErrorCodes.variables },
  });
}

function shapes(
  schema: CompilerSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  privateKeys: PrivateKeys,
): CompiledOperation['shapeFor'] {
  const rootType = schema.api.getRootType(operation.operation);
  if (rootType === undefined || rootType === null)
    throw new Error(`the schema has no ${operation.operation} type`);
  const fragments = fragmentsOf(document);
  const shapeOf = (conditions: Variables): ObjectShape =>
    new ShapeCompiler(schema.api, fragments, conditions, privateKeys, schema.answers.rules).shapeOf(
      rootType,
      [operation.selectionSet],
    );

  const names = conditionVariables(document);
  if (names.length === 0) {
    const only = shapeOf({});
    return () => only;
  }
  const known = new LRUCache<string, ObjectShape>({ max: shapesOfAnOperation });
  return (coerced) => {
    const key = names.map((name) => (coerced[name] === true ? '1' : '0')).join('');
    let shape = known.get(key);
    if (shape === undefined) {
      shape = shapeOf(coerced);
      known.set(key, shape);
    }
    return shape;
  };
}
