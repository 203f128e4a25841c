/**
 * @apollo/gateway as its documentation starts it, with the one thing more that the departments ask of any gateway: who
 * asks and why, signed for each of them. It signs with the hub's own function, and always for the same clerk.
 */
import './telemetryOff.ts';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createSignExchanges, openViewerKeys } from '@credit-hub/gateway';
import {
  exchangeSignatureHeader,
  exchangeType,
  lineOfExchange,
  readAnswerLine,
  viewerExtension,
} from '@credit-hub/schema';
import pino from 'pino';
import { keptViewerKeys } from '../../constellation/viewerKeys.ts';
import { clerkAsViewer } from '../clerk.ts';
import { announce, endWithBenchmark, readSetting } from './candidate.ts';

const { supergraphSdl, dataFolder } = readSetting();
const keys = openViewerKeys(await keptViewerKeys(dataFolder), () => new Date(), pino({ level: 'silent' }));
const sign = createSignExchanges(keys, () => new Date());
const told = viewerExtension(clerkAsViewer);

type Fetch = NonNullable<ConstructorParameters<typeof RemoteGraphQLDataSource>[0]>['fetcher'] & {};

/** Its own fetch, of one exchange for each request. */
const fetchAsExchange =
  (department: string, fetchPlain: Fetch): Fetch =>
  async (url, init) => {
    const body = lineOfExchange(String(init?.body), told);
    const [signature] = sign([{ department, body }]) as [string];
    const headers = { 'content-type': exchangeType, [exchangeSignatureHeader]: signature };
    const response = await fetchPlain(url, { method: 'POST', headers, body });
    if (!response.ok) return response;
    const [, answer] = readAnswerLine((await response.text()).trimEnd());
    return Response.json(answer) as unknown as Awaited<ReturnType<Fetch>>;
  };

/** The data source gets its own fetch from a member that is protected. */
class SigningDataSource extends RemoteGraphQLDataSource {
  constructor(department: string, url: string) {
    super({ url });
    this.fetcher = fetchAsExchange(department, this.fetcher);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl,
  buildService: ({ name, url }) => new SigningDataSource(name, url as string),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: 0 },
});
endWithBenchmark();
announce(url);
