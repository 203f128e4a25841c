import { DepartmentUnavailable } from '@credit-hub/schema';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';

/** The connection broke before an answer came; a department that is merely slow would only be asked more. */
const brokenConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'STATUS_502',
  'STATUS_503',
]);

const connectionBroke = (error: unknown): boolean =>
  error instanceof DepartmentUnavailable &&
  brokenConnection.has(String((error.cause as { code?: unknown } | undefined)?.code));

const twice = retry(handleWhen(connectionBroke), {
  maxAttempts: 1,
  backoff: new ExponentialBackoff({ initialDelay: 25, maxDelay: 100 }),
});

/** Tries once, and again, a little later, when the connection broke. Rejects as the last try does. */
export const onceMoreWhenBroken = (first: () => Promise<void>, again: () => Promise<void>): Promise<void> =>
  twice.execute(({ attempt }) => (attempt === 0 ? first() : again()));
