import { Parcel } from '../parcel.ts';
import type { AskSubgraph } from './askDepartment.ts';
import { createExecutor } from './executor/index.ts';
import type { Execute, Gathering } from './gathering.ts';

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
      const result = await executor.execute({
        document,
        operationName,
        variables,
        variablesAreCoerced: true,
        context: gathering,
        signal,
      });
      if (result.errors !== undefined && gathering.faults.length === 0)
        gathering.faults.push({ department: 'hub', code: 'DEPARTMENT_FAILED' });
      const { data } = result;
      // What the executor promised long ago is kept no longer.
      result.data = null;
      return data ? new Parcel(data) : null;
    },
    stop: async () => {},
  };
};
