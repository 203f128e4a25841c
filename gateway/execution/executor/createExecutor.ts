import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { CompiledOperation, Variables } from './compileOperation.ts';
import { atCallersPlace } from './completion/callerPaths.ts';
import { completeResult } from './completion/complete.ts';
import type { ScalarChecks } from './completion/leafCheck.ts';
import type { NeverNull, ObjectShape } from './completion/shape.ts';
import { ErrorPlaces } from './errorPlaces.ts';
import { type ResultError, refusalsFor } from './errors.ts';
import { introspect } from './introspection.ts';
import type { JsonObject } from './json.ts';
import { type OpenSupergraph, openSupergraph } from './openSupergraph.ts';
import type { Fetch } from './plan/fetch.ts';
import { PlanRun, type Transport } from './plan/runPlan.ts';
import type { IsAskedApart } from './supergraph/askedApart.ts';

export type ExecutorOptions<Context> = {
  /** A composed Federation 2 supergraph. */
  supergraphSdl: string;
  transport: Transport<Context>;
  /** Milliseconds that a subgraph has for one answer; no limit unless given. */
  deadlineOf?: (subgraph: string) => number | undefined;
  /** How many documents given as text stay compiled. Documents given as syntax trees stay as long as the tree. */
  compiledDocuments?: number;
  /** Labels of progressive `@override` that are on; the others are off. */
  overrideLabels?: readonly string[];
  /**
   * Fields, as `Type.name`, that subgraphs answer with null only beside an error although their type allows it: a list
   * that is never unknown. None unless given.
   */
  neverNull?: NeverNull;
  /**
   * Fields of entities that a subgraph takes long for: they are asked for in a fetch of their own, so that nobody waits for
   * them who needs nothing but the entity's key. None unless given.
   */
  isAskedApart?: IsAskedApart;
  /** By name, what custom scalars may be; those that are not named may be any JSON. */
  scalars?: ScalarChecks;
};

export type ExecutionRequest<Context> = {
  /** Text, or a syntax tree: give the same tree again and nothing is compiled again. */
  document: DocumentNode | string;
  operationName?: string | undefined;
  variables?: Variables | undefined;
  /** The variables were coerced against the API schema already, defaults and all, and are not coerced again. */
  variablesAreCoerced?: boolean | undefined;
  /** Handed to the transport, and to nothing else. */
  context: Context;
  /** Aborted when the caller leaves: fetches under way are cancelled and `execute` rejects with its reason. */
  signal?: AbortSignal | undefined;
  /** The schema that introspection shows: the caller's view of the API. The whole API unless given. */
  introspectionSchema?: GraphQLSchema | undefined;
};

/**
 * What was fetched for an operation, its last answers still as they came. Nothing of it is checked against the schema yet.
 */
export type Fetched = {
  /** The objects that the earlier fetches made. */
  readonly root: JsonObject;
  /** Of the whole result. */
  readonly shape: ObjectShape;
  /** Answers that belong into those objects. */
  readonly unmerged: readonly Fetch[];
  /** Whether something is missing among what was merged already. */
  readonly failed: boolean;
  /** Reads, merges and checks all of it; once. */
  complete(): ExecutionResult;
};

/** `data` is absent when the operation was refused before anything ran. */
export type ExecutionResult = { data?: JsonObject | null; errors?: readonly ResultError[] };

export type Executor<Context> = {
  /** Resolves with a GraphQL result also when subgraphs fail; rejects only when `signal` aborts. */
  execute: (request: ExecutionRequest<Context>) => Promise<ExecutionResult>;
  /** The same, but for its last step: a result, or what was fetched for one. */
  fetch: (request: ExecutionRequest<Context>) => Promise<ExecutionResult | Fetched>;
  /** Plans and compiles a document, and keeps that with it. @throws as `execute` refuses */
  prepare: (document: DocumentNode, operationName?: string) => void;
  /** Requests that have begun finish on the supergraph they began with. @throws as `createExecutor` */
  replaceSupergraph: (supergraphSdl: string) => void;
  /** The API schema of the supergraph in use. */
  readonly apiSchema: GraphQLSchema;
};

/**
 * A federated executor: it runs the plans of `@apollo/query-planner`, each compiled once for its document and
 * supergraph. It has no policy in it; whoever may see what is decided before the document comes here.
 * @throws Error for a supergraph that is invalid or uses what the executor does not support
 */
export function createExecutor<Context>(options: ExecutorOptions<Context>): Executor<Context> {
  const open = (supergraphSdl: string): OpenSupergraph =>
    openSupergraph({
      supergraphSdl,
      compiledDocuments: options.compiledDocuments ?? 1000,
      overrideLabels: options.overrideLabels ?? [],
      isAskedApart: options.isAskedApart ?? (() => false),
      rules: { neverNull: options.neverNull ?? (() => false), scalars: options.scalars ?? {} },
    });
  const deadlineOf = options.deadlineOf ?? (() => undefined);
  let supergraph = open(options.supergraphSdl);

  const fetch: Executor<Context>['fetch'] = async (request) => {
    const { apiSchema, typeNames, nameOf, compile } = supergraph;
    const { signal } = request;
    signal?.throwIfAborted();
    const variables = request.variables ?? {};
    let operation: CompiledOperation;
    let coerced: Variables;
    let shape: ObjectShape;
    try {
      operation = compile(request.document, request.operationName);
      coerced = operation.coerceVariables(variables, request.variablesAreCoerced === true);
      shape = operation.shapeFor(coerced);
    } catch (error) {
      return { errors: refusalsFor(error) };
    }
    const run = new PlanRun({
      typeNames,
      transport: options.transport,
      context: request.context,
      variables,
      conditions: coerced,
      deadlineOf,
    });
    try {
      if (operation.plan !== undefined) await untilAborted(run, run.run(operation.plan), signal);
    } catch (error) {
      signal?.throwIfAborted();
      return { data: null, errors: refusalsFor(error) };
    }
    const complete = (): ExecutionResult => {
      run.merge();
      const introspection =
        operation.introspection &&
        introspect(request.introspectionSchema ?? apiSchema, operation.introspection, variables);
      const raw = run.result.takeData();
      const reported = run.result.errors.map((error) => atCallersPlace(error, raw, shape, nameOf));
      const told = ErrorPlaces.of(reported);
      const { data, errors: found } = completeResult(raw, shape, introspection?.data, told);
      const errors = [...reported, ...found, ...(introspection?.errors ?? [])];
      return errors.length === 0 ? { data } : { data, errors };
    };
    return {
      root: run.result.data,
      shape,
      unmerged: run.unmerged,
      failed: run.result.errors.length > 0,
      complete,
    };
  };

  return {
    fetch,
    async execute(request) {
      const fetched = await fetch(request);
      return 'complete' in fetched ? fetched.complete() : fetched;
    },
    prepare(document, operationName) {
      supergraph.compile(document, operationName);
    },
    replaceSupergraph(supergraphSdl) {
      supergraph = open(supergraphSdl);
    },
    get apiSchema() {
      return supergraph.apiSchema;
    },
  };
}

/** Waits for the run; when the caller leaves first, what is under way is cancelled. @throws the signal's reason */
async function untilAborted(
  run: { cancel: (reason: unknown) => void },
  finished: Promise<unknown> | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (signal === undefined) {
    await finished;
    return;
  }
  const cancel = (): void => run.cancel(signal.reason);
  signal.addEventListener('abort', cancel);
  try {
    await finished;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  signal.throwIfAborted();
}
