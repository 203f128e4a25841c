import { z } from 'zod';
import { deliveryDeadlineInMilliseconds } from './queue.ts';

/** How a department's own machine reaches the hub, and where it has its token from. */
export type HubAccess = {
  /** The hub's GraphQL; null while nobody knows where it is. */
  url(): string | null;
  /** Where the issuer gives out tokens by client credentials (RFC 6749, 4.4). */
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
};

/** A message as it is sent to the hub. */
export type SentMessage = {
  id: string;
  to: string;
  unifiedSocialCreditCode: string;
  kind: string;
  body: string;
};

const outcomeSchema = z.object({
  id: z.string(),
  outcome: z.enum(['DELIVERED', 'REFUSED', 'UNDELIVERED']),
  code: z.string().nullable(),
  reason: z.string().nullable(),
});
export type MessageOutcome = z.infer<typeof outcomeSchema>;

const answerSchema = z.object({
  data: z.object({ deliverMessages: z.array(outcomeSchema).nullable() }).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).optional() })).optional(),
});

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number().default(60) });

const document = `mutation DeliverMessages($messages: [MessageInput!]!) {
  deliverMessages(messages: $messages) { id outcome code reason }
}`;

/** The hub, or the issuer before it, gave no outcome; the code says who refused what, and quotes nothing. */
export class NotDelivered extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'NotDelivered';
    this.code = code;
  }
}

/** A token is not used in the last seconds in which it is good: the request takes a while, and clocks differ. */
const spareSeconds = 30;

export type HubClient = {
  /** @throws NotDelivered */
  deliver(messages: readonly SentMessage[]): Promise<MessageOutcome[]>;
};

export function createHubClient({ url, tokenUrl, clientId, clientSecret }: HubAccess): HubClient {
  let token: { text: Promise<string>; until: number } | null = null;

  async function fetchToken(): Promise<string> {
    const secret = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
    const response = await post(tokenUrl, {
      headers: { authorization: `Basic ${secret.toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const read = tokenSchema.safeParse(await jsonOf(response));
    if (!read.success) throw new NotDelivered('TOKEN_REFUSED');
    const usable = Math.max(read.data.expires_in - spareSeconds, 1);
    if (token !== null) token.until = performance.now() + usable * 1_000;
    return read.data.access_token;
  }

  function tokenText(): Promise<string> {
    if (token !== null && performance.now() < token.until) return token.text;
    const text = fetchToken();
    token = { text, until: Number.POSITIVE_INFINITY };
    text.catch(() => {
      token = null;
    });
    return text;
  }

  return {
    async deliver(messages) {
      const address = url();
      if (address === null) throw new NotDelivered('HUB_UNREACHABLE');
      const response = await post(address, {
        headers: {
          authorization: `Bearer ${await tokenText()}`,
          'content-type': 'application/json',
          'credit-purpose': 'SUPERVISION',
        },
        body: JSON.stringify({ query: document, variables: { messages } }),
      });
      if (response.status === 401) token = null;
      const read = answerSchema.safeParse(await jsonOf(response));
      const outcomes = read.data?.data?.deliverMessages;
      if (outcomes) return outcomes;
      throw new NotDelivered(read.data?.errors?.[0]?.extensions?.code ?? 'HUB_UNREACHABLE');
    },
  };
}

async function post(url: string, request: RequestInit): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(deliveryDeadlineInMilliseconds);
    return await fetch(url, { ...request, method: 'POST', redirect: 'error', signal });
  } catch {
    throw new NotDelivered('HUB_UNREACHABLE');
  }
}

const jsonOf = (response: Response): Promise<unknown> => response.json().catch(() => null);
