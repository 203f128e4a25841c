import type { Purpose, Viewer } from '@credit-hub/schema';
import { getOperationAST } from 'graphql';
import { z } from 'zod';
import type { RecordOfRequest } from '../audit/recordOfRequest.ts';
import { Refusal } from '../errors/refusal.ts';
import { anonymous, type Caller, type createIdentify } from '../identity/identify.ts';
import { statePurpose } from '../identity/purpose.ts';
import type { Entered } from '../network/currentNetwork.ts';
import type { Pacing } from '../protection/pacing.ts';
import type { RateLimits } from '../protection/rateLimits.ts';
import type { Answer, RequestContext } from '../request/requestContext.ts';
import { type Admitted, notePrepared } from './admit.ts';
import type { Incoming, Outgoing } from './incoming.ts';
import { outgoingOf } from './outgoing.ts';
import { plainHeaders } from './plainJson.ts';
import { headersOf } from './refusals.ts';
import { knownVerdict, verdictOn } from './verdict.ts';
import type { View } from './views.ts';

export type RespondParts = {
  identify: ReturnType<typeof createIdentify>;
  rateLimits: RateLimits;
  /** The network as it is now: what the request is read against, and who answers it. */
  enterNetwork(): Entered;
  /** Begins to hold so many bytes for a request; what it returns ends it. Throws OVERLOADED. */
  beginPreparing(bytes: number): () => void;
  /** When the answer may begin. */
  pacing: Pick<Pacing, 'begin' | 'end'>;
  recordOfRequest(): RecordOfRequest;
};

/** What becomes known of a request while it is answered, and what has to be ended with it. */
type RequestSoFar = { viewer: Viewer | null; purpose: Purpose | null; readonly ended: (() => void)[] };

/**
 * The story of a request over HTTP: who asks and for what, whether what it asks is bearable, and the schema it sees.
 * @apollo/server then parses and validates against that schema, a document that it found valid once no more; what is
 * valid is answered (request.ts).
 */
export const createRespond = (parts: RespondParts) => {
  const { identify, rateLimits } = parts;

  const respond = async (
    incoming: Incoming,
    record: RecordOfRequest,
    soFar: RequestSoFar,
  ): Promise<Outgoing> => {
    const caller = await identified(incoming, identify, rateLimits);
    soFar.viewer = caller.viewer;
    const spender = { caller, address: incoming.address };
    await rateLimits.countRequest(spender);
    const purpose = statePurpose(incoming.purpose, caller);
    soFar.purpose = purpose;
    const { network, leave } = parts.enterNetwork();
    soFar.ended.push(leave);
    const { charge, bytes, ...operation } = network.admit(incoming, spender);
    await rateLimits.charge(spender, charge);
    soFar.ended.push(parts.beginPreparing(bytes));
    const view = await network.views.of(caller);
    refuseWithoutRoot(view, operation);
    const { signal } = incoming;
    const counted = new Set(charge.subjectCodes);
    const countSubjects = async (codes: Iterable<string>): Promise<void> => {
      const known = counted.size;
      for (const code of codes) counted.add(code);
      if (counted.size > known) await rateLimits.countAnswered(spender, counted.size - known);
    };
    const requestContext: RequestContext = {
      caller,
      purpose,
      schemaView: view.schemaView,
      signal,
      record,
      countSubjects,
    };
    const verdict = knownVerdict(operation, incoming, view) ?? (await verdictOn(operation, incoming, view));
    if (!verdict.isValid) return verdict.outgoing;
    notePrepared(operation.document, caller.viewer.role);
    await parts.pacing.begin();
    soFar.ended.push(parts.pacing.end);
    return answeredAs(verdict.headers, network.answer(operation, requestContext));
  };

  /** Whatever is refused is recorded as refused, with as much as is known of who asked. */
  return async (incoming: Incoming): Promise<Outgoing> => {
    const record = parts.recordOfRequest();
    const soFar: RequestSoFar = { viewer: null, purpose: null, ended: [] };
    try {
      const outgoing = await respond(incoming, record, soFar);
      if (outgoing.status >= 400) await record.refuse(soFar, codeIn(outgoing.body.toString()));
      return outgoing;
    } catch (error) {
      const failure = unlessLeft(error, incoming.signal);
      await record.refuse(soFar, failure instanceof Refusal ? failure.code : 'HUB_FAILED');
      throw failure;
    } finally {
      for (const end of soFar.ended) end();
    }
  };
};

/** Who leaves ends what is done for it; that is no failure of the hub's. */
const unlessLeft = (error: unknown, { aborted, reason }: AbortSignal): unknown =>
  aborted && error === reason ? new Refusal('CALLER_LEFT', 'The caller left before it was answered.') : error;

/**
 * graphql-js validates nothing beneath a root that the schema does not have: whoever may change nothing would be told
 * that any mutation was done, or which ones there are.
 */
const refuseWithoutRoot = (
  { schemaView: { schema } }: View,
  { document, operationName }: Pick<Admitted, 'document' | 'operationName'>,
): void => {
  const kind = getOperationAST(document, operationName)?.operation;
  if (kind !== undefined && !schema.getRootType(kind))
    throw new Refusal('GRAPHQL_VALIDATION_FAILED', `This schema has no operation of the kind ${kind}.`);
};

const errorsSchema = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).min(1),
});

/** The code of the first error of a refused operation. */
const codeIn = (body: string): string => {
  const read = errorsSchema.safeParse(JSON.parse(body));
  return read.data?.errors[0]?.extensions.code ?? 'HUB_FAILED';
};

/** Where it was negotiated as what an answer is written, a refusal is written as that, too. */
const answeredAs = async (headers: Outgoing['headers'], answer: Promise<Answer>): Promise<Outgoing> => {
  try {
    return outgoingOf(await answer, headers);
  } catch (error) {
    if (headers === plainHeaders || !(error instanceof Refusal)) throw error;
    return {
      status: error.status,
      headers: [...headers, ...Object.entries(headersOf(error))],
      body: `${JSON.stringify(error.body())}\n`,
      encoding: 'utf8',
    };
  }
};

/** Whoever tries tokens is counted as the stranger it is. */
const identified = async (
  { authorization, address }: Incoming,
  identify: RespondParts['identify'],
  rateLimits: RateLimits,
): Promise<Caller> => {
  try {
    return await identify(authorization);
  } catch (error) {
    // Whose trouble is the issuer's may well be known: it is not taken for a stranger.
    if (error instanceof Refusal && error.code !== 'ISSUER_UNAVAILABLE')
      await rateLimits.countRequest({ caller: anonymous, address });
    throw error;
  }
};
