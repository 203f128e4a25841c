/**
 * The hub's signature on an exchange, bound to one department and to everything that the exchange says: whom it asks
 * for, why, and what. What is taken off the wire is of no use before another department, for another question, or twice.
 *
 * Exchanges that leave at one time are signed together, by their salted digests: each department is shown what opens
 * its own, `<JWT>~<salt>.<digest of the body>`, and of the others digests, which tell nothing.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';

/** HTTP header that carries the signature from the hub to a department. */
export const exchangeSignatureHeader = 'credit-exchange';

/** The `typ` of the JWT. */
export const signedExchangesType = 'credit-exchanges+jwt';
export const exchangeIssuer = 'credit-hub';

/** Seconds for which a signature is good, and for which a department remembers that it was used. */
export const exchangeLifetime = 30;

/** Exchanges signed together at most: each adds 46 bytes to the header of all. */
export const mostSignedTogether = 16;

/** Claims of the JWT beside `iss`, `iat` and `exp`: a `digestOfExchange` for each. */
export const signedExchangesSchema = z.object({
  exchanges: z.array(z.string()).min(1).max(mostSignedTogether),
});

/** What opens an exchange: its salt, which names it, and `digestOfBody`. */
export const shownExchangeSchema = z.tuple([z.string().min(16).max(64), z.string().length(43)]);

/** SHA-256 of an exchange's body, in base64url. */
export const digestOfBody = (body: string): string => hash('sha256', body, 'base64url');

/** SHA-256, in base64url, of what opens an exchange, and of the one department it is for. */
export const digestOfExchange = (shown: string, department: string): string =>
  hash('sha256', `${shown} ${department}`, 'base64url');

/** Where the hub publishes the keys that it signs with (RFC 7517). */
export const viewerKeysPath = '/.well-known/credit-hub/viewer-keys';
