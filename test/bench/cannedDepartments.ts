/**
 * What stands for the subgraphs: each has a port, and each distinct request is answered by graphql-js once and from
 * then on with the very same bytes, so that what is measured is the gateway. They answer plain GraphQL requests and the hub's exchanges.
 */

import { type AddressInfo, createServer, type Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { inventValue } from '@credit-hub/gateway/executor/invented-values';
import { exchangeType, loadSubgraphSdl, mostInExchange } from '@credit-hub/schema';
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
  const responses = new Map<string, Buffer>();
  const answerOf = async (text: string): Promise<Buffer> => {
    const bytes = answers.get(text) ?? (await answer(schema, Buffer.from(text, 'latin1').toString()));
    answers.set(text, bytes);
    return bytes;
  };
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const read = messageReader((head, body) => {
      const text = body.toString('latin1');
      const whole = responses.get(text);
      if (whole !== undefined) {
        socket.write(whole);
        return;
      }
      const lines = text.split('\n');
      const respond = (known: readonly Buffer[]): void => {
        const response = head.includes(exchangeType)
          ? answersInLines(known)
          : rawResponse('application/json', known);
        // What is asked together is together by chance.
        if (lines.length === 1) responses.set(text, response);
        socket.write(response);
      };
      const known = lines.map((line) => answers.get(line));
      if (known.every((bytes) => bytes !== undefined)) respond(known);
      else void Promise.all(lines.map(answerOf)).then(respond);
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

const endOfLine = Buffer.from(']\n');
const startsOfLines = Array.from({ length: mostInExchange }, (_, line) => Buffer.from(`[${line},`));

/** As a department answers the hub's exchanges: the line that was asked, and the answer. */
function answersInLines(answers: readonly Buffer[]): Buffer {
  const parts = answers.flatMap((bytes, line) => [startsOfLines[line] as Buffer, bytes, endOfLine]);
  return rawResponse(exchangeType, parts);
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
  return Buffer.from(JSON.stringify(result));
}
