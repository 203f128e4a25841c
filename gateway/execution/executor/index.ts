export {
  createExecutor,
  type ExecutionRequest,
  type ExecutionResult,
  type Executor,
  type ExecutorOptions,
} from './createExecutor.ts';
export { executorErrorCodes, SubgraphDeadlineExceeded, type SubgraphError } from './errors.ts';
export { createHttpTransport, type HttpTransport, type HttpTransportOptions } from './httpTransport.ts';
export type { SubgraphAnswer } from './plan/resultTree.ts';
export type { Transport } from './plan/runPlan.ts';
export type { SubgraphRequest } from './subgraphRequest.ts';
