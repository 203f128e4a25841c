import { Pool } from 'undici';
import { AnswerReader } from './answerReader.ts';
import { httpAddress } from './httpAddress.ts';
import type { Transport } from './plan/runPlan.ts';
import type { SubgraphRequest } from './subgraphRequest.ts';

export type HttpTransportOptions<Context> = {
  /** Where each subgraph answers, e.g. `http://127.0.0.1:4101/graphql`; path and query are asked for as they stand. */
  urls: Readonly<Record<string, string>>;
  /** Headers of one request, name and value in turn, e.g. `['authorization', '…']`; computed for each. */
  headers?: (context: Context, request: SubgraphRequest) => readonly string[];
  /** Sockets at most for one subgraph. */
  connections?: number;
  /** Bytes of an answer at most. */
  largestAnswer?: number;
};

export type HttpTransport<Context> = { send: Transport<Context>; close: () => Promise<void> };

/**
 * Milliseconds for which a connection is asked by. Under steady traffic it would never end, and a name that means
 * another address by now would be looked up no more.
 */
export const connectionLifetime = 2_000;

const constantHeaders = ['content-type', 'application/json', 'accept', 'application/json'];

/**
 * Subgraphs behind HTTP, each over one bounded pool of kept connections. `send` rejects for anything but status 200,
 * JSON and a bearable size, and quotes nothing of it.
 * @throws TypeError that names the subgraph whose address is none
 */
export function createHttpTransport<Context>(options: HttpTransportOptions<Context>): HttpTransport<Context> {
  const { urls, headers, connections = 64, largestAnswer = 32 * 1024 * 1024 } = options;
  const sites = new Map(
    Object.entries(urls).map(([name, url]) => {
      const address = httpAddress(url);
      if (address === null) throw new TypeError(`the address of the subgraph ${name} is no http(s) address`);
      const pool = new Pool(address.origin, {
        connections,
        pipelining: 1,
        connectTimeout: 2_000,
        clientTtl: connectionLifetime,
      });
      return [name, { path: address.pathBelow(''), pool }];
    }),
  );
  return {
    send(request, context) {
      const site = sites.get(request.subgraph);
      if (site === undefined) return Promise.reject(new Error('no address for the subgraph'));
      return new Promise((resolve, reject) => {
        site.pool.dispatch(
          {
            method: 'POST',
            path: site.path,
            headers:
              headers === undefined ? constantHeaders : [...constantHeaders, ...headers(context, request)],
            body: request.body,
          },
          new AnswerReader(
            (listener) => request.onCancel(listener),
            largestAnswer,
            resolve as (answer: unknown) => void,
            reject,
          ),
        );
      });
    },
    async close() {
      await Promise.all([...sites.values()].map(({ pool }) => pool.close()));
    },
  };
}
