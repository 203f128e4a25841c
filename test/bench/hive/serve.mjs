/** Hive Gateway with its Rust planner, logging off: the other options as they come. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const { supergraphSdl } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const gateway = createGatewayRuntime({
  supergraph: supergraphSdl,
  unifiedGraphHandler,
  logging: false,
  landingPage: false,
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpuMicroseconds: user + system, rssBytes: process.memoryUsage.rss() });
  });
  process.on('disconnect', () => process.exit());
  process.send({ url: `http://127.0.0.1:${server.address().port}/graphql`, headers: {} });
});
