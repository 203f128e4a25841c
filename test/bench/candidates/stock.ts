/** @apollo/gateway as its documentation starts it. */
import './telemetryOff.ts';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { announce, readSetting } from './candidate.ts';
import { withAddresses } from './withAddresses.ts';

const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl: withAddresses(readSetting()) }),
});
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
announce(url);
