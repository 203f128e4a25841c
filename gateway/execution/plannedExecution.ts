import { scalarResolvers } from '@credit-hub/schema';
import type { DocumentNode } from 'graphql';
import type { DesensitizationContext } from '../desensitization/desensitize.ts';
import type { ObjectForms } from '../policy/forms.ts';
import { transcribe } from '../transcription/transcribe.ts';
import type { AskSubgraph } from './askDepartment.ts';
import {
  anyText,
  createExecutor,
  type ExecutionResult,
  executorErrorCodes,
  type Fetched,
  type IsAskedApart,
  type NeverNull,
  type ResultError,
} from './executor/index.ts';
import type { Execute, Fault, FetchContext, FetchedResult, Place, Taken } from './fetchContext.ts';

export type PlannedExecution = {
  execute: Execute;
  /** Plans a document, so that the first who asks it does not wait for that. */
  plan(document: DocumentNode, operationName: string | undefined): void;
  stop(): Promise<void>;
};

/**
 * Execution by our own executor of the planner's plan. `fetchContext.faults` says what is missing: a part that a department
 * answered otherwise than it has to is that department's fault, and one that no department was asked for is the hub's.
 *
 * @param neverNull fields that departments answer with null only beside an error
 * @param isAskedApart fields that whoever needs the subject's key alone does not wait for
 */
export const createPlannedExecution = (
  supergraphSdl: string,
  ask: AskSubgraph,
  neverNull: NeverNull = () => false,
  isAskedApart: IsAskedApart = () => false,
): PlannedExecution => {
  const executor = createExecutor<FetchContext>({
    supergraphSdl,
    neverNull,
    isAskedApart,
    scalars,
    transport: (request, fetchContext) => ask(request.subgraph, request, fetchContext),
  });

  return {
    execute: async ({ document, operationName, variables }, fetchContext) => {
      const { signal } = fetchContext;
      const fetched = await executor.fetch({
        document,
        operationName,
        variables,
        variablesAreCoerced: true,
        context: fetchContext,
        signal,
      });
      return new ResultByPlan(fetched, fetchContext.faults);
    },
    plan: (document, operationName) => executor.prepare(document, operationName),
    stop: async () => {},
  };
};

/** All of the hub's own scalars are written as text. */
const scalars = Object.fromEntries(Object.keys(scalarResolvers).map((name) => [name, anyText]));

/** What it holds is let go of when it is had: the promises that brought it may be kept for longer. */
class ResultByPlan implements FetchedResult {
  #fetched: Fetched | ExecutionResult;
  readonly #faults: FetchContext['faults'];

  constructor(fetched: Fetched | ExecutionResult, faults: FetchContext['faults']) {
    this.#fetched = fetched;
    this.#faults = faults;
  }

  write(forms: ObjectForms, context: DesensitizationContext): string | null {
    const fetched = this.#fetched;
    if (!('complete' in fetched) || this.#faults.length > 0) return null;
    const written = transcribe(fetched, forms, context);
    if (written === null) return null;
    for (const fetch of fetched.unmerged) fetch.forget();
    this.#fetched = {};
    return written;
  }

  take(): Taken {
    const fetched = this.#fetched;
    this.#fetched = {};
    const { data = null, errors = [] } = 'complete' in fetched ? fetched.complete() : fetched;
    return { data, placesOf: placesOfFaults(errors, this.#faults) };
  }
}

/** @param faults what is noted already; what the errors tell of beyond that is added */
const placesOfFaults = (
  errors: readonly ResultError[],
  faults: FetchContext['faults'],
): ReadonlyMap<Fault, readonly Place[]> => {
  const places = new Map<Fault, Place[]>();
  const found = new Map<string, Fault>();
  /** What nobody noted while departments were asked turned out when their answers were read. */
  const faultIn = (department: string): Fault => {
    const known = found.get(department) ?? { department, code: 'DEPARTMENT_FAILED' };
    if (!found.has(department)) faults.push(known);
    found.set(department, known);
    return known;
  };
  for (const { path = [], extensions } of errors) {
    // It follows from another, which has an error of its own.
    if (extensions.code === executorErrorCodes.requirement) continue;
    const fault = (extensions.fault as Fault | undefined) ?? faultIn(String(extensions.serviceName ?? 'hub'));
    const known = places.get(fault);
    if (known) known.push(path);
    else places.set(fault, [path]);
  }
  if (errors.length > 0 && faults.length === 0) faultIn('hub');
  return places;
};
