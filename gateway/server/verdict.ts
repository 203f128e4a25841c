import { HeaderMap } from '@apollo/server';
import type { Admitted } from './admit.ts';
import type { Incoming, Outgoing } from './incoming.ts';
import { plainHeaders, wantsPlainJson } from './plainJson.ts';
import type { Reading, View } from './views.ts';

/** What @apollo/server says of a document: that it may be answered, and as what, or what is answered instead. */
export type Verdict =
  | { isValid: true; headers: Outgoing['headers'] }
  | { isValid: false; outgoing: Outgoing };

type Judged = Pick<Admitted, 'document' | 'query' | 'operationName'>;
type Wanted = Pick<Incoming, 'accept'>;

/** What a view's server would say again, where that is known without asking it. */
export const knownVerdict = (
  { document }: Pick<Judged, 'document'>,
  { accept }: Wanted,
  { foundValid }: Pick<View, 'foundValid'>,
): Verdict | undefined => (wantsPlainJson(accept) && foundValid.has(document) ? plainlyValid : undefined);

const plainlyValid: Verdict = { isValid: true, headers: plainHeaders };

/**
 * Has @apollo/server parse a document and validate it against the caller's view. It is told neither who asks nor of
 * whom: variables and answers go past it. So what it makes for a request is gone before departments are waited for, and
 * what it finds valid is so whoever asks it of whomever, for as long as the view lives.
 */
export const verdictOn = async (
  { document, ...asked }: Judged,
  { accept }: Wanted,
  { server, foundValid }: Pick<View, 'server' | 'foundValid'>,
): Promise<Verdict> => {
  const verdict = await judgedBy(server, asked, accept);
  if (verdict.isValid) foundValid.add(document);
  return verdict;
};

const judgedBy = async (
  server: View['server'],
  { query, operationName }: Omit<Judged, 'document'>,
  accept: string | undefined,
): Promise<Verdict> => {
  const found = { isValid: false };
  const operation = operationName === undefined ? { query } : { query, operationName };
  return wantsPlainJson(accept)
    ? whenPlain(found, await server.executeOperation(operation, { contextValue: { found } }))
    : whenNegotiated(
        found,
        await server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: 'POST',
            headers: new HeaderMap([
              ['content-type', 'application/json'],
              ['accept', accept],
            ]),
            search: '',
            body: operation,
          },
          context: async () => ({ found }),
        }),
      );
};

type Executed = Awaited<ReturnType<View['server']['executeOperation']>>;
type Negotiated = Awaited<ReturnType<View['server']['executeHTTPGraphQLRequest']>>;

const whenPlain = ({ isValid }: Reading['found'], { http, body }: Executed): Verdict => {
  if (isValid) return { isValid, headers: plainHeaders };
  if (body.kind !== 'single') throw inPieces();
  const text = `${JSON.stringify(body.singleResult)}\n`;
  return toldInstead(http.status, [...http.headers, ...plainHeaders], text);
};

const whenNegotiated = ({ isValid }: Reading['found'], { status, headers, body }: Negotiated): Verdict => {
  if (body.kind !== 'complete') throw inPieces();
  // It may be valid, and still not be wanted as JSON.
  return isValid && (status ?? 200) === 200
    ? { isValid, headers }
    : toldInstead(status, headers, body.string);
};

const toldInstead = (status = 200, headers: Outgoing['headers'], body: string): Verdict => {
  // What is neither valid nor refused would look like an answer that holds nothing.
  if (status < 400) throw new TypeError('a document was neither found valid nor refused');
  return { isValid: false, outgoing: { status, headers, body, encoding: 'utf8' } };
};

const inPieces = (): TypeError => new TypeError('an answer leaves in one piece');
