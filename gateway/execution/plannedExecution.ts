import type { GraphQLFormattedError } from 'graphql';
import type { DesensitizationContext } from '../desensitization/desensitize.ts';
import type { ObjectForms } from '../policy/forms.ts';
import { transcribe } from '../transcription/transcribe.ts';
import type { AskSubgraph } from './askDepartment.ts';
import { createExecutor, type ExecutionResult, type Fetched } from './executor/index.ts';
import type { Execute, Fault, Gathered, Gathering, Place, Taken } from './gathering.ts';

/**
 * Execution by our own executor of the planner's plan. `gathering.faults` says what is missing; an answer that could
 * not be merged although no department reported a fault is the hub's own.
 */
export const createPlannedExecution = (
  supergraphSdl: string,
  ask: AskSubgraph,
): { execute: Execute; stop(): Promise<void> } => {
  const executor = createExecutor<Gathering>({
    supergraphSdl,
    transport: (request, gathering) => ask(request.subgraph, request, gathering),
  });

  return {
    execute: async ({ document, operationName, variables }, gathering) => {
      const { signal } = gathering;
      const fetched = await executor.fetch({
        document,
        operationName,
        variables,
        variablesAreCoerced: true,
        context: gathering,
        signal,
      });
      return new GatheredByPlan(fetched, gathering.faults);
    },
    stop: async () => {},
  };
};

/** What it holds is let go of when it is had: the promises that brought it may be kept for longer. */
class GatheredByPlan implements Gathered {
  #fetched: Fetched | ExecutionResult;
  readonly #faults: Gathering['faults'];

  constructor(fetched: Fetched | ExecutionResult, faults: Gathering['faults']) {
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
    if (errors.length > 0 && this.#faults.length === 0)
      this.#faults.push({ department: 'hub', code: 'DEPARTMENT_FAILED' });
    return { data, placesOf: placesOfFaults(errors) };
  }
}

const placesOfFaults = (errors: readonly GraphQLFormattedError[]): ReadonlyMap<Fault, readonly Place[]> => {
  const places = new Map<Fault, Place[]>();
  for (const { path = [], extensions } of errors) {
    const fault = extensions?.fault as Fault | undefined;
    if (fault === undefined) continue;
    const known = places.get(fault);
    if (known) known.push(path);
    else places.set(fault, [path]);
  }
  return places;
};
