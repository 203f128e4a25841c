/**
 * @apollo/gateway as its documentation starts it, with the one thing more that the departments ask of any gateway: who
 * asks and why, signed for each of them. It signs with the hub's own function, and always for the same clerk.
 */
import './telemetryOff.ts';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createSignViewer, openViewerKeys } from '@credit-hub/gateway';
import { bodyOfRequest, signedViewerHeader } from '@credit-hub/schema';
import pino from 'pino';
import { keptViewerKeys } from '../../constellation/viewerKeys.ts';
import { clerkAsViewer } from '../clerk.ts';
import { announce, endWithBenchmark, readSetting } from './candidate.ts';

const { supergraphSdl, dataFolder } = readSetting();
const keys = openViewerKeys(await keptViewerKeys(dataFolder), () => new Date(), pino({ level: 'silent' }));
const sign = createSignViewer(keys, () => new Date())(clerkAsViewer.viewer, clerkAsViewer.purpose);

const gateway = new ApolloGateway({
  supergraphSdl,
  buildService: ({ name, url }) =>
    new RemoteGraphQLDataSource({
      url: url as string,
      willSendRequest: async ({ request: { query = '', variables, operationName, http } }) => {
        const body = bodyOfRequest({ query, variables, operationName });
        http?.headers.set(signedViewerHeader, await sign(name, body));
      },
    }),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: 0 },
});
endWithBenchmark();
announce(url);
