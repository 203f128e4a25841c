import type { Asking } from '../asking.ts';
import type { createIdentify } from '../identity/identify.ts';
import { statePurpose } from '../identity/purpose.ts';
import type { View, Views } from '../views.ts';
import type { Admit, Admitted } from './admit.ts';
import { headerMap, type Incoming, type Outgoing } from './server.ts';

/**
 * The story of a request over HTTP: who asks and for what, whether what it asks is bearable, and the schema it sees.
 * @apollo/server then parses and validates against that schema and calls back for the answer (request.ts).
 */
export const createRespond =
  (identify: ReturnType<typeof createIdentify>, admit: Admit, views: Views) =>
  async (incoming: Incoming): Promise<Outgoing> => {
    const caller = await identify(incoming.authorization);
    const purpose = statePurpose(incoming.purpose, caller);
    const operation = admit(incoming, caller.viewer.role);
    const view = await views.of(caller);
    return serve(incoming, operation, view, { caller, purpose, sight: view.sight, signal: incoming.signal });
  };

const serve = async (
  incoming: Incoming,
  operation: Admitted,
  { server }: View,
  asking: Asking,
): Promise<Outgoing> => {
  const { query, operationName, variables } = operation;
  const response = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: headerMap({ 'content-type': 'application/json', accept: incoming.accept }),
      search: '',
      body: operationName === undefined ? { query, variables } : { query, operationName, variables },
    },
    context: async () => asking,
  });
  if (response.body.kind !== 'complete') throw new TypeError('an answer leaves in one piece');
  return { status: response.status ?? 200, headers: response.headers, body: response.body.string };
};
