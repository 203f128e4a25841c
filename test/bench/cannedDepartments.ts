/**
 * A process that stands for the subgraphs: each has a port, and each distinct request is answered by graphql-js once
 * and from then on with the very same bytes, so that what is measured is the gateway.
 */

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { inventValue } from '@credit-hub/gateway/executor/invented-values';
import { loadSubgraphSdl } from '@credit-hub/schema';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import { messageReader, rawResponse } from './rawHttp.ts';

const names = process.argv.slice(2);
const urls = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await serve(name)])));
process.send?.({ urls });
process.on('disconnect', () => process.exit());

async function serve(name: string): Promise<string> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(loadSubgraphSdl(name)) }]);
  const answers = new Map<string, Buffer>();
  const server = createServer({ noDelay: true }, (socket) => {
    const read = messageReader(({ body }) => {
      const text = body.toString('latin1');
      const known = answers.get(text);
      if (known !== undefined) socket.write(known);
      else
        void answer(schema, body.toString()).then((bytes) => {
          answers.set(text, bytes);
          socket.write(bytes);
        });
    });
    socket.on('data', read);
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function answer(schema: GraphQLSchema, body: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(body);
  const result = await graphql({
    schema,
    source: query,
    variableValues: variables,
    operationName,
    rootValue: {},
    fieldResolver: inventValue,
  });
  return rawResponse(JSON.stringify(result));
}
