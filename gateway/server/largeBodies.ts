/** Bodies that are larger than what anybody may send: a thousand facts at once, from those who record facts. */
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import type { Role } from '@credit-hub/schema';
import { Refusal } from '../errors/refusal.ts';
import type { Caller } from '../identity/identify.ts';
import type { Limits } from '../limits/limits.ts';

/** Roles that record facts. */
const recording: ReadonlySet<Role> = new Set(['REGULATOR', 'DEPARTMENT_SYSTEM', 'CREDIT_OFFICE']);

const tooLarge = () => new Refusal('BODY_TOO_LARGE', 'The body of the request is too large.');

export type LargeBodies = {
  /** Before a byte of the body is read. Rejects with BODY_TOO_LARGE, or as `identify` does. */
  admit(request: IncomingMessage): Promise<void>;
  /** The body of a request that does not say its length: it ends with BODY_TOO_LARGE where it is too large. */
  bounded<Payload extends NodeJS.ReadableStream>(
    request: IncomingMessage,
    payload: Payload,
  ): NodeJS.ReadableStream;
};

/** @param identify tells who shows a token: whoever may send more is known before it sends anything */
export const createLargeBodies = (
  identify: (authorization: string | undefined) => Promise<Caller>,
  limits: Pick<Limits, 'body' | 'bodyOfActs'>,
): LargeBodies => {
  const records = new WeakSet<IncomingMessage>();
  const lengthOf = ({ headers }: IncomingMessage): number | null =>
    headers['content-length'] === undefined ? null : Number(headers['content-length']);

  return {
    async admit(request) {
      const length = lengthOf(request);
      if (length === null || length <= limits.body) return;
      if (length > limits.bodyOfActs) throw tooLarge();
      const { viewer } = await identify(request.headers.authorization);
      if (!recording.has(viewer.role)) throw tooLarge();
      records.add(request);
    },

    bounded(request, payload) {
      if (records.has(request) || lengthOf(request) !== null) return payload;
      let received = 0;
      const counting = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          received += chunk.length;
          if (received > limits.body) done(tooLarge());
          else done(null, chunk);
        },
      });
      return payload.pipe(counting);
    },
  };
};
