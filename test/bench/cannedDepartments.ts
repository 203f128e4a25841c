/**
 * What stands for the subgraphs: each has a port, and each distinct request is answered by graphql-js once and from
 * then on with the very same bytes, so that what is measured is the gateway.
 */

import { type AddressInfo, createServer, type Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { inventValue } from '@credit-hub/gateway/executor/invented-values';
import { loadSubgraphSdl } from '@credit-hub/schema';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import { listen } from '../constellation/listen.ts';
import { messageReader, rawResponse } from './rawHttp.ts';

export type CannedDepartments = { urls: Readonly<Record<string, string>>; close(): void };

/** @param names of subgraphs */
export async function serveCannedDepartments(names: readonly string[]): Promise<CannedDepartments> {
  const served = await Promise.all(names.map(async (name) => [name, await serve(name)] as const));
  return {
    urls: Object.fromEntries(served.map(([name, { url }]) => [name, url])),
    close: () => {
      for (const [, { close }] of served) close();
    },
  };
}

async function serve(name: string): Promise<{ url: string; close(): void }> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(loadSubgraphSdl(name)) }]);
  const answers = new Map<string, Buffer>();
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const read = messageReader((_head, body) => {
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
  });
  await listen(server, 0);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
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
