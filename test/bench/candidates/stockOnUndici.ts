/** @apollo/gateway with a data source on undici instead of its own. */
import './telemetryOff.ts';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Pool } from 'undici';
import { announce, endWithBenchmark, readSetting } from './candidate.ts';

const gateway = new ApolloGateway({
  supergraphSdl: readSetting().supergraphSdl,
  buildService: ({ name, url }) => {
    const { origin, pathname } = new URL(url ?? '');
    const pool = new Pool(origin, { connections: 64, pipelining: 1 });
    return {
      async process({ request: { query, variables, operationName } }) {
        const { body } = await pool.request({
          method: 'POST',
          path: pathname,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables, operationName }),
        });
        const answer = await body.json();
        if (answer === null || typeof answer !== 'object') throw new Error(`no answer from ${name}`);
        return answer;
      },
    };
  },
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: 0 },
});
endWithBenchmark();
announce(url);
