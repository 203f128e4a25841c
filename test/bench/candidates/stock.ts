/** @apollo/gateway as its documentation starts it. */
import './telemetryOff.ts';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { announce, endWithBenchmark, readSetting } from './candidate.ts';

const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl: readSetting().supergraphSdl }),
});
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
endWithBenchmark();
announce(url);
