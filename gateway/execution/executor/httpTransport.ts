import { type Dispatcher, Pool } from 'undici';
import type { JsonObject } from './json.ts';
import type { SubgraphAnswer } from './plan/resultTree.ts';
import type { Transport } from './plan/runPlan.ts';
import type { SubgraphRequest } from './subgraphRequest.ts';

export type HttpTransportOptions<Context> = {
  /** Where each subgraph answers, e.g. `http://127.0.0.1:4101/graphql`. */
  urls: Readonly<Record<string, string>>;
  /** Headers of one request, name and value in turn, e.g. `['authorization', '…']`; computed for each. */
  headers?: (context: Context, request: SubgraphRequest) => readonly string[];
  /** Sockets at most for one subgraph. */
  connections?: number;
  /** Bytes of an answer at most. */
  largestAnswer?: number;
};

export type HttpTransport<Context> = { send: Transport<Context>; close: () => Promise<void> };

const constantHeaders = ['content-type', 'application/json', 'accept', 'application/json'];

/**
 * Subgraphs behind HTTP, each over one bounded pool of kept connections. `send` rejects for anything but status 200,
 * JSON and a bearable size, and quotes nothing of it.
 */
export function createHttpTransport<Context>(options: HttpTransportOptions<Context>): HttpTransport<Context> {
  const { urls, headers, connections = 64, largestAnswer = 32 * 1024 * 1024 } = options;
  const sites = new Map(
    Object.entries(urls).map(([name, url]) => {
      const { origin, pathname } = new URL(url);
      return [
        name,
        { path: pathname, pool: new Pool(origin, { connections, pipelining: 1, connectTimeout: 2_000 }) },
      ];
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
          new AnswerReader(request, largestAnswer, resolve, reject),
        );
      });
    },
    async close() {
      await Promise.all([...sites.values()].map(({ pool }) => pool.close()));
    },
  };
}

/** `dispatch` spares the streams and signals that `request` makes for each answer: about a third of its cost. */
class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #request: SubgraphRequest;
  readonly #largest: number;
  readonly #resolve: (answer: SubgraphAnswer) => void;
  readonly #reject: (cause: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #length = 0;

  constructor(
    request: SubgraphRequest,
    largest: number,
    resolve: (answer: SubgraphAnswer) => void,
    reject: (cause: unknown) => void,
  ) {
    this.#request = request;
    this.#largest = largest;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#request.onCancel(() => controller.abort(new Error('the answer is no longer wanted')));
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    if (status !== 200) controller.abort(new Error(`the subgraph answered with status ${status}`));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > this.#largest) controller.abort(new RangeError('the answer is too large'));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const whole =
      this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks, this.#length);
    try {
      this.#resolve(JSON.parse(whole.toString('utf8')) as JsonObject);
    } catch {
      // The parser's own message quotes what it read.
      this.#reject(new SyntaxError('the answer is not JSON'));
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}
