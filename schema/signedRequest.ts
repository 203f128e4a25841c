/**
 * The signed viewer, bound to one department and to one request: what is taken off the wire is of no use before
 * another department, for another question, or twice.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { DepartmentRequest } from './transport.ts';
import { signedViewerSchema } from './viewer.ts';

/** The one department a signed viewer is for. */
export const signedViewerAudience = (department: string): string => `credit-hub-department:${department}`;

/** Seconds for which a signed viewer is good, and for which a department remembers that it was used. */
export const signedViewerLifetime = 30;

/** Claims of the token: beside the viewer and the purpose, its own name and the request it is for. */
export const signedRequestSchema = signedViewerSchema.extend({
  jti: z.string().min(16).max(64),
  /** `digestOfRequest` of what is asked. */
  request: z.string(),
});

export type AskedOperation = Pick<DepartmentRequest, 'query' | 'variables' | 'operationName'>;

/** A request's body, as it is sent and as it is signed. JSON that is read and written again is the same text. */
export const bodyOfRequest = ({ query, variables, operationName }: AskedOperation): string =>
  JSON.stringify({ query, variables, operationName });

const digestOf = (text: string): string => hash('sha256', text, 'base64url');

/** SHA-256 of a request's body, in base64url. */
export const digestOfBody = digestOf;

/** The same, of what a body that was read asks. */
export const digestOfRequest = (request: AskedOperation): string => digestOf(bodyOfRequest(request));

/**
 * What is asked together is signed together, as an SD-JWT (RFC 9901): the signature is over the digests of what several
 * callers ask at one time, and each department is shown its caller's part alone. The part holds a digest of each fetch,
 * and the department is shown what opens its own, the fetch: `<signed>~<part>~<salt>.<digest of the request>`.
 */
export const signedTogetherType = 'credit-viewers+sd-jwt';
/** Parts signed together at most, and fetches of one part: each adds 46 bytes to the header of all. */
export const mostSignedTogether = 16;

export const signedTogetherSchema = z.object({ _sd: z.array(z.string()).max(mostSignedTogether) });

/** What a caller asks of departments at one time. Without its salt the digest of a part tells nothing to the others. */
export const partSchema = z.tuple([
  z.string().min(16).max(64),
  z.literal('viewer'),
  signedViewerSchema.extend({ fetches: z.array(z.string()).max(mostSignedTogether) }),
]);

/** SHA-256 of a part as it is sent, in base64url. */
export const digestOfPart = digestOf;

/** SHA-256, in base64url, of one fetch as the department is shown it, and of the department it is for. */
export const digestOfFetch = (fetch: string, audience: string): string => digestOf(`${fetch} ${audience}`);

/** A fetch as it is shown: its salt, which names it, and `digestOfBody` of the request. */
export const fetchSchema = z.tuple([z.string().min(16).max(64), z.string().length(43)]);

/** Where the hub publishes the keys that viewers are signed with (RFC 7517). */
export const viewerKeysPath = '/.well-known/credit-hub/viewer-keys';
