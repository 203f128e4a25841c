import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { AnswerRules } from '../completion/shape.ts';
import { executorErrorCodes } from '../errors.ts';
import { isReservedVariable } from '../reservedVariables.ts';
import type { AskedApart } from '../supergraph/askedApart.ts';
import type { Joins } from '../supergraph/joins.ts';
import type { RequiredVariants } from '../supergraph/requiredVariants.ts';
import { answerShapes, type ShapesOfAnswers } from './answerShape.ts';
import { type Contexts, compileContexts } from './contexts.ts';
import { type EntityKeys, textOf, withEntityKeys } from './entityKeys.ts';
import { type RequirementFor, requirementFor } from './representation.ts';
import { requestedKeys } from './requestedKeys.ts';
import { compileRewrites, type Rewrites, renamedKeys } from './rewrites.ts';
import { splitFetch } from './splitFetch.ts';
import type { TypeNames } from './typeNames.ts';

/** What a plan becomes: done once, read by every request. Nothing of a caller is in it. */
export type Step =
  | { kind: 'SEQUENCE'; steps: readonly Step[] }
  | { kind: 'PARALLEL'; steps: readonly Step[] }
  | { kind: 'CONDITION'; variable: string; whenTrue: Step | undefined; whenFalse: Step | undefined }
  | FetchStep;

export type FetchStep = {
  kind: 'FETCH';
  subgraph: string;
  query: string;
  /** What stands before and after the variables in a JSON body, its last brace left out. */
  bodyStart: string;
  bodyEnd: string;
  operationName: string | undefined;
  operationKind: string;
  /** Variables of the fetch, each with the caller's variable that gives its value. */
  variables: readonly { name: string; source: string }[];
  /** Response keys at the top of the answer (of each entity, if `entities`). */
  keys: readonly string[];
  /** Where the answer belongs in the result: response keys, `@` for each item of a list. */
  path: readonly string[];
  entities: EntityInput | undefined;
  /** The keys that each entity is asked for, too, to be matched by. */
  entityKeys: EntityKeys;
  /** What may stand in its answer. */
  shapeFor: ShapesOfAnswers;
  /** Whether its subgraph answers the name of an interface for that interface's objects. */
  isInterfaceObject: (type: string) => boolean;
  outputRewrites: Rewrites;
  renamedKeys: ReadonlyMap<string, string>;
};

/** Shared by fetches that ask the same of the same entities, so that parallel ones write representations once. */
export type EntityInput = {
  path: readonly string[];
  /** By the type of entity, the fields that its key has, in this order. */
  keyFields: ReadonlyMap<string, readonly string[]>;
  requirement: RequirementFor;
  inputRewrites: Rewrites;
  contexts: Contexts | undefined;
};

/** What the answers to fetches are held against. */
export type AnswerSchema = {
  /** The whole supergraph: plans ask for what the API schema hides. */
  whole: GraphQLSchema;
  rules: AnswerRules;
};

/**
 * @param renamedVariables variables of the planned document that go by another name at the caller's
 * @throws GraphQLError `OPERATION_NOT_SUPPORTED` for subscriptions and deferred fields
 */
export function compilePlan(
  plan: QueryPlan,
  schema: PlannedWith,
  renamedVariables: ReadonlyMap<string, string>,
): Step | undefined {
  return plan.node && new PlanCompiler(schema, renamedVariables).compile(plan.node, []);
}

/** What of a supergraph its plans are read with. */
type PlannedWith = {
  typeNames: TypeNames;
  joins: Joins;
  variants: RequiredVariants;
  apart: AskedApart;
  answers: AnswerSchema;
};

class PlanCompiler {
  readonly #schema: PlannedWith;
  readonly #renamedVariables: ReadonlyMap<string, string>;
  readonly #inputs = new Map<string, EntityInput>();

  constructor(schema: PlannedWith, renamedVariables: ReadonlyMap<string, string>) {
    this.#schema = schema;
    this.#renamedVariables = renamedVariables;
  }

  compile(node: PlanNode | SubscriptionNode, path: readonly string[]): Step {
    switch (node.kind) {
      case 'Sequence':
        return { kind: 'SEQUENCE', steps: node.nodes.map((child) => this.compile(child, path)) };
      case 'Parallel':
        return { kind: 'PARALLEL', steps: node.nodes.map((child) => this.compile(child, path)) };
      case 'Flatten':
        return this.compile(node.node, [...path, ...node.path.map(String)]);
      case 'Condition':
        return {
          kind: 'CONDITION',
          variable: node.condition,
          whenTrue: node.ifClause && this.compile(node.ifClause, path),
          whenFalse: node.elseClause && this.compile(node.elseClause, path),
        };
      case 'Fetch':
        return this.#compileFetches(splitFetch(node, this.#schema.joins, this.#schema.variants), path);
      case 'Defer':
        throw unsupported('Deferred fields are not supported.');
      case 'Subscription':
        throw unsupported('Subscriptions are not supported.');
    }
  }

  #compileFetches(nodes: readonly FetchNode[], path: readonly string[]): Step {
    const steps = nodes.map((node) => this.#compileFetch(node, path));
    return steps.length === 1 ? (steps[0] as Step) : { kind: 'PARALLEL', steps };
  }

  #compileFetch(node: FetchNode, path: readonly string[]): FetchStep {
    const { variants, apart, joins, answers } = this.#schema;
    const renamed = renamedKeys(node.outputRewrites);
    const asked = variants.asked(node.operation);
    const planned = parse(asked, { noLocation: true });
    const { document, keys: entityKeys } = withEntityKeys(planned, node, joins);
    const query = entityKeys.size === 0 ? asked : textOf(document);
    const ofEntities = node.requires !== undefined;
    // The plan's own are given with the entities, whatever a caller sends under their names.
    const variables = (node.variableUsages ?? [])
      .filter((name) => !isReservedVariable(name))
      .map((name) => ({ name, source: this.#renamedVariables.get(name) ?? name }));
    const name =
      node.operationName === undefined ? '' : `,"operationName":${JSON.stringify(node.operationName)}`;
    return {
      kind: 'FETCH',
      subgraph: apart.subgraphOf(node.serviceName),
      query,
      bodyStart: `{"query":${JSON.stringify(query)},"variables":`,
      bodyEnd: name,
      operationName: node.operationName,
      operationKind: node.operationKind,
      variables,
      keys: requestedKeys(planned, ofEntities, renamed),
      path,
      entities: node.requires && this.#entityInput(node, path, entityKeys),
      entityKeys,
      shapeFor: answerShapes({ query, ofEntities, variables }, answers.whole, answers.rules),
      isInterfaceObject: (type) => joins.isInterfaceObject(node.serviceName, type),
      outputRewrites: compileRewrites(node.outputRewrites, this.#schema.typeNames),
      renamedKeys: renamed,
    };
  }

  #entityInput(node: FetchNode, path: readonly string[], keys: EntityKeys): EntityInput {
    const keyFields = [...keys].map(([type, fields]) => [type, fields.map(({ name }) => name)] as const);
    const { typeNames, variants } = this.#schema;
    const { identity: conditional, requirement } = requirementFor(node, this.#schema, (name) =>
      variants.nameOf(name),
    );
    const identity = JSON.stringify([
      path,
      node.requires,
      node.inputRewrites,
      node.contextRewrites,
      keyFields,
      conditional,
    ]);
    const known = this.#inputs.get(identity);
    if (known !== undefined) return known;
    const input = {
      path,
      keyFields: new Map(keyFields),
      requirement,
      inputRewrites: compileRewrites(node.inputRewrites, typeNames),
      contexts: compileContexts(node.contextRewrites, typeNames),
    };
    this.#inputs.set(identity, input);
    return input;
  }
}

function unsupported(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: executorErrorCodes.unsupported } });
}
