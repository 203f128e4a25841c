export { anyText, type ScalarChecks } from './completion/leafCheck.ts';
export type { FieldShape, NeverNull, ObjectShape, ValueShape } from './completion/shape.ts';
export {
  createExecutor,
  type ExecutionRequest,
  type ExecutionResult,
  type Executor,
  type ExecutorOptions,
  type Fetched,
} from './createExecutor.ts';
export {
  executorErrorCodes,
  type ResultError,
  SubgraphDeadlineExceeded,
  type SubgraphError,
} from './errors.ts';
export { createHttpTransport, type HttpTransport, type HttpTransportOptions } from './httpTransport.ts';
export { isJsonObject, type JsonObject } from './json.ts';
export type { Malformed } from './plan/answerCheck.ts';
export type { AskedEntity } from './plan/batches.ts';
export type { Fetch, UnreadAnswer } from './plan/fetch.ts';
export type { SubgraphAnswer } from './plan/resultTree.ts';
export type { Transport } from './plan/runPlan.ts';
export type { SubgraphRequest } from './subgraphRequest.ts';
export type { IsAskedApart } from './supergraph/askedApart.ts';
export { variablesNotNull } from './variablesNotNull.ts';
