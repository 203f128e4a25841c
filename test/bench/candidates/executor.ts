/** The hub's own executor, without policy: what federation alone costs. */
import { createExecutor, createHttpTransport } from '@credit-hub/gateway/executor';
import { readSetting, serveJson } from './candidate.ts';

const { supergraphSdl, urls } = readSetting();
const transport = createHttpTransport<undefined>({ urls });
const executor = createExecutor<undefined>({
  supergraphSdl,
  transport: transport.send,
  deadlineOf: () => 10_000,
});

await serveJson(async ({ query, variables, operationName }) =>
  JSON.stringify(await executor.execute({ document: query, variables, operationName, context: undefined })),
);
