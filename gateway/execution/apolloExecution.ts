// Before @apollo/gateway is loaded: it would report usage home every hour.
import './telemetryOff.ts';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GatewayGraphQLRequestContext, GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import { ConsumableResult } from '../memory/consumableResult.ts';
import type { AskSubgraph } from './askDepartment.ts';
import type { Execute } from './fetchContext.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Execution by @apollo/gateway, on our transports. Its own errors are dropped: they carry hosts, service names and
 * departments' messages; `fetchContext.faults` says what is missing.
 */
export const createApolloExecution = async (
  supergraphSdl: string,
  ask: AskSubgraph,
  logger: Logger,
): Promise<{ execute: Execute; stop(): Promise<void> }> => {
  const subgraph = (name: string): GraphQLDataSource => ({
    process: async (options) => {
      if (options.kind !== 'incoming operation') return {};
      const { query, variables, operationName } = options.request;
      if (query === undefined) throw new TypeError(`the plan has a fetch from ${name} without a document`);
      const answer = await ask(name, { query, variables, operationName }, options.context.fetchContext);
      const read = answer.read() as GatewayGraphQLResponse;
      answer.judge?.([]);
      return read;
    },
  });

  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => subgraph(name),
    logger: quiet,
    debug: false,
    queryPlannerConfig: { cache: undefined },
  });
  const { executor } = await gateway.load();

  return {
    execute: async ({ document, planKey, operationName, variables }, fetchContext) => {
      const context = {
        // The plan is kept under this key and the operation's name, so the key is of the pruned document.
        queryHash: planKey,
        document,
        operation: getOperationAST(document, operationName) as OperationDefinitionNode,
        operationName: operationName ?? null,
        request: { query: undefined, operationName, variables },
        source: '',
        context: { fetchContext },
        logger: quiet,
        metrics: {},
        cache: undefined,
        schema: undefined,
        overallCachePolicy: undefined,
      };
      const result = await executor(context as unknown as GatewayGraphQLRequestContext);
      const faultless = result.errors === undefined && result.extensions === undefined;
      if (!faultless && fetchContext.faults.length === 0) {
        // Nobody reported a fault and yet something is missing: the merge itself found an answer it cannot use.
        logger.warn({ errors: result.errors?.map(({ name }) => name) }, 'an answer could not be merged');
        fetchContext.faults.push({ department: 'hub', code: 'DEPARTMENT_FAILED' });
      }
      const data = new ConsumableResult((result.data ?? null) as Record<string, unknown> | null);
      return { write: () => null, take: () => ({ data: data.take(), placesOf: new Map() }) };
    },
    stop: () => gateway.stop(),
  };
};
